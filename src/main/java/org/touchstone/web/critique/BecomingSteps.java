package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.critiques.Becoming;
import org.touchstone.critiques.Critique;
import org.touchstone.web.claim.TryAddress;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;

/** The four steps, in order; one that is not reached says so. */
final class BecomingSteps {

    private final Becoming it;
    private final Named named;

    BecomingSteps(Becoming it, Named named) {
        this.it = it;
        this.named = named;
    }

    Component component() {
        return Make.box("ol", "steps", received(), checked(), moderated(), effect());
    }

    private Component received() {
        return step("Received", true, line(it.receivedAt(), "The server has it, under number " + it.id() + "."));
    }

    private Component checked() {
        Becoming.Check check = it.check();
        if (check == null) {
            return step("Checked by the server", false, Make.text("p", "", BecomingWords.nothingToCheck(it.kind())));
        }
        List<Component> parts = new ArrayList<>();
        parts.add(Make.box(
                "p",
                "",
                Make.text("span", "step-time", Format.moment(check.at())),
                Make.text("strong", "", check.outcome().text() + ".")));
        parts.add(Make.text("p", "", check.words()));
        parts.add(input("The input that was sent: ", check.input()));
        List<Double> simplest = check.simplest();
        if (simplest != null && !simplest.equals(check.input())) {
            parts.add(input("In its simplest form, failing the same way: ", simplest));
        }
        return step("Checked by the server", true, parts.toArray(Component[]::new));
    }

    private Component input(String what, List<Double> values) {
        HtmlContainer line = Make.box("p", "", Make.words(what + named.input(values) + ". "));
        if (values.size() == named.inputs().size()) {
            line.add(Make.plainLink(
                    "/claims/" + it.slug() + "?x=" + TryAddress.write(values, named.inputs()) + "#try",
                    "Load it into Try it"));
        }
        return line;
    }

    private Component moderated() {
        boolean waits = it.state() == Critique.State.WAITING;
        if (it.moderation().isEmpty()) {
            return step("Moderated", !waits, Make.text("p", "", BecomingWords.untouched(it.state())));
        }
        List<Component> parts = new ArrayList<>();
        it.moderation().forEach(act -> {
            var rule = act.rule();
            String by = rule == null ? "" : " by the rule “" + rule.text() + "”";
            parts.add(line(act.at(), act.action().text() + by + ". Reason: " + act.reason()));
        });
        if (it.own() && it.state() == Critique.State.HIDDEN) {
            parts.add(Make.box(
                    "p",
                    "",
                    Make.plainLink("/claims/" + it.slug() + "#critique-" + it.id(), "You can appeal where it stood")));
        }
        parts.add(Make.box("p", "note", Make.plainLink("/moderation/log", "The public moderation log")));
        return step("Moderated", !waits, parts.toArray(Component[]::new));
    }

    private Component effect() {
        List<Component> parts = new ArrayList<>();
        Becoming.Check check = it.check();
        Becoming.Effect effect = it.effect();
        if (effect != null) {
            parts.add(line(effect.at(), BecomingWords.effect(effect)));
        } else if (check != null) {
            parts.add(Make.text("p", "", BecomingWords.noEffect(check.outcome())));
            Long first = check.firstCritiqueId();
            if (check.outcome() == Outcome.DUPLICATE && first != null) {
                parts.add(Make.box("p", "", Make.link("/critiques/" + first, "What became of the first one")));
            }
        } else {
            parts.add(Make.text(
                    "p",
                    "",
                    "Words do not move the standing, only checks do. What the author does about them stands here."));
        }
        it.replays()
                .forEach(replay -> parts.add(line(
                        replay.at(),
                        "Tried on version " + replay.number() + ": "
                                + replay.outcome().text() + ". " + replay.words())));
        it.stances()
                .forEach(said -> parts.add(line(
                        said.at(),
                        said.stance().text() + ".",
                        "/claims/" + it.slug() + "#critique-" + said.replyId())));
        it.answers()
                .forEach(answer -> parts.add(line(
                        answer.at(),
                        "Version " + answer.number() + " answers it: it "
                                + answer.change().text() + ".",
                        "/brief/" + it.slug() + "/" + answer.number())));
        boolean answered = !it.stances().isEmpty() || !it.answers().isEmpty();
        if (!answered && it.parentId() == null) {
            parts.add(Make.text("p", "", "The claim’s author has not answered it yet."));
        }
        boolean done =
                effect != null || check != null || answered || !it.replays().isEmpty();
        return step("Effect on the claim", done, parts.toArray(Component[]::new));
    }

    private static Component line(Instant at, String words) {
        return line(at, words, null);
    }

    private static Component line(Instant at, String words, @Nullable String where) {
        HtmlContainer line =
                Make.box("p", "", Make.text("span", "step-time", Format.moment(at)), Make.words(" " + words));
        if (where != null) {
            line.add(Make.words(" "), Make.plainLink(where, "Read it"));
        }
        return line;
    }

    private static Component step(String name, boolean done, Component... parts) {
        HtmlContainer step = Make.box("li", done ? "step-done" : "", Make.text("h2", "", name));
        step.add(parts);
        return step;
    }
}
