package org.touchstone.web.claim;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Models;
import org.touchstone.claims.Standing;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.runs.Asker;
import org.touchstone.runs.Run;
import org.touchstone.runs.Runs;
import org.touchstone.runs.Subscription;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.critique.CritiqueSection;
import org.touchstone.web.critique.CritiqueSections;
import org.touchstone.web.notice.FollowButton;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Reader;
import org.touchstone.web.ui.Terms;

/** One claim: what the model does beside what is claimed to happen inside it, to try, rerun and criticise. */
@Route(value = "claims/:slug", layout = MainLayout.class)
@AnonymousAllowed
class ClaimView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final transient Models models;
    private final transient Runs runs;
    private final transient Families families;
    private final transient Reader reader;
    private final transient Terms terms;
    private final transient Breaking breaking;
    private final transient CritiqueSections critiques;
    private final transient LifeParts life;
    private final transient FollowButton follow;

    private transient Asker asker = Asker.SERVER;
    private transient @Nullable ClaimState state;
    private transient @Nullable CritiqueSection remarks;
    private transient @Nullable RerunPanel rerun;
    private transient @Nullable TryPanel tryPanel;
    private transient @Nullable Examination drawn;
    private transient @Nullable Subscription subscription;
    private transient HtmlContainer following = Make.box("div", "");
    private final transient Criticise criticise = new Criticise(this::criticise);
    private final HtmlContainer top = new Criticise.Readable(this::criticise);
    private final HtmlContainer evidence = new Criticise.Readable(this::criticise);
    private final HtmlContainer rest = new Criticise.Readable(this::criticise);
    private final LastPart after;
    private transient Named named = new Named(List.of(), List.of(), List.of());
    private String title = "Claim";
    private String x = "";
    private String pin = "";

    ClaimView(
            Claims claims,
            Models models,
            Runs runs,
            Families families,
            Reader reader,
            Terms terms,
            Breaking breaking,
            CritiqueSections critiques,
            LifeParts life,
            FollowButton follow) {
        super("div");
        List.of(top, evidence, rest).forEach(part -> part.addClassName("part"));
        this.claims = claims;
        this.models = models;
        this.runs = runs;
        this.families = families;
        this.reader = reader;
        this.terms = terms;
        this.breaking = breaking;
        this.critiques = critiques;
        this.life = life;
        this.after = new LastPart(life);
        this.follow = follow;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("slug").orElse("");
        ClaimState found = claims.find(slug).orElse(null);
        if (found == null) {
            event.rerouteToError(NotFoundException.class, "There is no claim at this address.");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        x = query.getSingleParameter("x").orElse("");
        pin = query.getSingleParameter("pin").orElse("");
        title = found.version().spec().title() + " · Touchstone";
        asker = reader.asker();
        following = follow.of(slug);
        named = Named.of(found.version(), families);
        remarks = critiques.of(found.version(), query, new TriedInputs(named, this::tryThis));
        drawn = null;
        evidence.removeAll();
        criticise.offer(true);
        build(breaking.now(found));
        if (isAttached()) {
            follow(event.getUI());
        }
    }

    @Override
    public String getPageTitle() {
        return title;
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
        ClaimState shown = state;
        RerunPanel panel = rerun;
        if (shown != null && panel != null) {
            String slug = shown.version().slug();
            subscription = runs.subscribe(
                    shown.version().id(),
                    news -> panel.look(news).ifPresent(run -> {
                        // What is read takes a while, so it is read before the page is locked.
                        Breaking.Now now = run.state().finished()
                                ? claims.find(slug).map(breaking::now).orElse(null)
                                : null;
                        ui.access(() -> show(run, now));
                    }));
            panel.underWay().ifPresent(panel::show);
        }
    }

    private void unfollow() {
        Subscription open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
    }

    /** Somebody may have broken the claim: its head says so at once, on every open page. */
    private void show(Breaking.Now now) {
        ClaimState shown = state;
        Standing stands = now.state().standing();
        if (shown != null && !stands.equals(shown.standing())) {
            renew(now, shown.examination() == null || stands.word() == Standing.Word.WITHDRAWN);
        }
    }

    private void show(Run run, Breaking.@Nullable Now now) {
        ClaimState shown = state;
        if (now != null && shown != null && !Objects.equals(now.state().examinedAt(), shown.examinedAt())) {
            renew(now, shown.examination() == null);
        }
        RerunPanel panel = rerun;
        if (panel != null) {
            panel.show(run);
        }
    }

    private void renew(Breaking.Now now, boolean whole) {
        if (whole) {
            build(now);
        } else {
            state = now.state();
            draw(now);
        }
    }

    private void criticise(String part, String quote, String prefix, String suffix) {
        CritiqueSection section = remarks;
        if (section != null) {
            section.about(part, quote, prefix, suffix);
        }
    }

    private void tryThis(List<Double> input) {
        TryPanel trying = tryPanel;
        if (trying != null) {
            trying.load(input);
        }
    }

    /** Lays the page out; what a reader sets, types and opens stays until they leave it. */
    private void build(Breaking.Now now) {
        ClaimState found = now.state();
        state = found;
        removeAll();
        Component stone = life.tombstone(found).orElse(null);
        if (stone != null) {
            buildWithdrawn(now, stone);
            return;
        }
        ModelFamily family =
                families.find(found.version().spec().subject().family()).orElse(null);
        add(top);
        TryPanel trying = family == null
                ? null
                : new TryPanel(found, models, named, new SendPanel(found, breaking, reader, named));
        RerunPanel running = family == null ? null : new RerunPanel(found, runs, reader, asker, family);
        rerun = running;
        tryPanel = trying;
        if (trying == null || running == null) {
            add(Make.notice(
                    "warn",
                    "This claim is about " + found.version().spec().subject().family()
                            + ", which this release no longer builds. What was found before stays here."));
        } else {
            add(
                    trying.panel(running.variants(), running.rerun(), running.otherSeed(), running.ownSettings()),
                    running.component());
        }
        if (trying != null) {
            add(new BreaksPart(found.version(), breaking, named, trying::load, this::show));
        }
        add(evidence, rest, after);
        finish(now);
        if (trying != null) {
            trying.start(x.isEmpty() ? null : x, pin.isEmpty() ? null : pin);
        }
    }

    /** What it said is folded away; what was said about it is not. */
    private void buildWithdrawn(Breaking.Now now, Component stone) {
        rerun = null;
        tryPanel = null;
        criticise.offer(false);
        CritiqueSection written = remarks;
        if (written != null) {
            written.closeForGood();
        }
        add(stone, Make.details("What it said", top, evidence, rest), after);
        finish(now);
    }

    private void finish(Breaking.Now now) {
        CritiqueSection written = remarks;
        if (written != null) {
            add(written);
        }
        draw(now);
    }

    /** Draws what a run or a counterexample may change. */
    private void draw(Breaking.Now now) {
        ClaimState found = now.state();
        Named called = named;
        top.removeAll();
        top.add(
                new ClaimHead(terms).of(found),
                following,
                new OpposedPanel(claims, models, called).of(found),
                Make.box(
                        "div",
                        "columns",
                        new OutsideColumn(terms, called, criticise).of(found),
                        new InsideColumn(terms, called, criticise).of(found)));
        rest.removeAll();
        rest.add(new DisclosurePanel().of(found));
        after.show(found, new DisclosurePanel().happened(now.life(), now.finders()));
        Examination examination = found.examination();
        if (examination == null || examination.equals(drawn)) {
            return;
        }
        drawn = examination;
        evidence.removeAll();
        evidence.add(new BoxesPanel(found, called, this::tryThis, criticise).of(examination.boxes()));
        evidence.add(new EvidencePanel(terms, called, criticise).all(found, examination));
    }
}
