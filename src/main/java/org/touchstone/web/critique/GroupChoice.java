package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Make;

/** Asks a reader how they read, where it is first needed. */
final class GroupChoice {

    private GroupChoice() {}

    /** @param then called once the group is stated */
    static Component of(Tools tools, SignedIn me, Runnable then) {
        HtmlContainer choice = Make.box("p", "voices", Make.words("I read as: "));
        for (ReaderGroup group : ReaderGroup.values()) {
            choice.add(Make.button(group.text(), "quiet", () -> {
                tools.accounts().chooseReaderGroup(me.accountId(), group);
                then.run();
            }));
        }
        return choice;
    }
}
