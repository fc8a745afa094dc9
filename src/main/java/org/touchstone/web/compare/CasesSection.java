package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.comparisons.Cases;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.comparisons.ComparisonException;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** Case by case: walk through what both were given, by button or by key. */
final class CasesSection {

    private final Comparison comparison;
    private final CasePanel panel;
    private final Consumer<CompareAddress> moved;
    private final Consumer<List<Double>> load;
    private final HtmlContainer where = Make.text("p", "note", "");
    private final HtmlContainer shown = Make.box("div", "");
    private final NativeButton before = Make.button("Previous", "", () -> walk(-1));
    private final NativeButton after = Make.button("Next", "", () -> walk(1));
    private final Checkbox every = new Checkbox("Also where they agree");
    private final NativeButton leaveBox = Make.button("Leave this box", "quiet", () -> open(null, 0));
    private final Supplier<CompareAddress> state;
    private List<Integer> numbers = List.of();

    /**
     * @param state what the address says now
     * @param moved told each step, to keep it in the address
     * @param load told an input that the reader wants to change
     */
    CasesSection(
            Comparison comparison,
            Supplier<CompareAddress> state,
            Consumer<CompareAddress> moved,
            Consumer<List<Double>> load) {
        this.comparison = comparison;
        this.state = state;
        this.moved = moved;
        this.load = load;
        this.panel = new CasePanel(comparison);
        where.getElement().setAttribute("aria-live", "polite");
    }

    Component component() {
        Cases cases = comparison.cases();
        every.setValue(state.get().every());
        every.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(state.get().every(event.getValue()));
            }
        });
        HtmlContainer section = Make.box(
                "section",
                "cases",
                Make.text("h2", "sign-plain", "Case by case"),
                Make.text(
                        "p",
                        "note",
                        Format.count(cases.count())
                                + (cases.takes().isPresent() ? " inputs" : " questions")
                                + " were put to all of them. The arrow keys, or J and K, walk through them."),
                Make.box("div", "case-controls", by(), every, leaveBox),
                Make.box("div", "case-controls", before, after, where),
                shown);
        section.setId("cases");
        section.getElement().setAttribute("tabindex", "0");
        section.getElement().setAttribute("role", "group");
        section.getElement().setAttribute("aria-label", "Case by case");
        keys(section);
        refresh();
        return section;
    }

    private void keys(Component section) {
        for (Key key : List.of(Key.ARROW_RIGHT, Key.KEY_J)) {
            Shortcuts.addShortcutListener(section, () -> walk(1), key)
                    .listenOn(section)
                    .allowBrowserDefault();
        }
        for (Key key : List.of(Key.ARROW_LEFT, Key.KEY_K)) {
            Shortcuts.addShortcutListener(section, () -> walk(-1), key)
                    .listenOn(section)
                    .allowBrowserDefault();
        }
    }

    private Component by() {
        Select<String> select = new Select<>();
        select.setLabel("Judged by");
        select.setItems(comparison.cases().rows());
        select.setItemLabelGenerator(id -> comparison.rows().stream()
                .filter(row -> row.id().equals(id))
                .map(Row::asked)
                .findFirst()
                .orElse(id));
        select.setValue(row());
        select.addClassName("case-by");
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(state.get().by(event.getValue()));
            }
        });
        return select;
    }

    private String row() {
        String asked = state.get().row();
        return asked != null && comparison.cases().rows().contains(asked)
                ? asked
                : comparison.cases().firstRow();
    }

    /** Shows only the cases in one box of a party; null for all again. */
    void open(@Nullable BoxKind box, int party) {
        every.setValue(box != null || state.get().every());
        go(state.get().box(box, party));
    }

    private void walk(int by) {
        int place = state.get().number() + by;
        if (place >= 0 && place < numbers.size()) {
            go(state.get().at(place));
        }
    }

    private void go(CompareAddress to) {
        moved.accept(to);
        refresh();
    }

    private void refresh() {
        numbers = comparison
                .cases()
                .numbers(new Cases.Filter(
                        row(),
                        !state.get().every() && state.get().box() == null,
                        state.get().box(),
                        state.get().party()));
        int place = Math.min(state.get().number(), Math.max(0, numbers.size() - 1));
        shown.removeAll();
        before.setEnabled(place > 0);
        after.setEnabled(place + 1 < numbers.size());
        leaveBox.setVisible(state.get().box() != null);
        if (numbers.isEmpty()) {
            where.setText(
                    state.get().box() == null
                            ? "On this question, all of them come to the same on every case."
                            : "No case is in this box.");
            return;
        }
        try {
            Cases.Case one = comparison.cases().at(numbers.get(place));
            where.setText(
                    Format.count(place + 1L) + " of " + Format.count(numbers.size()) + kind() + ": " + one.title());
            shown.add(panel.of(one, row()));
            if (!one.input().isEmpty()) {
                shown.add(Make.button("Change this input", "", () -> load.accept(one.input())));
            }
        } catch (ComparisonException gone) {
            shown.add(Make.notice("error", String.valueOf(gone.getMessage())));
        }
    }

    private String kind() {
        BoxKind box = state.get().box();
        return box != null
                ? " in the box “" + box.text() + "” of "
                        + CompareWords.letter(state.get().party())
                : state.get().every() ? "" : " where they differ";
    }
}
