package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.OtherIdentities;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.OwnEmail;
import org.touchstone.web.security.OtherSiteVisit;
import org.touchstone.web.security.OtherSites;
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.OpenPages;

/** The parts of the account page, in order. */
@org.springframework.stereotype.Component
class AccountPanels {

    private final Accounts accounts;
    private final OwnAccount own;
    private final OwnEmail emails;
    private final AccessTokens tokens;
    private final OtherIdentities identities;
    private final OtherSites sites;
    private final OtherSiteVisit visit;
    private final Closing closing;
    private final SignIn signIn;
    private final OpenPages openPages;
    private final AuthenticationContext authentication;
    private final Clock clock;

    AccountPanels(
            Accounts accounts,
            OwnAccount own,
            OwnEmail emails,
            AccessTokens tokens,
            OtherIdentities identities,
            OtherSites sites,
            OtherSiteVisit visit,
            Closing closing,
            SignIn signIn,
            OpenPages openPages,
            AuthenticationContext authentication,
            Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.emails = emails;
        this.tokens = tokens;
        this.identities = identities;
        this.sites = sites;
        this.visit = visit;
        this.closing = closing;
        this.signIn = signIn;
        this.openPages = openPages;
        this.authentication = authentication;
        this.clock = clock;
    }

    Stream<Component> all(Account account) {
        long id = account.id();
        Runnable signOut = () -> openPages.signOut(authentication);
        return Stream.of(
                new ProfilePanel(accounts, own, account).component(),
                new EmailPanel(emails, own, id).component(),
                new PasswordPanel(own, signIn, id).component(),
                ElsewherePanel.of(identities, sites, visit, id),
                new TokensPanel(tokens, clock, id).component(),
                LeavingPanel.sessions(own, signOut, id),
                LeavingPanel.data(),
                LeavingPanel.closing(closing, signOut, account));
    }

    /** A part under a heading of its own. */
    static HtmlContainer section(String heading, Component... content) {
        HtmlContainer section = Make.box("section", "account-part", List.of(Make.text("h2", "", heading)));
        section.add(content);
        return section;
    }
}
