package org.touchstone.web.run;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Sweep;
import org.touchstone.runs.AskForSweep;
import org.touchstone.runs.Asker;
import org.touchstone.runs.Subscription;
import org.touchstone.runs.SweepId;
import org.touchstone.runs.SweepRun;
import org.touchstone.runs.SweepSummary;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Paced;
import org.touchstone.web.ui.Reader;

/** One sweep: its pictures, which draw themselves as results arrive, and what it took. */
@Route(value = "sweeps/:id", layout = MainLayout.class)
@AnonymousAllowed
class SweepView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Sweeps sweeps;
    private final transient Families families;
    private final transient Reader reader;
    private transient Asker asker = Asker.SERVER;
    private transient @Nullable SweepPanels panels;
    private transient @Nullable SweepId id;
    private transient @Nullable Subscription subscription;
    private transient @Nullable Paced pace;
    private String title = "Sweep";

    SweepView(Sweeps sweeps, Families families, Reader reader) {
        super("div");
        this.sweeps = sweeps;
        this.families = families;
        this.reader = reader;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<SweepRun> found = event.getRouteParameters().get("id").flatMap(this::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no sweep at this address.");
            return;
        }
        SweepRun run = found.get();
        id = run.id();
        asker = reader.asker();
        title = run.summary().title() + " · Touchstone";
        SweepProgressPanel progress = new SweepProgressPanel(this::cancel, actions(run.summary()));
        SweepPanels fresh = new SweepPanels(sweeps, progress);
        panels = fresh;
        removeAll();
        add(head(run.summary()), progress.component(), fresh.pictures(), fresh.receipt(), keep(run.id()));
        var query = event.getLocation().getQueryParameters().getParameters();
        if (query.containsKey(SweepAsking.BEFORE)) {
            progress.remark("done", "The same was done before; this is its result.");
        } else if (query.containsKey(SweepAsking.SHARED)) {
            progress.remark("done", "Somebody already waits for the same sweep; you share it.");
        }
        fresh.show(fresh.outline(run, sweeps.waits(run.id(), asker)));
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
        SweepId shown = id;
        SweepPanels drawnOn = panels;
        Asker waiting = asker;
        if (shown == null || drawnOn == null) {
            return;
        }
        // What is read and drawn takes a while, so it is done before the page is locked.
        Paced paced = new Paced(() -> sweeps.find(shown)
                .map(run -> drawnOn.look(run, sweeps.waits(shown, waiting)))
                .ifPresent(look -> ui.access(() -> drawnOn.show(look))));
        pace = paced;
        subscription = sweeps.subscribe(shown, news -> paced.news());
        paced.news();
    }

    private void unfollow() {
        Subscription open = subscription;
        Paced paced = pace;
        if (open != null && paced != null) {
            open.close();
            paced.close();
            subscription = null;
            pace = null;
        }
    }

    private Optional<SweepRun> find(String text) {
        try {
            return sweeps.find(new SweepId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void cancel() {
        SweepId shown = id;
        SweepPanels drawnOn = panels;
        if (shown == null || drawnOn == null) {
            return;
        }
        if (sweeps.cancel(shown, asker)) {
            drawnOn.progress()
                    .remark("done", "You no longer wait for this sweep. It stops unless somebody else waits for it.");
        }
        sweeps.find(shown).ifPresent(run -> drawnOn.show(drawnOn.outline(run, false)));
    }

    private Component head(SweepSummary sweep) {
        HtmlContainer eyebrow = Make.box("p", "eyebrow", Make.words("A sweep of "));
        Optional<ModelFamily> family = families.find(sweep.family());
        eyebrow.add(
                family.isPresent()
                        ? Make.link(
                                "/models/" + sweep.family().name(), family.get().title())
                        : Make.words(sweep.family().toString()));
        eyebrow.add(Make.words(", asked for " + Format.moment(sweep.askedAt())));
        HtmlContainer head = Make.box("div", "", eyebrow, Make.text("h1", "", sweep.title()));
        known(sweep).ifPresent(known -> head.add(Make.text("p", "lede", known.description())));
        return head;
    }

    private HtmlContainer actions(SweepSummary sweep) {
        HtmlContainer actions = Make.box("div", "actions");
        if (known(sweep).isPresent()) {
            actions.add(
                    Make.button("Run it again", "", () -> ask(sweep, sweep.seed(), true)),
                    Make.button(
                            "With another seed",
                            "quiet",
                            () -> ask(sweep, RandomGenerator.getDefault().nextLong(1, 1_000_000), false)));
        }
        return actions;
    }

    private void ask(SweepSummary sweep, long seed, boolean again) {
        SweepPanels drawnOn = panels;
        SweepAsking.ask(
                sweeps,
                reader,
                new AskForSweep(sweep.family(), sweep.name(), seed, again, reader.asker()),
                sentence -> {
                    if (drawnOn != null) {
                        drawnOn.progress().remark("error", sentence);
                    }
                });
    }

    private Optional<Sweep> known(SweepSummary sweep) {
        return families.find(sweep.family())
                .flatMap(family -> family.sweeps().stream()
                        .filter(one -> one.id().equals(sweep.name()))
                        .findFirst());
    }

    private static Component keep(SweepId id) {
        return Make.box(
                "div", "actions", Make.copyLink(), Make.plainLink("/api/v1/sweeps/" + id, "All its numbers as JSON"));
    }
}
