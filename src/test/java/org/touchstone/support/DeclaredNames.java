package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;

/** What must hold of the names that a family declares, for one model and input. */
public final class DeclaredNames {

    private DeclaredNames() {}

    /** Each has its declared size and lies in its range to the last bit, and another name is refused. */
    public static void fit(ModelFamily family, Model model, double... input) {
        Trace trace = model.trace(input);
        for (Name name : family.vocabulary(model.settings()).names()) {
            assertThat(trace.value(name.name())).as(name.name()).hasSize(name.size());
            for (double value : trace.value(name.name())) {
                assertThat(value).as(name.name()).isBetween(name.min(), name.max());
            }
        }
        assertThatThrownBy(() -> trace.value("nonsense")).hasMessageContaining("declares no name");
    }
}
