package org.touchstone.web.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException;
import org.touchstone.runs.AskForSweep;
import org.touchstone.runs.AskedSweep;
import org.touchstone.runs.QueueFullException;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.ui.Reader;

/** Asks for a sweep and goes to its page. */
final class SweepAsking {

    /** What the page is told in its address about how the reader came there. */
    static final String BEFORE = "before";

    static final String SHARED = "shared";

    private SweepAsking() {}

    /** @param refused told a sentence when the sweep cannot be had now */
    static void ask(Sweeps sweeps, Reader reader, AskForSweep wish, Consumer<String> refused) {
        try {
            reader.spend(Limit.SWEEPS);
            AskedSweep asked = sweeps.ask(wish);
            String how = asked.reused() ? BEFORE : asked.shared() ? SHARED : "";
            UI.getCurrent().navigate("sweeps/" + asked.id(), QueryParameters.fromString(how));
        } catch (QueueFullException | IllegalArgumentException | RefusedException e) {
            refused.accept(String.valueOf(e.getMessage()));
        }
    }
}
