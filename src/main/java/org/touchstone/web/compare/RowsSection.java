package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Difference;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.Comparison.Cell;
import org.touchstone.comparisons.Comparison.Place;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** Results row by row, aligned by what was asked. */
final class RowsSection {

    private final Comparison comparison;
    private final HtmlContainer tables = Make.box("div", "");

    RowsSection(Comparison comparison) {
        this.comparison = comparison;
    }

    /** @param switched told whether only rows that differ are wanted */
    Component of(boolean differing, Consumer<Boolean> switched) {
        Checkbox only = new Checkbox("Only where they differ", differing);
        only.addValueChangeListener(event -> {
            show(event.getValue());
            switched.accept(event.getValue());
        });
        show(differing);
        List<Row> outside = comparison.rows().stream()
                .filter(row -> row.place() == Place.OUTSIDE)
                .toList();
        HtmlContainer section = Make.box(
                "section",
                "",
                Make.text("h2", "sign-outside", "What they do"),
                Make.text("p", "lede", CompareWords.told(outside)),
                only,
                tables);
        section.setId("results");
        String methods = methods();
        if (!methods.isEmpty()) {
            section.add(Make.text("p", "note", methods));
        }
        return section;
    }

    private String methods() {
        String named = comparison.rows().stream()
                .flatMap(row -> row.differences().stream())
                .filter(difference -> difference != null)
                .map(difference -> difference.method().text())
                .distinct()
                .collect(Collectors.joining("; "));
        return named.isEmpty()
                ? ""
                : "A tie means that the 95% interval of the difference contains 0: the two cannot be told apart by these"
                        + " cases. Points are percentage points. Method: " + named + ".";
    }

    private void show(boolean differing) {
        tables.removeAll();
        tables.getElement().setAttribute("aria-live", "polite");
        add(Place.OUTSIDE, differing, "", "What they do, question by question");
        add(Place.INSIDE, differing, "What is said to happen inside", "What happens inside, claim by claim");
    }

    private void add(Place place, boolean differing, String heading, String caption) {
        List<Row> rows = comparison.rows().stream()
                .filter(row -> row.place() == place)
                .filter(row -> !differing || row.differs() || unlike(row))
                .toList();
        if (!heading.isEmpty() && comparison.rows().stream().anyMatch(row -> row.place() == place)) {
            tables.add(Make.text("h3", "sign-inside", heading));
        }
        if (rows.isEmpty()) {
            if (comparison.rows().stream().anyMatch(row -> row.place() == place)) {
                tables.add(Make.text("p", "note", "No row here differs by more than chance could explain."));
            }
            return;
        }
        tables.add(Make.box(
                "div", "table-scroll", Tables.of(caption, heads(), rows.stream().map(this::row))));
    }

    /** A fact that is there on one side and not on the other has no interval, and differs all the same. */
    private static boolean unlike(Row row) {
        return row.shared()
                && row.cells().stream().allMatch(cell -> cell.count() == 1)
                && row.cells().stream().map(Cell::value).distinct().count() > 1;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("What was asked"));
        for (int i = 0; i < comparison.parties().size(); i++) {
            heads.add(CompareWords.letter(i));
        }
        for (int i = 1; i < comparison.parties().size(); i++) {
            heads.add(comparison.parties().size() == 2 ? "Difference" : CompareWords.letter(i) + " against A");
        }
        return heads;
    }

    private List<Component> row(Row row) {
        List<Component> cells = new ArrayList<>();
        HtmlContainer asked = Make.box("div", "", Make.text("span", "log-text", row.asked()));
        if (row.shared()) {
            asked.add(Make.box("div", "note", Make.words(row.words())));
        }
        cells.add(asked);
        row.cells().forEach(cell -> cells.add(cell(cell)));
        for (int i = 0; i < row.differences().size(); i++) {
            cells.add(difference(row, row.differences().get(i), i + 1));
        }
        return cells;
    }

    private static Component cell(Cell cell) {
        HtmlContainer box =
                Make.box("div", "", Make.text("div", cell.asked() ? "result" : "note", CompareWords.result(cell)));
        String interval = CompareWords.interval(cell);
        if (!interval.isEmpty()) {
            box.add(Make.text("div", "note", interval));
        }
        return box;
    }

    private static Component difference(Row row, @Nullable Difference difference, int party) {
        if (difference == null) {
            return Make.text("span", "note", unlike(row) ? "One has it, the other does not" : "Not worked out");
        }
        boolean share = row.cells().getFirst().share();
        HtmlContainer told = Make.box(
                "div",
                "",
                Make.text("div", "result", CompareWords.difference(difference, party, share)),
                Make.text("div", "note", "95% interval " + CompareWords.interval(difference, share)),
                Make.text(
                        "div",
                        "note",
                        (difference.method().paired() ? "paired, " : "unpaired, ")
                                + Format.count(difference.leftCount())
                                + (difference.method().paired()
                                        ? " cases"
                                        : " and " + Format.count(difference.rightCount()) + " cases")));
        if (difference.method().paired()
                && (difference.leftCount() != row.cells().getFirst().count()
                        || difference.rightCount() != row.cells().get(party).count())) {
            told.add(Make.text("div", "note", CompareWords.onThese(difference, party, share)));
        }
        return told;
    }
}
