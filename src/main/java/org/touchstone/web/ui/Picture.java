package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Rate;
import org.touchstone.claims.Strength;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Input;
import org.touchstone.runs.RunProgress;
import org.touchstone.runs.SweepRun;

/** The pictures: each is a function of its properties, drawn by a Lit element in {@code frontend/elements}. */
@NpmPackage(value = "@observablehq/plot", version = "0.6.17")
public abstract sealed class Picture extends Component {
    private static final long serialVersionUID = 1L;

    /** Sets a property to a bean, list, number, text or null. */
    final void set(String property, @Nullable Object value) {
        switch (value) {
            case null -> getElement().setPropertyJson(property, tools.jackson.databind.node.NullNode.getInstance());
            case String text -> getElement().setProperty(property, text);
            case Boolean flag -> getElement().setProperty(property, flag);
            case Number number -> getElement().setProperty(property, number.doubleValue());
            case List<?> list -> getElement().setPropertyList(property, list);
            default -> getElement().setPropertyBean(property, value);
        }
    }

    /** Directions in the plane, with the point that the tried input makes. */
    @Tag("ts-vectors")
    @JsModule("./elements/ts-vectors.ts")
    public static final class Vectors extends Picture {
        private static final long serialVersionUID = 1L;

        public Vectors(Exhibit.Vectors exhibit) {
            set("title", exhibit.title());
            set("finding", exhibit.finding());
            set("arrows", exhibit.arrows());
        }

        /** @param highlight index of the idea put in most strongly, or -1 */
        public void point(@Nullable List<Double> point, @Nullable List<Double> pinned, int highlight) {
            set("point", point);
            set("ghost", pinned);
            set("highlight", highlight);
        }
    }

    /** Any exhibit. */
    @Tag("ts-exhibit")
    @JsModule("./elements/ts-exhibit.ts")
    public static final class Shown extends Picture {
        private static final long serialVersionUID = 1L;

        public Shown(Exhibit exhibit) {
            show(exhibit);
        }

        /** Draws another exhibit in this one's place. */
        public void show(Exhibit exhibit) {
            set("exhibit", exhibit);
        }
    }

    /** A counted share with its interval; {@code kind} is outside or inside. */
    @Tag("ts-interval")
    @JsModule("./elements/ts-interval.ts")
    public static final class Share extends Picture {
        private static final long serialVersionUID = 1L;

        public Share(Rate rate, String kind, String what) {
            set("held", rate.held());
            set("tried", rate.tried());
            set("low", rate.low());
            set("high", rate.high());
            set("kind", kind);
            set("title", what);
        }
    }

    /** The whole scale of strength with its step. */
    @Tag("ts-strength")
    @JsModule("./elements/ts-strength.ts")
    public static final class Scale extends Picture {
        private static final long serialVersionUID = 1L;

        public Scale(Strength.@Nullable Level level) {
            set("level", level == null ? null : level.text());
        }
    }

    /** How far a run or a sweep is. */
    @Tag("ts-progress")
    @JsModule("./elements/ts-progress.ts")
    public static final class Progress extends Picture {
        private static final long serialVersionUID = 1L;

        public void show(RunProgress progress) {
            set("place", progress.place());
            set("stage", progress.stage());
            set("step", progress.step());
            set("total", progress.total());
            set("secondsLeft", progress.secondsLeft());
        }

        /** How far a sweep is. */
        public void show(SweepRun sweep) {
            set("place", sweep.place());
            set("stage", "Building small models");
            set("counting", "models built");
            set("step", sweep.summary().done());
            set("total", sweep.summary().cells());
            set("secondsLeft", sweep.secondsLeft());
        }
    }

    /** The training loss, drawn as it comes in. */
    @Tag("ts-loss-curve")
    @JsModule("./elements/ts-loss-curve.ts")
    public static final class LossCurve extends Picture {
        private static final long serialVersionUID = 1L;

        public void show(RunProgress progress) {
            set("points", progress.losses());
            set("total", progress.total());
        }
    }

    /** What an input is called in the sliders. */
    public record TryInput(String name, String title, double min, double max, double rest, boolean whole) {
        public static List<TryInput> of(Named named) {
            return IntStream.range(0, named.inputs().size())
                    .mapToObj(i -> {
                        Input input = named.inputs().get(i);
                        return new TryInput(
                                input.name(),
                                named.titles().get(i),
                                input.min(),
                                input.max(),
                                input.rest(),
                                input.whole());
                    })
                    .toList();
        }
    }
}
