package org.touchstone.web.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Point;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Sliders;

/** A built model to look at: put an input in, see what comes out, what happened inside, and the pictures. */
final class ModelInside {

    private static final int FEW = 12;

    private final ModelFamily family;
    private final Consumer<List<Double>> moved;
    private final HtmlContainer place = Make.box("div", "model-inside");
    private final HtmlContainer trying = Make.box("div", "");
    private final HtmlContainer values = Make.box("dl", "pairs");
    private final HtmlContainer pictures = Make.box("div", "model-pictures");
    private final List<Picture.Shown> shown = new ArrayList<>();
    private @Nullable Named named;
    private @Nullable Sliders sliders;
    private @Nullable Model model;
    private List<Double> input = List.of();

    /** @param moved told each input that the reader puts in */
    ModelInside(ModelFamily family, Consumer<List<Double>> moved) {
        this.family = family;
        this.moved = moved;
        place.add(
                Make.box(
                        "section",
                        "raised",
                        Make.text("h2", "sign-outside", "Put an input in"),
                        trying,
                        Make.details("What happened inside", values)),
                Make.box("section", "", Make.text("h2", "sign-inside", "The inside of this model"), pictures));
        place.setVisible(false);
    }

    Component component() {
        return place;
    }

    void hide() {
        place.setVisible(false);
    }

    /** A model with its pictures, which take a while to work out. */
    record Look(Model model, List<Exhibit> exhibits) {}

    /** Works the pictures out; needs no lock on the page. */
    Look look(Model built) {
        return new Look(
                built, built.exhibits(family.vocabulary(built.settings()).ideas()));
    }

    /** Shows a model in place of the last one; an input that still fits stays. */
    void show(Look look, @Nullable List<Double> start) {
        Model built = look.model();
        Named now = Named.of(family, built.settings(), List.of());
        model = built;
        place.setVisible(true);
        if (!now.equals(named)) {
            named = now;
            Sliders fresh = new Sliders(now, values -> {
                put(values);
                moved.accept(values);
            });
            sliders = fresh;
            trying.removeAll();
            trying.add(fresh);
            input = first(now);
        }
        put(start != null && start.size() == now.inputs().size() ? start : input);
        draw(look.exhibits());
    }

    private static List<Double> first(Named named) {
        List<Double> values =
                new ArrayList<>(named.inputs().stream().map(one -> one.rest()).toList());
        if (!values.isEmpty() && !named.inputs().getFirst().whole()) {
            values.set(0, named.inputs().getFirst().max());
        }
        return List.copyOf(values);
    }

    private void put(List<Double> put) {
        input = put;
        Model built = model;
        Sliders shownOn = sliders;
        if (built == null || shownOn == null) {
            return;
        }
        Trace trace = built.trace(put.stream().mapToDouble(Double::doubleValue).toArray());
        Vocabulary vocabulary = family.vocabulary(built.settings());
        List<Double> outputs = vocabulary.names().stream()
                .filter(name -> name.side() == Name.Side.OUTPUT)
                .findFirst()
                .map(name -> Point.list(trace.value(name.name())))
                .orElse(List.of());
        shownOn.show(put, outputs);
        values.removeAll();
        for (Name name : vocabulary.names()) {
            if (name.side() == Name.Side.ACTIVATION && name.size() <= FEW) {
                values.add(
                        Make.box("dt", "", Make.text("code", "", name.name())),
                        Make.text("dd", "", told(trace.value(name.name())) + ": " + name.description()));
            }
        }
    }

    private static String told(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Format::figure).collect(Collectors.joining(", "));
    }

    private void draw(List<Exhibit> exhibits) {
        if (exhibits.size() != shown.size()) {
            shown.clear();
            pictures.removeAll();
            for (Exhibit exhibit : exhibits) {
                Picture.Shown picture = new Picture.Shown(exhibit);
                shown.add(picture);
                pictures.add(picture);
            }
            return;
        }
        for (int i = 0; i < exhibits.size(); i++) {
            shown.get(i).show(exhibits.get(i));
        }
    }
}
