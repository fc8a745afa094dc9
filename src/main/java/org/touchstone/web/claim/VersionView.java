package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;

/** One version of a claim among the others: where it stood, what it changed and why. */
@Route(value = "claims/:slug/versions/:number([0-9]{1,6})", layout = MainLayout.class)
@AnonymousAllowed
class VersionView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final transient LifeParts life;
    private String title = "A version";

    VersionView(Claims claims, LifeParts life) {
        super("div");
        this.claims = claims;
        this.life = life;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String slug = event.getRouteParameters().get("slug").orElse("");
        int number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElse(0);
        ClaimState state = claims.find(slug, number).orElse(null);
        if (state == null) {
            event.rerouteToError(NotFoundException.class, "There is no such version of a claim at this address.");
            return;
        }
        ClaimVersion version = state.version();
        title = "Version " + number + ": " + version.spec().title();
        int newest = claims.numbers(slug).getLast();
        Component stone = life.tombstone(state).orElse(null);
        boolean withdrawn = stone != null;
        if (stone != null) {
            add(stone);
        }
        add(
                Make.text(
                        "p",
                        "eyebrow",
                        "Version " + number + " of " + newest + " · published " + Format.day(version.publishedAt())
                                + " · by " + version.spec().author().name()),
                Make.text(withdrawn ? "h2" : "h1", "claim-title", version.spec().title()),
                Make.text("p", "lede", version.spec().summary()),
                Make.box(
                        "p",
                        "actions",
                        Make.link("/claims/" + slug, number == newest ? "Open the claim" : "Open the newest version"),
                        Make.plainLink("/brief/" + slug + "/" + number, "Read this version whole, as a brief")),
                life.picker(version, number),
                Make.box(
                        "section",
                        "",
                        Make.text("h2", "sign-plain", number == newest ? "Where it stands" : "Where it stood"),
                        Make.text(
                                "p",
                                "",
                                state.standing().word().text() + ". "
                                        + state.standing().words())));
        life.changed(version, false).ifPresent(this::add);
    }

    @Override
    public String getPageTitle() {
        return title + " · Touchstone";
    }
}
