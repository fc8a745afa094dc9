package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.RunState;
import org.touchstone.runs.SweepRun;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;

/** How far a sweep is, with what a reader may do about it; at the end how it ended. */
final class SweepProgressPanel {

    private final HtmlContainer place = Make.box("section", "run-progress");
    private final HtmlContainer spoken = Make.text("p", "note", "");
    private final HtmlContainer body = Make.box("div", "");
    private final HtmlContainer remark = Make.box("div", "");
    private final Picture.Progress progress = new Picture.Progress();
    private final NativeButton cancel;
    private final HtmlContainer after;
    private @Nullable RunState drawn;

    /**
     * @param cancel what the button does
     * @param after what a reader may do when it is over
     */
    SweepProgressPanel(Runnable cancel, HtmlContainer after) {
        this.cancel = Make.button("Cancel this sweep", "quiet", cancel);
        this.after = after;
        spoken.getElement().setAttribute("aria-live", "polite");
        place.add(spoken, body, remark);
    }

    Component component() {
        return place;
    }

    /** @param waits whether the reader waits for it and may cancel it */
    void show(SweepRun run, boolean waits) {
        progress.show(run);
        say(words(run));
        cancel.setVisible(waits);
        if (run.state() == drawn) {
            return;
        }
        drawn = run.state();
        body.removeAll();
        if (run.state().finished()) {
            body.add(after);
        } else {
            body.add(progress, cancel);
        }
    }

    /** A sentence that stays; {@code kind} is error, done or warn. */
    void remark(String kind, String sentence) {
        remark.removeAll();
        remark.add(Make.notice(kind, sentence));
    }

    /** Only a new sentence is written, and so spoken. */
    private void say(String sentence) {
        if (!sentence.equals(spoken.getText())) {
            spoken.setText(sentence);
        }
    }

    /** Changes four times on the way, so that a screen reader is told of it and not drowned in it. */
    private static String words(SweepRun run) {
        int done = run.summary().done();
        int cells = run.summary().cells();
        return switch (run.state()) {
            case QUEUED -> "Waiting for a worker. Runs that readers ask for go first.";
            case RUNNING ->
                switch (4 * done / cells) {
                    case 0 -> "Workers are at it.";
                    case 1 -> "A quarter of the models is built.";
                    case 2 -> "Half of the models are built.";
                    default -> "Three quarters of the models are built.";
                };
            case SUCCEEDED -> "✓ All " + cells + " models are built.";
            case CANCELLED ->
                "Cancelled after " + done + " of " + cells + " models. What was built by then stays here.";
            case FAILED ->
                "✕ This sweep failed after " + done + " of " + cells + " models. "
                        + (run.error() == null ? "" : run.error());
        };
    }
}
