package org.touchstone.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.critiques.Appeals;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Flags;
import org.touchstone.critiques.Rule;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** What a signed-in reader can ask of moderators about a contribution, wherever it is shown. */
@Service
public class FlagOrAppeal {

    private final Flags flags;
    private final Appeals appeals;
    private final Reader reader;

    FlagOrAppeal(Flags flags, Appeals appeals, Reader reader) {
        this.flags = flags;
        this.appeals = appeals;
        this.reader = reader;
    }

    /**
     * A way to flag what others wrote, to appeal for what was hidden of one's own, and to the moderators' page for them.
     *
     * @param changed called after an appeal, so that the contribution is shown anew
     */
    public List<Component> of(Critique critique, Runnable changed) {
        return reader.account().map(me -> of(critique, me, changed)).orElseGet(List::of);
    }

    private List<Component> of(Critique critique, SignedIn me, Runnable changed) {
        List<Component> found = new ArrayList<>();
        if (critique.writtenBy(me.accountId())) {
            if (critique.state() == Critique.State.HIDDEN) {
                found.addAll(appeal(critique, me, changed));
            }
        } else if (critique.shown()) {
            found.addAll(flag(critique, me));
        }
        if (me.role().included().contains(Role.MODERATOR) && !critique.writtenBy(me.accountId())) {
            found.add(Make.link("moderation?critique=" + critique.id(), "Moderate"));
        }
        return found;
    }

    private List<Component> flag(Critique critique, SignedIn me) {
        HtmlContainer place = place();
        return List.of(
                Make.button("Flag", "quiet", () -> {
                    place.removeAll();
                    DecisionForm form = new DecisionForm(
                            "flag-" + critique.id(),
                            "Send to the moderators",
                            "What is wrong",
                            "Only moderators read this, and the writer never learns who you are. To disagree, reply instead.",
                            Flags.LONGEST,
                            true,
                            (rule, words) -> {
                                flags.flag(critique.id(), me.accountId(), rule, words);
                                place.removeAll();
                                place.add(Make.notice(
                                        "done", "Thank you. A moderator will look; you will be told what came of it."));
                            },
                            place::removeAll);
                    place.add(form.component());
                    form.focus();
                }),
                place);
    }

    private List<Component> appeal(Critique critique, SignedIn me, Runnable changed) {
        return switch (appeals.state(critique.id(), me.accountId())) {
            case NONE -> List.of();
            case OPEN -> List.of(Make.text("span", "hint", "You appealed; a moderator has yet to answer."));
            case REFUSED -> List.of(Make.text("span", "hint", "Your appeal was refused."));
            case POSSIBLE -> possible(critique, me, changed);
        };
    }

    /** The place itself says that the appeal is made: the contribution around it stays as it was. */
    private List<Component> possible(Critique critique, SignedIn me, Runnable changed) {
        HtmlContainer place = place();
        NativeButton appeal = Make.button("Appeal", "quiet", () -> {});
        appeal.addClickListener(event -> {
            place.removeAll();
            DecisionForm form = new DecisionForm(
                    "appeal-" + critique.id(),
                    "Send the appeal",
                    "Why it should be shown",
                    "A moderator who did not hide it reads this, where there is one. You can appeal once.",
                    Appeals.LONGEST,
                    false,
                    (Rule rule, String words) -> {
                        appeals.appeal(critique.id(), me.accountId(), words);
                        appeal.setVisible(false);
                        place.removeAll();
                        place.add(Make.notice("done", "You appealed; a moderator has yet to answer."));
                        changed.run();
                    },
                    place::removeAll);
            place.add(form.component());
            form.focus();
        });
        return List.of(appeal, place);
    }

    private static HtmlContainer place() {
        HtmlContainer place = Make.box("div", "asked");
        place.getElement().setAttribute("aria-live", "polite");
        return place;
    }
}
