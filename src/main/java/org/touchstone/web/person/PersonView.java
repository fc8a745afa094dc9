package org.touchstone.web.person;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.touchstone.critiques.Profile;
import org.touchstone.critiques.Profiles;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.PersonLink;

/** A person's public profile: their pseudonym, since when, and what they contributed. */
@Route(value = "people/:name", layout = MainLayout.class)
@AnonymousAllowed
class PersonView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    private final transient Profiles profiles;
    private String name = "";

    PersonView(Profiles profiles) {
        super("div");
        this.profiles = profiles;
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = PersonLink.name(event.getRouteParameters().get("name").orElse(""));
        Profile found = profiles.find(asked).orElse(null);
        removeAll();
        if (asked.equals(Profile.CLOSED) || (found != null && !found.open())) {
            name = Profile.CLOSED;
            add(
                    Make.text("h1", "", "Withdrawn account"),
                    Make.text(
                            "p",
                            "lede",
                            "Somebody closed this account. What was written under it stays where it stands, without a name."));
            return;
        }
        if (found == null) {
            event.rerouteToError(NotFoundException.class, "There is nobody of this name here.");
            return;
        }
        name = found.name();
        int page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        show(found, page);
    }

    @Override
    public String getPageTitle() {
        return name + " · Touchstone";
    }

    private void show(Profile profile, int page) {
        add(
                Make.text("p", "eyebrow", profile.role().text() + " · here since " + Format.day(profile.since())),
                Make.text("h1", "", profile.name()));
        String about = profile.about();
        if (about != null && !about.isBlank()) {
            add(Make.text("p", "lede", about));
        }
        if (!profile.claims().isEmpty()) {
            add(Make.box(
                    "section",
                    "",
                    Make.text("h2", "sign-plain", "Claims published"),
                    Make.box(
                            "ul",
                            "notice-list",
                            profile.claims().stream().map(PersonView::claim).toList())));
        }
        add(contributions(profile, page));
        add(Make.box(
                "p",
                "note",
                Make.plainLink(
                        PersonLink.path(profile.name()) + "/feed.atom",
                        "Feed of what " + profile.name() + " contributes")));
    }

    private Component contributions(Profile profile, int page) {
        HtmlContainer section = Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", "Contributions"),
                Make.text("p", "note", counted(profile)));
        List<Profile.Contribution> found = profiles.contributions(profile, page, SIZE + 1);
        if (!found.isEmpty()) {
            section.add(Make.box(
                    "ul",
                    "notice-list",
                    found.stream().limit(SIZE).map(PersonView::contribution).toList()));
        }
        HtmlContainer pages = Make.box("p", "actions");
        String path = PersonLink.path(profile.name());
        if (page > 0) {
            pages.add(Make.link(path + "?page=" + (page - 1), "Newer"));
        }
        if (found.size() > SIZE) {
            pages.add(Make.link(path + "?page=" + (page + 1), "Older"));
        }
        section.add(pages);
        return section;
    }

    private static String counted(Profile profile) {
        if (profile.critiques() == 0) {
            return "None are shown.";
        }
        String all = Format.count(profile.critiques()) + " shown";
        return profile.confirmed() == 0
                ? all + "."
                : all + ". Counterexamples that the server confirmed: " + Format.count(profile.confirmed()) + ".";
    }

    private static Component claim(Profile.Published claim) {
        return Make.box(
                "li",
                "",
                Make.link("/claims/" + claim.slug(), claim.title()),
                Make.text(
                        "p",
                        "note",
                        (claim.withdrawn() ? "Withdrawn. Published " : "Published ") + Format.day(claim.since())));
    }

    private static Component contribution(Profile.Contribution one) {
        return Make.box(
                "li",
                "",
                Make.plainLink(
                        "/claims/" + one.slug() + "#critique-" + one.id(),
                        one.kind().title()),
                Make.words(" on " + one.title()),
                Make.box(
                        "p",
                        "note",
                        Make.words(Format.day(one.at()) + ", version " + one.number()
                                + (one.confirmed() ? " · confirmed by the server" : "") + " · "),
                        Make.link("/critiques/" + one.id(), "What became of it")));
    }
}
