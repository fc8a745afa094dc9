package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.comparisons.Cases;
import org.touchstone.comparisons.Comparison;
import org.touchstone.engine.Input;
import org.touchstone.web.claim.TryAddress;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Sliders;

/** An input of the reader's own, put to all of them at once. */
final class OwnInput {

    private final Comparison comparison;
    private final Cases.Takes takes;
    private final Consumer<String> moved;
    private final Sliders sliders;
    private final HtmlContainer answers = Make.box("div", "");
    private final CasePanel panel;

    /** @param moved told the input as addresses write it */
    OwnInput(Comparison comparison, Cases.Takes takes, Consumer<String> moved) {
        this.comparison = comparison;
        this.takes = takes;
        this.moved = moved;
        this.panel = new CasePanel(comparison);
        this.sliders = new Sliders(new Named(takes.inputs(), takes.titles(), takes.outputs()), this::put);
        answers.getElement().setAttribute("aria-live", "polite");
    }

    Component component(@Nullable String start) {
        HtmlContainer section = Make.box(
                "section",
                "raised",
                Make.text("h2", "sign-outside", "Put one input into all of them"),
                sliders,
                answers,
                Make.box("div", "raised-actions", Make.copyLink()));
        section.setId("own-input");
        List<Double> rest = takes.inputs().stream().map(Input::rest).toList();
        show(
                start == null
                        ? first(rest)
                        : TryAddress.read(start, takes.inputs()).orElse(first(rest)));
        return section;
    }

    /** A first input that says something: the first idea fully on. */
    private List<Double> first(List<Double> rest) {
        Input one = takes.inputs().getFirst();
        List<Double> values = new ArrayList<>(rest);
        if (!one.whole()) {
            values.set(0, one.max());
        }
        return List.copyOf(values);
    }

    /** Loads an input from elsewhere on the page, and brings it into view. */
    void load(List<Double> input) {
        put(input);
        sliders.getElement().executeJs("document.getElementById('own-input').scrollIntoView({block: 'start'})");
    }

    private void put(List<Double> input) {
        show(input);
        moved.accept(TryAddress.write(input, takes.inputs()));
    }

    private void show(List<Double> input) {
        answers.removeAll();
        comparison
                .cases()
                .of(input.stream().mapToDouble(Double::doubleValue).toArray())
                .ifPresent(tried -> {
                    sliders.show(input, tried.answers().getFirst().output());
                    answers.add(panel.of(tried, comparison.cases().firstRow()));
                });
    }
}
