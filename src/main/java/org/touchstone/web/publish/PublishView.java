package org.touchstone.web.publish;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Where an author begins: a file, an example, the drafts and the claims that are theirs. */
@Route(value = "publish", layout = MainLayout.class)
@PageTitle("Publish a claim · Touchstone")
@AnonymousAllowed
class PublishView extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    private final transient Authoring authoring;
    private final transient Claims claims;
    private final transient Reader reader;
    private final transient Template template;
    private final HtmlContainer outcome = Make.box("div", "");

    PublishView(Drafts drafts, Authoring authoring, Claims claims, Reader reader, Template template) {
        super("div");
        this.drafts = drafts;
        this.authoring = authoring;
        this.claims = claims;
        this.reader = reader;
        this.template = template;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        add(
                Make.text("h1", "", "Publish a claim"),
                Make.text(
                        "p",
                        "lede",
                        "A claim says what happens inside a model, where that is so, and what follows from it. You write one"
                                + " file; the server builds the model and puts the claim to the test."));
        SignedIn person = reader.account().orElse(null);
        if (person == null) {
            add(Make.box(
                    "p",
                    "actions",
                    Make.plainLink("/sign-in?to=publish", "Sign in to publish"),
                    Make.words(" · "),
                    Make.plainLink("/register?to=publish", "Make an account")));
        } else if (!person.role().included().contains(Role.AUTHOR)) {
            add(Make.notice(
                    "warn",
                    "Publishing needs the role Author, and your account is a "
                            + person.role().text() + "’s. Ask an administrator of this site to change it."));
        } else {
            add(begin(person), outcome, drafts(person), own(person));
        }
    }

    private Component begin(SignedIn person) {
        return Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", "Begin"),
                Make.box(
                        "div",
                        "begin",
                        new FileDrop("Drop a claim’s YAML file here, or choose it", text -> begin(person, text)),
                        Make.box(
                                "div",
                                "actions",
                                Make.button("Start from an example", "", () -> begin(person, template.text())),
                                Make.button("Start empty and paste", "", () -> begin(person, ""))),
                        Make.box(
                                "p",
                                "note",
                                Make.words("The example is a whole claim with a note at each field. "),
                                Make.plainLink("/how-to-write-a-claim", "How to write a claim, field by field"),
                                Make.words(". Nothing is published before you have looked it over."))));
    }

    private void begin(SignedIn person, String text) {
        outcome.removeAll();
        try {
            Draft draft = drafts.begin(person.accountId(), text);
            UI.getCurrent().navigate("publish/" + draft.id());
        } catch (RefusedException e) {
            outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    private Component drafts(SignedIn person) {
        HtmlContainer section = Make.box("section", "", Make.text("h2", "sign-plain", "Your drafts"));
        List<Draft> all = drafts.list(person.accountId());
        if (all.isEmpty()) {
            section.add(Make.text("p", "note", "You have none. Only you see your drafts."));
            return section;
        }
        section.add(Make.text("p", "note", all.size() + " of at most " + Drafts.MOST + ". Only you see them."));
        HtmlContainer list = Make.box("ul", "drafts");
        all.forEach(draft -> list.add(item(person, draft)));
        section.add(list);
        return section;
    }

    private Component item(SignedIn person, Draft draft) {
        String title = title(draft);
        HtmlContainer item = Make.box("li", "");
        HtmlContainer remove = Make.box("span", "");
        remove.add(Make.button("Delete", "quiet", () -> {
            remove.removeAll();
            remove.add(
                    Make.button("Delete it for good", "danger", () -> {
                        drafts.delete(person.accountId(), draft.id());
                        item.removeFromParent();
                    }),
                    Make.button("Keep it", "quiet", () -> {
                        Component fresh = item(person, draft);
                        item.getElement()
                                .getParent()
                                .insertChild(
                                        item.getElement().getParent().indexOfChild(item.getElement()),
                                        fresh.getElement());
                        item.removeFromParent();
                    }));
        }));
        remove.getElement().setAttribute("role", "group");
        remove.getElement().setAttribute("aria-label", "Delete the draft “" + title + "”");
        Anchor open = Make.link("/publish/" + draft.id(), title);
        item.add(
                Make.box("span", "", open),
                Make.text("span", "note", "Saved " + Format.moment(draft.changedAt())),
                remove);
        return item;
    }

    static String title(Draft draft) {
        return draft.title().isBlank() ? "Draft without a title" : draft.title();
    }

    private Component own(SignedIn person) {
        HtmlContainer section = Make.box("section", "", Make.text("h2", "sign-plain", "Your claims"));
        List<ClaimVersion> all = authoring.of(person.accountId());
        if (all.isEmpty()) {
            section.add(Make.text("p", "note", "You have not published a claim here."));
            return section;
        }
        HtmlContainer list = Make.box("ul", "drafts");
        all.forEach(version -> list.add(item(person, version)));
        section.add(list);
        return section;
    }

    private Component item(SignedIn person, ClaimVersion version) {
        String standing = claims.find(version.slug())
                .map(state -> state.standing().word().text())
                .orElse("");
        HtmlContainer item = Make.box(
                "li",
                "",
                Make.box(
                        "span",
                        "",
                        Make.link("/claims/" + version.slug(), version.spec().title())),
                Make.text("span", "note", "Version " + version.number() + ". " + standing + "."));
        if (authoring.rights(version.slug()).publish()) {
            item.add(Make.button("Write a new version", "quiet", () -> begin(person, version.yaml())));
        }
        return item;
    }
}
