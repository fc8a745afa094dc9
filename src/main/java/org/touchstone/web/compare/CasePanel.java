package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.comparisons.Cases.Answer;
import org.touchstone.comparisons.Cases.Case;
import org.touchstone.comparisons.Cases.Mark;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.web.ui.Make;

/** One case with the answers of all beside each other. */
final class CasePanel {

    private static final int LONG = 600;

    private final Comparison comparison;
    private final List<Row> rows = new ArrayList<>();

    CasePanel(Comparison comparison) {
        this.comparison = comparison;
        Map<String, Row> byId = comparison.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
        comparison.cases().rows().forEach(id -> rows.add(byId.get(id)));
    }

    /** @param by id of the row whose verdict stands first */
    Component of(Case shown, String by) {
        HtmlContainer panel = Make.box("div", "case");
        if (!shown.question().isEmpty()) {
            panel.add(Make.text("h3", "", "The question"), said(shown.question()));
            if (!shown.right().isEmpty()) {
                panel.add(Make.box("p", "", Make.text("strong", "", "Right would be: "), log(shown.right())));
            }
        }
        HtmlContainer answers = Make.box("div", "sides");
        for (int i = 0; i < shown.answers().size(); i++) {
            answers.add(answer(i, shown.answers().get(i), by));
        }
        panel.add(answers);
        return panel;
    }

    private Component answer(int party, Answer answer, String by) {
        HtmlContainer side = Make.box(
                "section",
                "side",
                Make.box(
                        "h3",
                        "",
                        Make.words(CompareWords.letter(party)),
                        Make.text(
                                "span",
                                "visually-hidden",
                                ": " + comparison.parties().get(party).title())));
        side.add(said(answer.did().isBlank() ? "Nothing." : answer.did()));
        BoxKind box = answer.box();
        if (box != null) {
            side.add(Make.box("p", "note", Make.words("Box: " + box.text() + ".")));
        }
        List<Component> others = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Mark mark = answer.verdicts().get(i);
            if (mark != null) {
                Component line = line(rows.get(i), mark);
                if (rows.get(i).id().equals(by)) {
                    side.add(line);
                } else {
                    others.add(line);
                }
            }
        }
        if (!others.isEmpty()) {
            side.add(Make.details("The other questions about it", others.toArray(Component[]::new)));
        }
        if (answer.link() != null) {
            side.add(Make.box("p", "", Make.link(answer.link(), "See it on its own page")));
        }
        return side;
    }

    private Component line(Row row, Mark mark) {
        Boolean right = mark.right();
        boolean asked = comparison.cases().takes().isPresent();
        String told = right == null ? "Neither" : asked ? (right ? "Yes" : "No") : right ? "Right" : "Wrong";
        return Make.box(
                "div",
                "mark",
                Make.box(
                        "p",
                        "item-line",
                        Make.text("span", "chip " + (right == null ? "undecided" : right ? "held" : "broken"), told),
                        Make.words(" "),
                        log(row.asked())),
                Make.text("p", "note log-text", mark.words()));
    }

    private static Component said(String text) {
        return text.length() <= LONG
                ? Make.text("p", "log-said", text)
                : Make.box(
                        "div",
                        "",
                        Make.text("p", "log-said", text.substring(0, LONG) + "…"),
                        Make.details("All of it", Make.text("p", "log-said", text)));
    }

    private static Component log(String text) {
        HtmlContainer said = Make.text("span", "log-text", text);
        said.getElement().setAttribute("dir", "auto");
        return said;
    }
}
