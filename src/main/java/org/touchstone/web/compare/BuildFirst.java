package org.touchstone.web.compare;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.jspecify.annotations.Nullable;
import org.touchstone.comparisons.NotBuiltException;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException;
import org.touchstone.runs.AskFor;
import org.touchstone.runs.Asked;
import org.touchstone.runs.Asker;
import org.touchstone.runs.QueueFullException;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.RunState;
import org.touchstone.runs.Runs;
import org.touchstone.runs.Subscription;
import org.touchstone.web.run.RunProgressPanel;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** A model that a comparison needs and that nobody has built: one button builds it, and the comparison follows. */
final class BuildFirst extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Runs runs;
    private final transient Reader reader;
    private final transient NotBuiltException missing;
    private final transient Runnable built;
    private final transient RunProgressPanel progress;
    private final NativeButton start = Make.button("Build it now", "primary", this::ask);
    private transient @Nullable Subscription subscription;
    private boolean over;

    /**
     * @param asker who looks at the page
     * @param built called on the page, once, when the model is there
     */
    BuildFirst(Runs runs, Reader reader, Asker asker, NotBuiltException missing, Runnable built) {
        super("section");
        this.runs = runs;
        this.reader = reader;
        this.missing = missing;
        this.built = built;
        this.progress = new RunProgressPanel(runs, asker);
        add(Make.text("p", "lede", String.valueOf(missing.getMessage())), start, progress.component());
    }

    private void ask() {
        try {
            reader.spend(Limit.RUNS);
            Asked asked = runs.ask(AskFor.build(
                    missing.family(), missing.seed(), missing.settings().values(), reader.asker()));
            start.setVisible(false);
            follow(asked.id(), UI.getCurrent());
        } catch (QueueFullException | IllegalArgumentException | RefusedException e) {
            progress.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void follow(RunId id, UI ui) {
        close();
        subscription = runs.subscribe(id, run -> runs.find(run).ifPresent(now -> ui.access(() -> show(now))));
        runs.find(id).ifPresent(this::show);
    }

    private void show(Run run) {
        if (over) {
            return;
        }
        progress.show(run);
        if (run.state() == RunState.SUCCEEDED) {
            over = true;
            close();
            built.run();
        } else if (run.state().finished()) {
            start.setVisible(true);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
    }

    private void close() {
        Subscription open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
    }
}
