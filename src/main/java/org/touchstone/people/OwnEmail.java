package org.touchstone.people;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.people.MailLinks.Purpose;
import org.touchstone.people.RefusedException.About;

/**
 * A person's e-mail address. A new one counts when its holder has opened the link that was sent there; until then a
 * confirmed one stays.
 */
@Service
public class OwnEmail {

    private final AccountStore store;
    private final MailLinks links;
    private final OwnAccount own;
    private final CurrentPerson current;
    private final RateLimits limits;
    private final Mailer mailer;
    private final Letters letters;
    private final Wording wording;
    private final TransactionTemplate transactions;

    OwnEmail(
            AccountStore store,
            MailLinks links,
            OwnAccount own,
            CurrentPerson current,
            RateLimits limits,
            Mailer mailer,
            Letters letters,
            Wording wording,
            TransactionTemplate transactions) {
        this.store = store;
        this.links = links;
        this.own = own;
        this.current = current;
        this.limits = limits;
        this.mailer = mailer;
        this.letters = letters;
        this.wording = wording;
        this.transactions = transactions;
    }

    /**
     * Adds, changes or, with a blank address, removes the address.
     *
     * @param password the account's own, asked again because letters can open an account
     */
    public void change(long accountId, String typed, String password) {
        current.require(accountId, "change the e-mail address");
        var account = own.see(accountId);
        var email = Addresses.checked(typed);
        own.checkPassword(accountId, password);
        boolean keepsOld = email != null && mailer.configured() && account.emailConfirmedAt() != null;
        if (email != null && Objects.equals(email, account.email()) && account.emailConfirmedAt() != null) {
            links.forget(accountId, Purpose.CONFIRM_EMAIL);
            return;
        }
        if (email != null && mailer.configured()) {
            requirePatience(accountId, email);
        }
        transactions.executeWithoutResult(status -> {
            links.forget(accountId, Purpose.CONFIRM_EMAIL);
            links.forget(accountId, Purpose.RESET_PASSWORD);
            if (!keepsOld) {
                store.changeEmail(accountId, email, false);
            }
        });
        if (email == null) {
            tell(account, Wording.Letter.REMOVED);
        } else {
            sendLink(account, email);
        }
    }

    /** Sends the link again, or for the first time after registering. */
    public void sendLink(long accountId) {
        current.require(accountId, "confirm the e-mail address");
        var account = own.see(accountId);
        var email = pending(accountId).orElse(account.emailConfirmedAt() == null ? account.email() : null);
        if (email == null) {
            throw new RefusedException(About.EMAIL, "There is no address that waits to be confirmed.");
        }
        requirePatience(accountId, email);
        sendLink(account, email);
    }

    private void requirePatience(long accountId, String email) {
        limits.require(Limit.CONFIRM, VisitorKey.ofAccount(accountId));
        limits.require(Limit.CONFIRM_ONE, new VisitorKey("confirm " + email));
    }

    /** The address that a link was sent to and that nobody has confirmed yet. */
    public Optional<String> pending(long accountId) {
        current.require(accountId, "see your account");
        return links.pending(accountId, Purpose.CONFIRM_EMAIL);
    }

    /** Whether letters can be sent at all. */
    public boolean lettersCanBeSent() {
        return mailer.configured();
    }

    /** The address that a link would confirm; empty when it cannot be used any more. */
    public Optional<String> toConfirm(String token) {
        return links.find(token, Purpose.CONFIRM_EMAIL).map(MailLinks.Link::email);
    }

    /**
     * Confirms the address that the link was sent to.
     *
     * @throws RefusedException when the link cannot be used any more
     */
    public void confirm(String token) {
        var confirmed = Objects.requireNonNull(transactions.execute(status -> confirmed(token)))
                .orElseThrow(() -> new RefusedException(
                        About.LINK,
                        "This link was used before or is too old. Ask for another on your account page; it works"
                                + " for a day."));
        if (!confirmed.email().equals(confirmed.before().email())) {
            tell(confirmed.before(), Wording.Letter.CHANGED);
        }
    }

    private Optional<Confirmed> confirmed(String token) {
        return links.take(token, Purpose.CONFIRM_EMAIL)
                .flatMap(link -> store.byId(link.accountId())
                        .filter(Account::open)
                        .map(before -> {
                            links.forget(before.id(), Purpose.RESET_PASSWORD);
                            store.changeEmail(before.id(), link.email(), true);
                            return new Confirmed(before, link.email());
                        }));
    }

    private void sendLink(Account account, String email) {
        if (!mailer.configured()) {
            return;
        }
        var secret = links.make(account.id(), Purpose.CONFIRM_EMAIL, email);
        letters.soon(() -> send(email, wording.confirm(account, secret)));
    }

    /** Tells the confirmed address that was there before, so that nobody takes an account away unseen. */
    private void tell(Account before, Wording.Letter letter) {
        var email = before.email();
        if (mailer.configured() && email != null && before.emailConfirmedAt() != null) {
            letters.soon(() -> send(email, wording.about(before, letter)));
        }
    }

    private void send(String email, Wording.Text text) {
        mailer.send(email, text.subject(), text.body(), Map.of());
    }

    private record Confirmed(Account before, String email) {}
}
