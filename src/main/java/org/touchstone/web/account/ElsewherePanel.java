package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.touchstone.people.OtherIdentities;
import org.touchstone.people.OtherIdentity;
import org.touchstone.web.security.OtherSiteVisit;
import org.touchstone.web.security.OtherSites;
import org.touchstone.web.ui.Make;

/** Other sites that a person signs in with; nothing where the operator configured none. */
final class ElsewherePanel {

    private final OtherIdentities identities;
    private final OtherSites sites;
    private final OtherSiteVisit visit;
    private final long accountId;
    private final Answers answers = new Answers();
    private final HtmlContainer list = Make.box("div", "");

    private ElsewherePanel(OtherIdentities identities, OtherSites sites, OtherSiteVisit visit, long accountId) {
        this.identities = identities;
        this.sites = sites;
        this.visit = visit;
        this.accountId = accountId;
    }

    static Component of(OtherIdentities identities, OtherSites sites, OtherSiteVisit visit, long accountId) {
        if (sites.all().isEmpty() && identities.list(accountId).isEmpty()) {
            return Make.box("div", "");
        }
        var panel = new ElsewherePanel(identities, sites, visit, accountId);
        panel.show();
        return AccountPanels.section("Signing in with other sites", panel.list, panel.answers.line());
    }

    private void show() {
        list.removeAll();
        for (var identity : identities.list(accountId)) {
            list.add(Make.box(
                    "p",
                    "actions",
                    Make.words(sites.name(identity.issuer())),
                    Make.button("Remove", "quiet", () -> answers.to("Removed.", () -> remove(identity)))));
        }
        HtmlContainer more = Make.box("p", "actions");
        for (var site : sites.all()) {
            more.add(Make.button("Add " + site.name(), "", () -> {
                visit.link(VaadinSession.getCurrent().getSession(), accountId);
                UI.getCurrent().getPage().setLocation(site.start());
            }));
        }
        list.add(more);
    }

    private void remove(OtherIdentity identity) {
        identities.unlink(accountId, identity);
        show();
    }
}
