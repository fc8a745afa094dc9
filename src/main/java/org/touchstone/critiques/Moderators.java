package org.touchstone.critiques;

import org.springframework.stereotype.Component;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;

/** Who may moderate: the role counts as it is now, not as it was when a session began. */
@Component
class Moderators {

    private final CurrentPerson current;
    private final Accounts accounts;

    Moderators(CurrentPerson current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /**
     * The signed-in person, who must hold this role or one that includes it.
     *
     * @param toDo what is being asked, to end the sentence "Sign in to …"
     * @throws RefusedException about {@link About#PERMISSION} otherwise
     */
    Account require(Role role, String toDo) {
        var person = current.get()
                .orElseThrow(() -> new RefusedException(
                        About.PERMISSION, "Sign in to %s. What you typed is still here.".formatted(toDo)));
        return accounts.byId(person.accountId())
                .filter(Account::open)
                .filter(account -> account.role().included().contains(role))
                .orElseThrow(() -> new RefusedException(
                        About.PERMISSION,
                        role == Role.ADMINISTRATOR
                                ? "Only an administrator can %s.".formatted(toDo)
                                : "Only a moderator can %s.".formatted(toDo)));
    }
}
