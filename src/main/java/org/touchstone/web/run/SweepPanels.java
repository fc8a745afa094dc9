package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.engine.Exhibit;
import org.touchstone.runs.SweepRun;
import org.touchstone.runs.SweepSummary;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;

/** The parts of a sweep's page that change: progress, pictures, receipt. */
final class SweepPanels {

    private static final Logger LOG = LoggerFactory.getLogger(SweepPanels.class);

    private final Sweeps sweeps;
    private final SweepProgressPanel progress;
    private final HtmlContainer pictures = Make.box("div", "model-pictures");
    private final HtmlContainer receipt = Make.box("dl", "pairs");
    private final List<Picture.Shown> shown = new ArrayList<>();
    private volatile int drawn = -1;
    private @Nullable SweepSummary written;

    SweepPanels(Sweeps sweeps, SweepProgressPanel progress) {
        this.sweeps = sweeps;
        this.progress = progress;
    }

    SweepProgressPanel progress() {
        return progress;
    }

    Component pictures() {
        return Make.box("section", "", Make.text("h2", "sign-inside", "What the models show"), pictures);
    }

    Component receipt() {
        return Make.box("section", "", Make.text("h2", "sign-plain", "Receipt"), receipt);
    }

    /**
     * A sweep as it is to be shown.
     *
     * @param exhibits null where the pictures stay as they are
     */
    record Look(SweepRun run, boolean waits, @Nullable List<Exhibit> exhibits) {}

    /** The sweep without new pictures. */
    Look outline(SweepRun run, boolean waits) {
        return new Look(run, waits, null);
    }

    /** The sweep with its pictures, which take a while to compute where cells are new. Needs no lock on the page. */
    Look look(SweepRun run, boolean waits) {
        if (run.summary().done() == drawn) {
            return outline(run, waits);
        }
        drawn = run.summary().done();
        try {
            return new Look(run, waits, sweeps.exhibits(run));
        } catch (RuntimeException e) {
            LOG.error("The pictures of sweep {} could not be computed", run.id(), e);
            return outline(run, waits);
        }
    }

    /** Draws it; where a later reading has already said that the sweep is over, an earlier one brings only its pictures. */
    void show(Look look) {
        SweepSummary last = written;
        if (look.exhibits() != null) {
            draw(look.exhibits(), look.run().state().finished());
        }
        if (last != null
                && last.id().equals(look.run().id())
                && last.state().finished()
                && !look.run().state().finished()) {
            return;
        }
        progress.show(look.run(), look.waits());
        SweepSummary sweep = look.run().summary();
        if (!sweep.equals(written)) {
            written = sweep;
            receipt.removeAll();
            write(look.run());
        }
    }

    private void draw(List<Exhibit> exhibits, boolean over) {
        if (exhibits.size() == shown.size() && !exhibits.isEmpty()) {
            for (int i = 0; i < exhibits.size(); i++) {
                shown.get(i).show(exhibits.get(i));
            }
            return;
        }
        shown.clear();
        pictures.removeAll();
        for (Exhibit exhibit : exhibits) {
            Picture.Shown picture = new Picture.Shown(exhibit);
            shown.add(picture);
            pictures.add(picture);
        }
        if (exhibits.isEmpty()) {
            pictures.add(Make.text(
                    "p",
                    "note",
                    over
                            ? "This program no longer draws this sweep. Its numbers are kept and can be had as JSON below."
                            : "The first picture is on its way."));
        }
    }

    private void write(SweepRun run) {
        SweepSummary sweep = run.summary();
        Make.pair(receipt, "Models", sweep.done() + " of " + sweep.cells());
        Make.pair(receipt, "Engine", "version " + sweep.engine());
        Make.pair(receipt, "Seed", Long.toString(sweep.seed()));
        Make.pair(receipt, "Begun", moment(sweep.startedAt()));
        Make.pair(receipt, "Ended", moment(sweep.finishedAt()));
        Make.pair(
                receipt,
                "Time of all models, one after the other",
                Format.duration(run.cost().seconds()));
        Make.pair(receipt, "Worker processes", Integer.toString(run.cost().workers()));
        run.cost().machines().forEach(machine -> Make.pair(receipt, "Computed by", machine));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "not yet" : Format.moment(at);
    }
}
