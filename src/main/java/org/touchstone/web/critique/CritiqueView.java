package org.touchstone.web.critique;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Claims;
import org.touchstone.critiques.Becoming;
import org.touchstone.critiques.BecomingStore;
import org.touchstone.critiques.ClaimNews;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Markdown;
import org.touchstone.engine.Families;
import org.touchstone.runs.Subscription;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Paced;
import org.touchstone.web.ui.PersonLink;

/** What became of one contribution: received, checked by the server, moderated, and its effect on the claim. */
@Route(value = "critiques/:id([0-9]{1,18})", layout = MainLayout.class)
@AnonymousAllowed
class CritiqueView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BecomingStore store;
    private final transient ClaimNews news;
    private final transient Claims claims;
    private final transient Families families;
    private final HtmlContainer steps = Make.box("div", "");
    private transient @Nullable Becoming shown;
    private transient @Nullable Subscription subscription;
    private transient @Nullable Paced paced;

    CritiqueView(BecomingStore store, ClaimNews news, Claims claims, Families families) {
        super("div");
        this.store = store;
        this.news = news;
        this.claims = claims;
        this.families = families;
        steps.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Becoming> found =
                event.getRouteParameters().get("id").map(Long::valueOf).flatMap(store::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no contribution at this address that you may see.");
            return;
        }
        removeAll();
        add(head(found.get()), steps);
        draw(found.get(), named(found.get()));
        if (isAttached()) {
            follow(event.getUI());
        }
    }

    @Override
    public String getPageTitle() {
        return "What became of a contribution · Touchstone";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
    }

    private void follow(UI ui) {
        unfollow();
        Becoming now = shown;
        if (now != null) {
            // What is read takes a while, so it is read before the page is locked.
            Paced look = new Paced(() -> store.find(now.id()).ifPresent(found -> {
                Named named = named(found);
                ui.access(() -> draw(found, named));
            }));
            paced = look;
            subscription = news.subscribe(now.slug(), look::news);
        }
    }

    private void unfollow() {
        Subscription open = subscription;
        Paced look = paced;
        if (open != null && look != null) {
            open.close();
            look.close();
            subscription = null;
        }
    }

    private static Component head(Becoming it) {
        String what = it.kind().title().toLowerCase(Locale.UK);
        return Make.box(
                "div",
                "",
                Make.text("p", "eyebrow", it.own() ? "You wrote this" : "Written by a reader"),
                Make.text("h1", "", "What became of " + (it.own() ? "your " : "this ") + what),
                Make.box(
                        "p",
                        "lede",
                        Make.words("About version " + it.number() + " of "),
                        Make.link("/claims/" + it.slug(), it.title())));
    }

    private Named named(Becoming it) {
        return claims.version(it.versionId())
                .map(version -> Named.of(version, families))
                .orElseThrow();
    }

    private void draw(Becoming it, Named named) {
        if (it.equals(shown) && steps.getElement().getChildCount() > 0) {
            return;
        }
        shown = it;
        steps.removeAll();
        steps.add(written(it), new BecomingSteps(it, named).component());
    }

    private static Component written(Becoming it) {
        Becoming.Text text = it.text();
        if (text == null) {
            return Make.text("p", "note became-text", BecomingWords.whyNoText(it.state()));
        }
        HtmlContainer body = Make.box("div", "remark-body");
        if (!text.markdown().isBlank()) {
            body.add(new Html("<div>" + Markdown.toSafeHtml(text.markdown()) + "</div>"));
        }
        HtmlContainer speaker = Make.box(
                "div", "speaker", Make.text("strong", "", "Reader"), Make.words(" "), PersonLink.to(text.writer()));
        HtmlContainer remark = Make.box("div", "remark", speaker, body);
        String only = BecomingWords.onlyFor(it.state());
        if (!only.isEmpty()) {
            remark.add(Make.notice("warn", only));
        }
        if (it.state() == Critique.State.SHOWN) {
            remark.add(Make.box(
                    "p",
                    "note became-place",
                    Make.plainLink(
                            "/claims/" + it.slug() + "#critique-" + it.id(),
                            "Read it and the replies where it stands")));
        }
        return Make.box("section", "thread became-text", remark);
    }
}
