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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Models;
import org.touchstone.comparisons.Side;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Families;
import org.touchstone.runs.Receipt;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.RunState;
import org.touchstone.runs.Runs;
import org.touchstone.runs.Subscription;
import org.touchstone.web.ui.CompareLink;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Reader;

/** One run: what was asked, how far it is, and its receipt. */
@Route(value = "runs/:id", layout = MainLayout.class)
@AnonymousAllowed
class RunView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Runs runs;
    private final transient Models models;
    private final transient Families families;
    private final transient Reader reader;
    private final HtmlContainer receipt = Make.box("div", "part");
    private transient @Nullable RunProgressPanel progress;
    private transient @Nullable RunId id;
    private transient @Nullable Subscription subscription;
    private boolean complete;

    RunView(Runs runs, Models models, Families families, Reader reader) {
        super("div");
        this.runs = runs;
        this.models = models;
        this.families = families;
        this.reader = reader;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Run> found = event.getRouteParameters().get("id").flatMap(this::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no run at this address.");
            return;
        }
        Run run = found.get();
        id = run.id();
        removeAll();
        complete = false;
        receipt.removeAll();
        RunProgressPanel panel = new RunProgressPanel(runs, reader.asker());
        progress = panel;
        add(head(run), panel.component(), receipt);
        panel.show(run);
        complete(run);
        if (isAttached()) {
            follow(event.getUI());
        }
    }

    @Override
    public String getPageTitle() {
        return "Run " + id + " · Touchstone";
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
        RunId shown = id;
        if (shown != null) {
            subscription = runs.subscribe(shown, run -> runs.find(run).ifPresent(now -> ui.access(() -> refresh(now))));
            runs.find(shown).ifPresent(this::refresh);
        }
    }

    private void unfollow() {
        Subscription open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
    }

    private void refresh(Run now) {
        RunProgressPanel panel = progress;
        if (panel != null) {
            panel.show(now);
            complete(now);
        }
    }

    private Optional<Run> find(String text) {
        try {
            return runs.find(new RunId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Component head(Run run) {
        var summary = run.summary();
        var claim = summary.claim();
        HtmlContainer head = Make.box(
                "div",
                "",
                Make.text(
                        "p", "eyebrow", RunWords.kind(summary.kind()) + ", asked " + Format.moment(summary.askedAt())),
                Make.text("h1", "", "Run " + summary.id()));
        if (claim != null) {
            head.add(Make.box(
                    "p",
                    "lede",
                    Make.words("About version " + claim.number() + " of "),
                    Make.link("/claims/" + claim.slug(), claim.title())));
        }
        if (summary.weightsHash() != null) {
            head.add(Make.box(
                    "p", "note", CompareLink.with(new Side.OfRun(summary.id().toString()))));
        }
        HtmlContainer pairs = Make.box("dl", "pairs");
        Make.pair(pairs, "Model family", summary.family().toString());
        for (Map.Entry<String, Object> setting : summary.settings().values().entrySet()) {
            Make.pair(pairs, setting.getKey(), String.valueOf(setting.getValue()));
        }
        Make.pair(pairs, "seed", Long.toString(summary.seed()));
        head.add(Make.details("What was asked", pairs));
        return head;
    }

    private void complete(Run run) {
        Receipt made = run.receipt();
        if (complete || run.state() != RunState.SUCCEEDED || made == null) {
            return;
        }
        complete = true;
        HtmlContainer pairs = Make.box("dl", "pairs");
        Make.pair(pairs, "Touchstone", made.release());
        Make.pair(pairs, "Weights (SHA-256)", made.weightsHash());
        Make.pair(pairs, "Seed", Long.toString(made.seed()));
        Make.pair(pairs, "Seed of the inputs drawn", Long.toString(made.drawSeed()));
        Make.pair(pairs, "Java", made.jvm());
        Make.pair(
                pairs,
                "Engine",
                made.backend().equals(EngineInfo.NO_BACKEND)
                        ? "version " + made.engine() + ", in Java alone"
                        : "version " + made.engine() + " on " + made.backend() + ", " + made.threads()
                                + " native thread" + (made.threads() == 1 ? "" : "s"));
        Make.pair(pairs, "Processor", made.processor());
        Make.pair(pairs, "Operating system", made.operatingSystem());
        Make.pair(pairs, "Time to build", Format.duration(made.buildSeconds()));
        Make.pair(pairs, "Time to check", Format.duration(made.checkSeconds()));
        Make.pair(pairs, "Begun", Format.moment(made.startedAt()));
        Make.pair(pairs, "Ended", Format.moment(made.finishedAt()));
        receipt.add(Make.box("section", "", Make.text("h2", "sign-plain", "Receipt"), pairs));
        List<Exhibit> exhibits = exhibits(run, made);
        if (!exhibits.isEmpty()) {
            HtmlContainer pictures = Make.box("div", "model-pictures");
            exhibits.forEach(exhibit -> pictures.add(new Picture.Shown(exhibit)));
            receipt.add(Make.box("section", "", Make.text("h2", "sign-inside", "The inside of this model"), pictures));
        }
    }

    private List<Exhibit> exhibits(Run run, Receipt made) {
        Examination examination = run.examination();
        return examination != null
                ? examination.exhibits()
                : models.built(run.summary().family(), run.summary().settings(), made.weightsHash())
                        .map(model -> model.exhibits(families.get(run.summary().family())
                                .vocabulary(model.settings())
                                .ideas()))
                        .orElse(List.of());
    }
}
