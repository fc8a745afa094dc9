package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.PersonLink;
import org.touchstone.web.ui.Tables;

/** What a reader meets first of an eval: which model, asked what, with which result, by whom, and what to know of it. */
final class EvalHead {

    private final DepositedLog log;
    private final EvalLog head;

    EvalHead(DepositedLog log) {
        this.log = log;
        this.head = log.head();
    }

    List<Component> components() {
        List<Component> all = new ArrayList<>(List.of(
                Make.box(
                        "p",
                        "eyebrow",
                        Make.link("/evals", "Evals that others ran"),
                        Make.words(" · cannot be rerun here")),
                title(),
                Make.text("p", "lede", lede()),
                Make.box(
                        "div",
                        "eval-top",
                        provenance(),
                        Make.box(
                                "section",
                                "",
                                Make.text("h2", "sign-plain", "What you should know"),
                                Make.list("ul", "know", EvalFacts.of(log)))),
                results()));
        all.add(folded());
        return all;
    }

    private Component title() {
        return Make.box(
                "h1",
                "eval-title",
                Verbatim.words(head.model().name()),
                Make.words(" on "),
                Verbatim.words(head.task()));
    }

    private String lede() {
        for (Figure figure : log.figures()) {
            if (figure.questions() > 0) {
                return figure.binary()
                        ? "The model was right on " + EvalWords.result(figure).replace(" right (", " questions (") + "."
                        : "The model’s mean score was "
                                + EvalWords.result(figure).replaceFirst("^mean ", "") + ".";
            }
        }
        if (!head.results().isEmpty()) {
            LogResult first = head.results().getFirst();
            return "The log reports " + EvalWords.result(first) + " for " + first.metric()
                    + ". It holds no scored answers, so nothing is worked out here.";
        }
        return "The log reports no result, and none of its answers is scored.";
    }

    private Component provenance() {
        HtmlContainer pairs = Make.box("dl", "pairs");
        pair(pairs, "Ran by", EvalWords.ranBy(head), EvalWords.whoIsKnown(head) ? EvalWords.relation(head) : null);
        Make.pair(pairs, "Run on", EvalWords.date(head));
        EvalLog.ModelInfo model = head.model();
        pair(
                pairs,
                "Model",
                model.id(),
                model.developer() == null ? "maker not stated" : "made by " + model.developer());
        pair(pairs, "Questions from", head.dataset().name(), head.dataset().split());
        Make.pair(pairs, "Samples", Format.count(log.samples()));
        pair(
                pairs,
                "Run with",
                head.library().name(),
                "version " + head.library().version());
        pair(pairs, "Licence", EvalWords.orNotStated(log.licence()), null);
        pairs.add(
                Make.text("dt", "", "Brought here by"),
                Make.box("dd", "", PersonLink.to(log.broughtBy()), Make.words(", " + Format.day(log.at()))));
        String found = log.foundAt();
        if (found != null) {
            pairs.add(Make.text("dt", "", "Found at"), Make.box("dd", "", Verbatim.address(found)));
        }
        return pairs;
    }

    private Component results() {
        List<ReportedBeside> rows = ReportedBeside.of(log);
        HtmlContainer section = Make.box("section", "", Make.text("h2", "sign-outside", "Results"));
        if (rows.isEmpty()) {
            section.add(Make.text("p", "note", "The log reports none, and no answer has a score."));
            return section;
        }
        section.add(Tables.of(
                "Results as the log reports them, beside what its samples come to here",
                List.of("Measured by", "The log reports", "Worked out here", "Do they agree?"),
                rows.stream().map(EvalHead::row)));
        section.add(Make.text(
                "p",
                "note",
                "Worked out here: from the samples in the file, one score for each question."
                        + " The interval is the range in which the long-run result lies with 95% confidence, if the questions"
                        + " are seen as drawn by chance from many like them."));
        return section;
    }

    private static List<Component> row(ReportedBeside it) {
        LogResult reported = it.reported();
        Figure figure = it.figure();
        HtmlContainer measured = Make.box("span", "");
        if (reported != null) {
            measured.add(Verbatim.words(reported.metric()));
            if (!reported.scorer().equals(reported.metric())) {
                measured.add(Make.words(", by "), Verbatim.words(reported.scorer()));
            }
        } else if (figure != null) {
            measured.add(Make.words("by "), Verbatim.words(figure.scorer()));
        }
        Component agree = switch (it.agreement()) {
            case SAME -> Make.text("span", "chip held", "Yes");
            case DIFFERS -> Make.text("span", "chip broken", "No, more than rounding");
            case NOTHING_TO_COMPARE -> Make.text("span", "note", "nothing to compare");
        };
        return List.of(
                measured,
                Make.words(reported == null ? "not reported" : EvalWords.result(reported)),
                Make.words(figure == null ? "not worked out" : EvalWords.result(figure)),
                agree);
    }

    private Component folded() {
        HtmlContainer folds = Make.box("section", "folds");
        fold(folds, "What it was run with", head.settings());
        fold(folds, "More about the model", head.model().details());
        fold(folds, "What else the log says", head.details());
        if (!log.leftOut().isEmpty()) {
            folds.add(Make.details("What was left out of this log, and why", leftOut(log.leftOut())));
        }
        return folds;
    }

    private static void fold(HtmlContainer folds, String title, Map<String, String> all) {
        if (!all.isEmpty()) {
            HtmlContainer pairs = Make.box("dl", "pairs");
            all.forEach((name, value) ->
                    pairs.add(Make.box("dt", "", Verbatim.words(name)), Make.box("dd", "", Verbatim.text("", value))));
            folds.add(Make.details(title + " (" + Format.count(all.size()) + ")", pairs));
        }
    }

    static Component leftOut(List<LeftOut> all) {
        HtmlContainer list = Make.box("ul", "left-out");
        all.forEach(each -> list.add(Make.box(
                "li",
                "",
                Verbatim.words(each.what()),
                Make.words(each.times() == 1 ? ": " : ", " + Format.count(each.times()) + " times: "),
                Verbatim.words(each.why()))));
        return list;
    }

    private static void pair(HtmlContainer pairs, String name, String value, @Nullable String more) {
        HtmlContainer dd = Make.box("dd", "", Verbatim.words(value));
        if (more != null) {
            dd.add(Make.words("; "), Verbatim.words(more));
        }
        pairs.add(Make.text("dt", "", name), dd);
    }
}
