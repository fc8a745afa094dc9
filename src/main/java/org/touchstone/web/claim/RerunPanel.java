package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.engine.ModelFamily;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException;
import org.touchstone.runs.AskFor;
import org.touchstone.runs.Asked;
import org.touchstone.runs.Asker;
import org.touchstone.runs.QueueFullException;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.Runs;
import org.touchstone.web.run.RunProgressPanel;
import org.touchstone.web.run.SettingsForm;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Rerun: the model is trained again on a worker, and everyone who has this page open sees it happen. */
final class RerunPanel {

    private static final SettingsForm.Wording OWN_SETTINGS = new SettingsForm.Wording(
            "h3",
            "Run with my own settings",
            "It is recorded as an exploration and does not change the claim’s standing.",
            "Run it");

    private final ClaimState state;
    private final Runs runs;
    private final Reader reader;
    private final ModelFamily family;
    private final HtmlContainer place = Make.box("section", "rerun");
    private final HtmlContainer form = Make.box("div", "");
    private final RunProgressPanel progress;
    private volatile @Nullable RunId own;

    RerunPanel(ClaimState state, Runs runs, Reader reader, Asker asker, ModelFamily family) {
        this.state = state;
        this.runs = runs;
        this.reader = reader;
        this.family = family;
        this.progress = new RunProgressPanel(runs, asker);
        place.setId("rerun");
        place.add(form, progress.component());
    }

    Component component() {
        return place;
    }

    NativeButton rerun() {
        return Make.button(
                "Rerun the model now",
                "primary",
                () -> ask(AskFor.rerun(state.version().id(), reader.asker())));
    }

    NativeButton otherSeed() {
        return Make.button("With another seed", "", () -> {
            long seed = RandomGenerator.getDefault().nextLong(1, 1_000_000);
            ask(AskFor.explore(state.version().id(), seed, Map.of(), false, reader.asker()));
        });
    }

    NativeButton ownSettings() {
        return Make.button("With my own settings", "", this::toggleForm);
    }

    /** Other settings at which the claim is known to fail, each to be built by one press; nothing where none is named. */
    Component variants() {
        HtmlContainer box = Make.box("div", "variants");
        List<ClaimSpec.Variant> variants = state.version().spec().variants();
        if (variants.isEmpty()) {
            return box;
        }
        box.add(Make.text("h3", "", "Where it is known to fail: build the model another way"));
        HtmlContainer list = Make.box("ul", "variant-list");
        for (ClaimSpec.Variant variant : variants) {
            list.add(Make.box(
                    "li",
                    "",
                    Make.button(variant.title(), "quiet", () -> build(variant)),
                    Make.text("p", "note", variant.words())));
        }
        box.add(list);
        return box;
    }

    private void build(ClaimSpec.Variant variant) {
        ask(AskFor.explore(state.version().id(), variant.seed(), variant.settings(), false, reader.asker()));
        progress.note("Built another way: " + variant.title() + ". " + variant.words());
    }

    /** Reads the run to show when this one has news: the reader's own, once they asked for one. Needs no UI lock. */
    Optional<Run> look(RunId news) {
        RunId asked = own;
        return runs.find(asked == null ? news : asked);
    }

    /** Reads the run that is under way as the page opens. */
    Optional<Run> underWay() {
        return runs.underWay(state.version().id()).flatMap(runs::find);
    }

    void show(Run run) {
        progress.show(run);
    }

    private void toggleForm() {
        if (form.getComponentCount() > 0) {
            form.removeAll();
            return;
        }
        form.add(new SettingsForm(
                        family,
                        state.version().settings(),
                        state.version().spec().subject().seed(),
                        OWN_SETTINGS,
                        (settings, seed) ->
                                ask(AskFor.explore(state.version().id(), seed, settings, false, reader.asker())))
                .component());
    }

    private void ask(AskFor wish) {
        try {
            reader.spend(Limit.RUNS);
            Asked asked = runs.ask(wish);
            own = asked.id();
            form.removeAll();
            runs.find(asked.id()).ifPresent(progress::show);
            progress.say(
                    asked.reused()
                            ? "The same was run before; this is its result."
                            : asked.shared() ? "The same run is already under way; you share it." : "");
            place.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        } catch (QueueFullException | IllegalArgumentException | RefusedException e) {
            progress.refuse(String.valueOf(e.getMessage()));
        }
    }
}
