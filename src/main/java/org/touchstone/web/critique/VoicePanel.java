package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.critiques.Consensus;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Voices;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** Agree, disagree, changed my mind: quiet buttons, with the counts by group behind them. */
final class VoicePanel {

    private final long critique;
    private final Tools tools;
    private final Runnable changed;
    private final HtmlContainer buttons = Make.box("span", "voices");
    private final HtmlContainer told = Make.box("div", "voices-told");
    private final HtmlContainer groups;
    private final HtmlContainer table = Make.box("div", "");
    private final Optional<SignedIn> voter;
    private final NativeButton agree = button(() -> vote(true));
    private final NativeButton disagree = button(() -> vote(false));
    private final NativeButton changedMind = button(this::changedMind);
    private Voices voices = Voices.NONE;

    VoicePanel(Critique critique, Tools tools, Runnable changed) {
        this.critique = critique.id();
        this.tools = tools;
        this.changed = changed;
        this.voter = Optional.ofNullable(tools.me()).filter(me -> !critique.writtenBy(me.accountId()));
        this.groups = Make.details("Who says so", table);
        if (voter.isPresent()) {
            buttons.add(agree, disagree, changedMind);
        }
    }

    Component buttons() {
        return buttons;
    }

    Component counts() {
        return Make.box("div", "", told, groups);
    }

    void show(Voices now) {
        voices = now;
        if (voter.isPresent()) {
            name(agree, "Agree", now.agree(), Objects.equals(now.mine(), true));
            name(disagree, "Disagree", now.disagree(), Objects.equals(now.mine(), false));
            name(changedMind, "Changed my mind", now.changedMinds(), now.changedMine());
        } else {
            buttons.setText(sentence(now));
            buttons.setVisible(!sentence(now).isEmpty());
        }
        boolean any = now.agree() + now.disagree() > 0;
        groups.setVisible(any);
        table.removeAll();
        if (any) {
            table.add(byGroup(now));
        }
    }

    /** The second click of a double click means nothing: it must not take back what the first one said. */
    private static NativeButton button(Runnable action) {
        NativeButton button = Make.button("", "quiet", () -> {});
        button.addClickListener(event -> {
            if (event.getClickCount() < 2) {
                action.run();
            }
        });
        return button;
    }

    private static void name(NativeButton button, String word, long count, boolean mine) {
        button.setText(count == 0 ? word : word + " · " + Format.count(count));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(mine));
    }

    private static String sentence(Voices now) {
        if (now.agree() + now.disagree() + now.changedMinds() == 0) {
            return "";
        }
        String said = Format.count(now.agree()) + " agree, " + Format.count(now.disagree()) + " disagree";
        return now.changedMinds() == 0 ? said : said + ", " + Format.count(now.changedMinds()) + " changed their mind";
    }

    private static Component byGroup(Voices now) {
        Consensus consensus = Consensus.of(now);
        return Make.box(
                "div",
                "",
                Tables.of(
                        "Voices by group of readers",
                        List.of("Who reads as", "Agree", "Disagree"),
                        Stream.of(ReaderGroup.values())
                                .map(group -> Tables.words(
                                        group.text(),
                                        Format.count(now.of(group).agree()),
                                        Format.count(now.of(group).disagree())))),
                Make.text(
                        "p",
                        "note",
                        "Agreement across groups: " + Format.value(consensus.value()) + ", from "
                                + Format.value(consensus.low()) + " to " + Format.value(consensus.high())
                                + ". It is near 1 only where every group agrees; each group counts alike, however large."
                                + " Readers state their group themselves."));
    }

    private void vote(boolean agrees) {
        act(me -> {
            if (Objects.equals(voices.mine(), agrees)) {
                tools.votes().takeBack(critique, me.accountId());
            } else {
                tools.votes().vote(critique, me.accountId(), agrees);
            }
        });
    }

    private void changedMind() {
        act(me -> {
            if (voices.changedMine()) {
                tools.votes().changedMyMindBack(critique, me.accountId());
            } else {
                tools.votes().changedMyMind(critique, me.accountId());
            }
        });
    }

    private void act(java.util.function.Consumer<SignedIn> what) {
        told.removeAll();
        voter.ifPresent(me -> {
            try {
                what.accept(me);
                changed.run();
            } catch (RefusedException e) {
                told.add(Make.notice("error", String.valueOf(e.getMessage())));
                if (e.about() == About.GROUP) {
                    told.add(GroupChoice.of(tools, me, () -> act(what)));
                }
            }
        });
    }
}
