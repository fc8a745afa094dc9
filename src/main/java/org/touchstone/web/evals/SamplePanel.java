package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.LogSample;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** One sample for a lay reader: what was asked, what the model answered, what was right, and how it was judged. */
final class SamplePanel {

    private final NumberedSample shown;
    private final LogSample sample;
    private final HtmlContainer heading;

    /** @param scorer whose judgement stands at the top; null for the first */
    SamplePanel(NumberedSample shown, @Nullable String scorer) {
        this.shown = shown;
        this.sample = shown.sample();
        Judged judged = Judged.of(sample, scorer);
        heading = Make.box(
                "h3",
                "",
                Make.words("Sample " + Format.count(shown.number()) + " "),
                Make.text("span", "chip " + judged.chip(), judged.word()));
        heading.getElement().setAttribute("tabindex", "-1");
    }

    HtmlContainer heading() {
        return heading;
    }

    /** What to say when it comes up, for those who do not see it. */
    static String spoken(NumberedSample shown, @Nullable String scorer) {
        return "Sample " + shown.number() + ": "
                + Judged.of(shown.sample(), scorer).word() + ". "
                + Verbatim.first(shown.sample().input().raw(), 120);
    }

    Component component() {
        HtmlContainer panel = Make.box("div", "", heading);
        String epoch = sample.epoch() > 1 ? " · asked for the " + ordinal(sample.epoch()) + " time" : "";
        panel.add(Make.box("p", "note", Make.words("Question "), Verbatim.words(sample.id()), Make.words(epoch)));
        if (sample.error() != null) {
            panel.add(part("What went wrong", Verbatim.text("broken-text", sample.error())));
        }
        panel.add(part("The question", Verbatim.text("", sample.input().raw())));
        if (!sample.input().choices().isEmpty()) {
            panel.add(choices());
        }
        panel.add(answers(), reference());
        sample.scores().forEach(score -> panel.add(score(score)));
        panel.add(new Transcript(sample).component(), more());
        return panel;
    }

    private Component choices() {
        List<Marked> all = Marked.of(sample);
        HtmlContainer list = Make.box("ol", "marked");
        for (Marked choice : all) {
            HtmlContainer item =
                    Make.box("li", "", Make.text("span", "letter", choice.letter()), Verbatim.words(choice.text()));
            if (choice.right()) {
                item.add(Make.text("span", "chip held", "right"));
            }
            if (choice.chosen()) {
                item.add(Make.text("span", "chip proved", "the model’s answer"));
            }
            list.add(item);
        }
        HtmlContainer part = part("The choices", list);
        if (all.stream().noneMatch(Marked::chosen)) {
            part.add(Make.text("p", "note", "Which of them the model meant cannot be told from its answer alone."));
        }
        return part;
    }

    private Component answers() {
        if (sample.outputs().isEmpty()) {
            return part("What the model answered", Make.text("p", "note", "The log holds no answer."));
        }
        HtmlContainer part = part(
                sample.outputs().size() == 1
                        ? "What the model answered"
                        : "What the model answered, each time it was asked");
        sample.outputs().forEach(output -> part.add(Verbatim.text("answer-text", output)));
        return part;
    }

    private Component reference() {
        List<String> right = sample.input().reference();
        if (right.isEmpty()) {
            return part("What was right", Make.text("p", "note", "The log does not say."));
        }
        HtmlContainer part = part(right.size() == 1 ? "What was right" : "What was right, any of these");
        right.forEach(text -> part.add(Verbatim.text("", text.strip())));
        return part;
    }

    private Component score(LogSample.Score score) {
        Judged judged = Judged.of(score);
        HtmlContainer part = part(
                "The score",
                Make.box(
                        "p",
                        "",
                        Make.text("span", "chip " + judged.chip(), judged.word()),
                        Make.words(" judged by "),
                        Verbatim.words(score.scorer()),
                        Make.words(", which writes "),
                        Verbatim.words(score.shown()),
                        Make.words(meaning(score.shown()) + ".")));
        String answer = score.answer();
        if (answer != null && !answer.isBlank() && !sample.outputs().contains(answer)) {
            part.add(Make.text("p", "note", "What it took as the answer:"), Verbatim.text("", answer));
        }
        String why = score.explanation();
        if (why != null && !why.isBlank() && !sample.outputs().contains(why)) {
            part.add(Make.text("p", "note", "Why, in its own words:"), Verbatim.text("", why));
        }
        return part;
    }

    /** What a letter stands for that could be taken for a choice. */
    private static String meaning(String shown) {
        return switch (shown) {
            case "C" -> " for correct";
            case "I" -> " for incorrect";
            case "P" -> " for partly correct";
            case "N" -> " for no answer";
            default -> "";
        };
    }

    private Component more() {
        HtmlContainer pairs = Make.box("dl", "pairs");
        if (sample.tokens() != null) {
            Make.pair(pairs, "Tokens used", Format.count(sample.tokens()));
        }
        if (sample.seconds() != null) {
            Make.pair(pairs, "Time until the answer", Format.figure(sample.seconds()) + " seconds");
        }
        sample.metadata()
                .forEach((name, value) -> pairs.add(
                        Make.box("dt", "", Verbatim.words(name)), Make.box("dd", "", Verbatim.text("", value))));
        String formatted = sample.input().formatted();
        HtmlContainer more = Make.details("More about this sample", pairs);
        if (formatted != null) {
            more.add(Make.text("h4", "", "What the model was sent"), Verbatim.text("", formatted));
        }
        more.setVisible(formatted != null || pairs.getElement().getChildCount() > 0);
        return more;
    }

    private static HtmlContainer part(String title, Component... content) {
        HtmlContainer part = Make.box("section", "", Make.text("h4", "", title));
        part.add(content);
        return part;
    }

    private static String ordinal(int n) {
        int ten = n % 10;
        boolean teen = n / 10 % 10 == 1;
        String ending = teen ? "th" : ten == 1 ? "st" : ten == 2 ? "nd" : ten == 3 ? "rd" : "th";
        return String.format(Locale.UK, "%d%s", n, ending);
    }
}
