package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Models;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Input;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Sliders;

/** Try it: set an input and see at once what the model did and what the mechanism promised. */
final class TryPanel {

    private static final int PLANE = 2;

    private final ClaimState state;
    private final Models models;
    private final Named named;
    private final List<Input> inputs;
    private final Sliders sliders;
    private final HtmlContainer verdict = Make.box("div", "verdict");
    private final HtmlContainer pinnedWords = Make.box("div", "pinned");
    private final HtmlContainer presetWords = Make.text("p", "note", "");
    private final NativeButton pin;
    private final SendPanel send;
    private final Picture.@Nullable Vectors vectors;
    private List<Double> values;
    private @Nullable List<Double> pinned;

    TryPanel(ClaimState state, Models models, Named named, SendPanel send) {
        this.state = state;
        this.models = models;
        this.named = named;
        this.send = send;
        this.inputs = named.inputs();
        this.values = inputs.stream().map(Input::rest).toList();
        this.sliders = new Sliders(named, this::moved);
        this.vectors = picture(state);
        this.pin = Make.button("Pin this input", "", this::togglePin);
        verdict.getElement().setAttribute("aria-live", "polite");
    }

    /** @param below what stands under the buttons */
    Component panel(Component below, Component... actions) {
        HtmlContainer grid = Make.box("div", "try-grid", sliders);
        if (vectors != null) {
            grid.add(vectors);
        }
        grid.add(verdict);
        HtmlContainer buttons = Make.box("div", "raised-actions", actions);
        buttons.add(Make.button("Send as a counterexample", "", () -> send.open(values)), pin, Make.copyLink());
        HtmlContainer panel = Make.box(
                "section",
                "raised",
                Make.text("h2", "sign-outside", "Try it yourself"),
                presets(),
                grid,
                pinnedWords,
                buttons,
                send.component(),
                below);
        panel.setId("try");
        return panel;
    }

    /** Shows an input that came with the address, or the first preset. */
    void start(@Nullable String x, @Nullable String pin) {
        pinned = pin == null ? null : TryAddress.read(pin, inputs).orElse(null);
        List<Double> fallback = spec().presets().isEmpty()
                ? values
                : spec().presets().getFirst().input();
        show(x == null ? fallback : TryAddress.read(x, inputs).orElse(fallback));
    }

    /** Loads an input from elsewhere on the page, and brings the panel into view. */
    void load(List<Double> input) {
        moved(input);
        sliders.getElement().executeJs("document.getElementById('try').scrollIntoView({block: 'start'})");
    }

    private void moved(List<Double> input) {
        show(input);
        send.moved(input);
        String address = "claims/" + state.version().slug() + "?x=" + TryAddress.write(values, inputs)
                + (pinned == null ? "" : "&pin=" + TryAddress.write(pinned, inputs));
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }

    private void togglePin() {
        pinned = pinned == null ? values : null;
        moved(values);
    }

    private void show(List<Double> input) {
        values = input;
        double[] x = input.stream().mapToDouble(Double::doubleValue).toArray();
        verdict.removeAll();
        pinnedWords.removeAll();
        pin.setText(pinned == null ? "Pin this input" : "Unpin");
        Attempt attempt;
        try {
            attempt = models.attempt(state.version().id(), x).orElse(null);
        } catch (IllegalArgumentException e) {
            sliders.show(input, List.of());
            verdict.add(Make.notice("error", String.valueOf(e.getMessage())));
            return;
        }
        if (attempt == null) {
            sliders.show(input, List.of());
            verdict.add(Make.notice(
                    "warn", "The first run of this claim is not finished yet; then you can try inputs here."));
            return;
        }
        sliders.show(input, attempt.output());
        verdict.add(Verdicts.of(attempt));
        if (vectors != null && attempt.hidden().size() == PLANE) {
            vectors.point(attempt.hidden(), pinnedPoint(), strongest(input));
        }
        describePinned();
    }

    private void describePinned() {
        List<Double> kept = pinned;
        if (kept != null) {
            attempt(kept)
                    .ifPresent(attempt ->
                            pinnedWords.add(Make.text("h3", "", "Pinned: " + named.input(kept)), Verdicts.of(attempt)));
        }
    }

    private Optional<Attempt> attempt(List<Double> input) {
        return models.attempt(
                state.version().id(),
                input.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private @Nullable List<Double> pinnedPoint() {
        return pinned == null ? null : attempt(pinned).map(Attempt::hidden).orElse(null);
    }

    private static int strongest(List<Double> input) {
        double most = Collections.max(input);
        return most > 0 ? input.indexOf(most) : -1;
    }

    private Component presets() {
        HtmlContainer row = Make.box("div", "presets");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", "Inputs to start from");
        for (ClaimSpec.Preset preset : spec().presets()) {
            row.add(Make.button(preset.title(), "quiet", () -> {
                presetWords.setText(preset.words());
                moved(preset.input());
            }));
        }
        return row;
    }

    private static Picture.@Nullable Vectors picture(ClaimState state) {
        var found = state.examination();
        if (found == null) {
            return null;
        }
        return found.exhibits().stream()
                .filter(Exhibit.Vectors.class::isInstance)
                .map(Exhibit.Vectors.class::cast)
                .findFirst()
                .map(Picture.Vectors::new)
                .orElse(null);
    }

    private ClaimSpec spec() {
        return state.version().spec();
    }
}
