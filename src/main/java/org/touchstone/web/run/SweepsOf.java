package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Sweep;
import org.touchstone.runs.AskForSweep;
import org.touchstone.runs.RunState;
import org.touchstone.runs.SweepSummary;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** A family's sweeps, each to run or to look at. Stands under the page's h1; empty where there are none. */
public final class SweepsOf {

    private final ModelFamily family;
    private final Sweeps sweeps;
    private final Reader reader;

    public SweepsOf(ModelFamily family, Sweeps sweeps, Reader reader) {
        this.family = family;
        this.sweeps = sweeps;
        this.reader = reader;
    }

    public Component component() {
        HtmlContainer section = Make.box("section", "sweeps-of");
        if (family.sweeps().isEmpty()) {
            section.setVisible(false);
            return section;
        }
        section.add(
                Make.text("h2", "sign-inside", "Many small models at once"),
                Make.text(
                        "p",
                        "note",
                        "A sweep builds many small models, each with other settings, to show where something changes. Its"
                                + " pictures draw themselves as the models come in."));
        family.sweeps().forEach(sweep -> section.add(offer(sweep)));
        return section;
    }

    private Component offer(Sweep sweep) {
        HtmlContainer refusal = Make.box("div", "");
        HtmlContainer actions = Make.box(
                "div",
                "actions",
                Make.button(
                        "Run this sweep",
                        "",
                        () -> SweepAsking.ask(
                                sweeps,
                                reader,
                                new AskForSweep(family.id(), sweep.id(), 0, false, reader.asker()),
                                sentence -> {
                                    refusal.removeAll();
                                    refusal.add(Make.notice("error", sentence));
                                })));
        newest(sweep, RunState.SUCCEEDED)
                .ifPresent(done -> actions.add(
                        Make.link("/sweeps/" + done.id(), "See the newest result, of " + Format.day(done.askedAt()))));
        newest(sweep, RunState.RUNNING)
                .or(() -> newest(sweep, RunState.QUEUED))
                .ifPresent(busy -> actions.add(Make.link(
                        "/sweeps/" + busy.id(),
                        "Watch the one under way: " + busy.done() + " of " + busy.cells() + " models built")));
        return Make.box(
                "section",
                "",
                Make.text("h3", "", sweep.title()),
                Make.text("p", "", sweep.description()),
                Make.text(
                        "p",
                        "note",
                        sweep.cells() + " small models, " + about(sweep.cells() * sweep.seconds())
                                + " for one worker."),
                actions,
                refusal);
    }

    private static String about(double seconds) {
        return seconds < 1 ? Format.duration(seconds) : "about " + Format.duration(seconds);
    }

    private Optional<SweepSummary> newest(Sweep sweep, RunState state) {
        return sweeps.newest(family.id(), sweep.id(), state);
    }
}
