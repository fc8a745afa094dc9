package org.touchstone.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Markdown;
import org.touchstone.critiques.Moderation;
import org.touchstone.critiques.Moderation.Item;
import org.touchstone.critiques.Rule;
import org.touchstone.people.RefusedException;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** One contribution before a moderator: what was written, what it is about, who says what, and what can be done. */
final class CasePanel {

    private static final String PUBLIC =
            "Stands in the public log: name nobody and quote nothing. At most 1,000 characters.";

    private final Moderation moderation;
    private final Item item;
    private final boolean administrator;
    private final Consumer<String> done;
    private final HtmlContainer form = Make.box("div", "");

    /**
     * @param administrator whether the person before the page may redact
     * @param done told in one sentence what was done
     */
    CasePanel(Moderation moderation, Item item, boolean administrator, Consumer<String> done) {
        this.moderation = moderation;
        this.item = item;
        this.administrator = administrator;
        this.done = done;
        form.getElement().setAttribute("aria-live", "polite");
    }

    Component component() {
        HtmlContainer remark = Make.box(
                "article",
                "remark",
                Make.box(
                        "div",
                        "speaker",
                        Make.text("strong", "", "Reader"),
                        Make.text("span", "", " " + item.writer() + ", " + Format.moment(item.createdAt())),
                        Make.text("p", "note", history())),
                Make.box("div", "remark-body", body()));
        remark.setId("case-" + item.critiqueId());
        return remark;
    }

    private String history() {
        var history = item.history();
        return "Here since " + Format.day(history.since()) + ". "
                + Stream.of(
                                Format.count(history.standing()) + " shown",
                                some(history.waiting(), " waiting"),
                                some(history.hidden(), " hidden"),
                                some(history.withdrawn(), " taken back"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String some(long count, String what) {
        return count == 0 ? "" : Format.count(count) + what;
    }

    private List<Component> body() {
        List<Component> parts = new ArrayList<>();
        parts.add(Make.text("p", "remark-kind", item.kind().title()));
        parts.add(Make.box(
                "div",
                "note",
                Make.words("On version " + item.version() + " of "),
                Make.link(item.link().substring(1), item.claimTitle())));
        if (item.parent() != null) {
            parts.add(Make.details("What it answers", markdown(item.parent())));
        }
        parts.add(
                item.markdown().isBlank()
                        ? Make.text(
                                "div",
                                "note",
                                item.state() == Critique.State.REDACTED
                                        ? "Its text was taken out for good."
                                        : "There are no words, only the input.")
                        : markdown(item.markdown()));
        if (item.interests() != null) {
            parts.add(Make.text("div", "note", "Competing interests: " + item.interests()));
        }
        var ruled = item.ruledOn();
        if (ruled != null) {
            parts.add(Make.text(
                    "div",
                    "note",
                    "Hidden on " + Format.moment(ruled.at()) + ". "
                            + (ruled.rule() == null ? "" : ruled.rule().text() + ". ") + ruled.reason()));
        }
        item.flags()
                .forEach(flag ->
                        parts.add(said("Flagged: " + flag.rule().text(), flag.words(), Format.moment(flag.at()))));
        var appeal = item.appeal();
        if (appeal != null) {
            parts.add(said("The writer appeals", appeal.words(), Format.moment(appeal.at())));
        }
        parts.add(Make.box("div", "actions", actions().toList()));
        parts.add(form);
        return parts;
    }

    private static Component said(String who, String words, String when) {
        return Make.box("div", "notice warn", Make.text("strong", "", who + ", " + when), Make.text("p", "", words));
    }

    private static Component markdown(String text) {
        return new Html("<div class=\"prose\">" + Markdown.toSafeHtml(text) + "</div>");
    }

    private Stream<Component> actions() {
        long id = item.critiqueId();
        var seen = item.seen();
        Component hide =
                ask("Hide…", "hide", "Hide it", true, (rule, why) -> moderation.hide(id, seen, rule, why), "Hidden");
        Component restore = ask(
                "Show it again…",
                "restore",
                "Show it again",
                false,
                (rule, why) -> moderation.restore(id, seen, why),
                "Shown again");
        Component redact = administrator && item.state() != Critique.State.REDACTED
                ? ask(
                        "Redact…",
                        "redact",
                        "Take the text out for good",
                        true,
                        (rule, why) -> moderation.redact(id, rule, why),
                        "Redacted")
                : null;
        Stream<Component> possible = switch (item.state()) {
            case WAITING -> Stream.of(approve(), hide, redact);
            case SHOWN ->
                item.flags().isEmpty()
                        ? Stream.of(hide, redact)
                        : Stream.of(
                                ask(
                                        "Leave it there…",
                                        "dismiss",
                                        "Leave it there",
                                        false,
                                        (rule, why) -> moderation.dismissFlags(id, seen, why),
                                        "Left in its place"),
                                hide,
                                redact);
            case HIDDEN ->
                item.appeal() == null
                        ? Stream.of(restore, redact)
                        : Stream.of(
                                restore,
                                ask(
                                        "Keep it hidden…",
                                        "refuse",
                                        "Keep it hidden",
                                        false,
                                        (rule, why) -> moderation.refuseAppeal(id, seen, why),
                                        "Kept hidden"),
                                redact);
            case WITHDRAWN, REDACTED -> Stream.of(redact);
        };
        return possible.filter(Objects::nonNull);
    }

    private Component approve() {
        var approve = Make.button("Approve", "primary", () -> {
            form.removeAll();
            try {
                moderation.approve(item.critiqueId(), item.seen(), "");
                done.accept("Approved: it stands for everyone to read.");
            } catch (RefusedException refusal) {
                form.add(Make.notice("error", String.valueOf(refusal.getMessage())));
            }
        });
        approve.setAriaLabel("Approve what " + item.writer() + " wrote");
        return approve;
    }

    private Component ask(
            String label,
            String key,
            String action,
            boolean withRule,
            BiConsumer<Rule, String> decide,
            String outcome) {
        var button = Make.button(label, "", () -> {
            form.removeAll();
            DecisionForm asked = new DecisionForm(
                    "moderation-" + item.critiqueId() + "-" + key,
                    action,
                    "Reason",
                    (key.equals("redact") ? "This cannot be undone. " : "") + PUBLIC,
                    Moderation.LONGEST_REASON,
                    withRule,
                    (rule, why) -> {
                        decide.accept(rule, why);
                        done.accept(outcome + ". The reason stands in the moderation log.");
                    },
                    form::removeAll);
            form.add(asked.component());
            asked.focus();
        });
        button.setAriaLabel(label + " " + "(by " + item.writer() + ")");
        return button;
    }
}
