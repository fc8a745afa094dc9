package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.critiques.Critique;
import org.touchstone.web.moderation.FlagOrAppeal;
import org.touchstone.web.ui.Make;

/** What stands under every contribution, wherever it is shown. */
@Service
public class CritiqueActions {

    private final FlagOrAppeal moderators;

    CritiqueActions(FlagOrAppeal moderators) {
        this.moderators = moderators;
    }

    /**
     * @param changed called after something was done to the contribution, so that it is shown anew
     */
    public List<Component> of(Critique critique, Runnable changed) {
        List<Component> actions = new ArrayList<>();
        actions.add(Make.link("/critiques/" + critique.id(), "What became of it"));
        actions.addAll(moderators.of(critique, changed));
        return actions;
    }
}
