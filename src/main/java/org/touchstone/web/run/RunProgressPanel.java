package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.Asker;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.RunState;
import org.touchstone.runs.Runs;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;

/** One run as it goes: place in the queue, step, loss curve, time left, cancel; at the end what came out. */
public final class RunProgressPanel {

    private final Runs runs;
    private final Asker asker;
    private final HtmlContainer place = Make.box("div", "run-progress");
    private final HtmlContainer head = Make.box("div", "");
    private final HtmlContainer result = Make.box("div", "");
    private final Picture.Progress progress = new Picture.Progress();
    private final Picture.LossCurve curve = new Picture.LossCurve();
    private final NativeButton cancel;
    private @Nullable RunId shown;
    private @Nullable RunState drawn;

    /** @param asker who looks, and may leave the runs that wait for them */
    public RunProgressPanel(Runs runs, Asker asker) {
        this.runs = runs;
        this.asker = asker;
        this.cancel = Make.button("Cancel this run", "quiet", this::cancel);
        place.add(head, result);
        result.getElement().setAttribute("aria-live", "polite");
    }

    public Component component() {
        return place;
    }

    /** Draws the run as it is now. */
    public void show(Run run) {
        boolean other = !run.id().equals(shown);
        shown = run.id();
        if (other) {
            drawn = null;
            head.removeAll();
        }
        progress.show(run.progress());
        curve.show(run.progress());
        if (run.state() == drawn) {
            return;
        }
        drawn = run.state();
        result.removeAll();
        if (!run.state().finished()) {
            result.add(
                    Make.box(
                            "p",
                            "note",
                            Make.words(words(run) + " "),
                            Make.link("/runs/" + run.id(), "Run " + run.id())),
                    progress,
                    curve);
            if (runs.waits(run.id(), asker)) {
                result.add(cancel);
            }
            return;
        }
        result.add(new RunResult().of(run));
        if (!run.progress().losses().isEmpty()) {
            result.add(curve);
        }
    }

    /** A remark about what was just asked; blank for none. */
    public void say(String sentence) {
        head.removeAll();
        if (!sentence.isBlank()) {
            head.add(Make.notice("done", sentence));
        }
    }

    /** What the run that was just asked for is about, beside any remark. */
    public void note(String sentence) {
        head.add(Make.text("p", "note", sentence));
    }

    public void refuse(String sentence) {
        head.removeAll();
        head.add(Make.notice("error", sentence));
    }

    private static String words(Run run) {
        return run.state() == RunState.QUEUED ? "Waiting for a worker." : "A worker is at it.";
    }

    private void cancel() {
        RunId id = shown;
        if (id != null) {
            boolean left = runs.cancel(id, asker);
            say(left ? "You no longer wait for this run. It stops unless somebody else waits for it." : "");
            runs.find(id).ifPresent(this::show);
        }
    }
}
