package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.critiques.Critique;
import org.touchstone.web.ui.Make;

/** What stands under every contribution, wherever it is shown. */
@Service
public class CritiqueActions {

    /**
     * @param changed called after something was done to the contribution, so that it is shown anew
     */
    public List<Component> of(Critique critique, Runnable changed) {
        return List.of(Make.link("/critiques/" + critique.id(), "What became of it"));
    }
}
