package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HtmlContainer;
import java.util.EnumMap;
import java.util.Map;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Make;

/** What a form is answered: a refusal beside the field it is about, everything else in a line of its own. */
final class Answers {

    private final HtmlContainer line = Make.box("div", "answer");
    private final Map<About, HasValidation> fields = new EnumMap<>(About.class);

    /** Where the line stands. */
    Component line() {
        return line;
    }

    /** Refusals about this stand beside that field. */
    <F extends Component & HasValidation & Focusable<?>> Answers beside(About about, F field) {
        fields.put(about, field);
        return this;
    }

    /** Does it and says so, or says why not. */
    void to(String done, Runnable what) {
        clear();
        try {
            what.run();
            if (!done.isEmpty()) {
                line.add(Make.notice("done", done));
            }
        } catch (RefusedException refused) {
            refuse(refused);
        }
    }

    void clear() {
        line.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void refuse(RefusedException refused) {
        var sentence = String.valueOf(refused.getMessage());
        var field = fields.get(refused.about());
        if (field == null) {
            line.add(Make.notice("error", sentence));
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        ((Focusable<?>) field).focus();
    }
}
