package org.touchstone.web.model;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Models;
import org.touchstone.engine.Families;
import org.touchstone.engine.Input;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException;
import org.touchstone.runs.AskFor;
import org.touchstone.runs.Asked;
import org.touchstone.runs.QueueFullException;
import org.touchstone.runs.Receipt;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.Runs;
import org.touchstone.runs.Subscription;
import org.touchstone.runs.Sweeps;
import org.touchstone.web.claim.TryAddress;
import org.touchstone.web.run.RunProgressPanel;
import org.touchstone.web.run.SettingsForm;
import org.touchstone.web.run.SweepsOf;
import org.touchstone.web.ui.CompareLink;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** One family: choose settings, build, look inside, keep the address. */
@Route(value = "models/:family", layout = MainLayout.class)
@AnonymousAllowed
class ModelView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final SettingsForm.Wording WORDING = new SettingsForm.Wording(
            "h2",
            "Choose its settings",
            "A worker builds the model with them. The address of this page then names it, so that you can share it.",
            "Build this model");

    private final transient Families families;
    private final transient Claims claims;
    private final transient Models models;
    private final transient Runs runs;
    private final transient Sweeps sweeps;
    private final transient Reader reader;

    private transient @Nullable ModelInside inside;
    private transient @Nullable RunProgressPanel progress;
    private transient @Nullable RunId shown;
    private transient @Nullable Subscription subscription;
    private transient List<Input> inputs = List.of();
    private final HtmlContainer compare = Make.box("p", "note");
    private String address = "";
    private String title = "Model";

    ModelView(Families families, Claims claims, Models models, Runs runs, Sweeps sweeps, Reader reader) {
        super("div");
        this.families = families;
        this.claims = claims;
        this.models = models;
        this.runs = runs;
        this.sweeps = sweeps;
        this.reader = reader;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getRouteParameters().get("family").orElse("");
        Optional<ModelFamily> found = families.all().stream()
                .filter(family -> family.id().name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no family of models at this address.");
            return;
        }
        unfollow();
        removeAll();
        shown = null;
        title = found.get().title() + " · Touchstone";
        build(found.get(), event.getLocation().getQueryParameters());
    }

    private void build(ModelFamily family, QueryParameters query) {
        add(new ModelHead(claims, runs).of(family));
        try {
            build(family, ModelAddress.settings(family, query), query);
        } catch (InvalidSettingException e) {
            add(Make.notice("error", "The address asks for something that cannot be built. " + e.getMessage()));
            build(family, family.settle(Map.of()), QueryParameters.empty());
        }
    }

    private void build(ModelFamily family, Settings settings, QueryParameters query) {
        ModelInside look = new ModelInside(family, this::keepInput);
        inside = look;
        List<Double> start = query.getSingleParameter(ModelAddress.INPUT)
                .flatMap(text -> TryAddress.read(text, family.inputs(settings)))
                .orElse(null);
        if (family.instant()) {
            look.show(look.look(family.build(settings, 0, Progress.SILENT)), start);
            shownAt(family, settings, 0);
            add(new InstantSettings(family, settings, settled -> place(family, settled)).component(), look.component());
        } else {
            trained(family, settings, query, start, look);
        }
        add(compare, new SweepsOf(family, sweeps, reader).component(), ModelReference.of(family, settings));
    }

    /** Builds on the spot; what is refused leaves the page as it was. */
    private void place(ModelFamily family, Settings settings) {
        ModelInside look = inside;
        if (look != null) {
            ModelInside.Look built = look.look(family.build(settings, 0, Progress.SILENT));
            shownAt(family, settings, 0);
            keep(address);
            look.show(built, null);
        }
    }

    private void trained(
            ModelFamily family,
            Settings settings,
            QueryParameters query,
            @Nullable List<Double> start,
            ModelInside look) {
        RunProgressPanel panel = new RunProgressPanel(runs, reader.asker());
        progress = panel;
        PublishedModel published = new PublishedModel(claims, models);
        Models.Loaded known = ModelAddress.names(family, query)
                ? published.of(family, settings, ModelAddress.seed(query))
                : published.of(family);
        Settings from = known == null ? settings : known.version().settings();
        long seed = known == null
                ? ModelAddress.seed(query)
                : known.version().spec().subject().seed();
        shownAt(family, from, seed);
        if (known != null) {
            add(Make.box(
                    "p",
                    "note",
                    Make.words("Shown until you build another: the model of the claim "),
                    Make.link(
                            "/claims/" + known.version().slug(),
                            known.version().spec().title())));
            look.show(look.look(known.model()), start);
        } else {
            runs.done(AskFor.build(family.id(), seed, from.values(), reader.asker()))
                    .flatMap(runs::find)
                    .flatMap(run -> built(run, look))
                    .ifPresent(found -> look.show(found, start));
        }
        SettingsForm form = new SettingsForm(
                family, from, seed, WORDING, (asked, askedSeed) -> ask(family, family.settle(asked), askedSeed));
        add(look.component(), Make.box("section", "", form.component(), panel.component()));
    }

    /** Remembers where the model that is shown is to be found. */
    private void shownAt(ModelFamily family, Settings settings, long seed) {
        address = ModelAddress.of(family, settings, seed);
        compare.removeAll();
        compare.add(CompareLink.with(ModelAddress.side(family, settings, seed)));
        inputs = family.inputs(settings);
    }

    private void keepInput(List<Double> input) {
        keep(address + (address.contains("?") ? "&" : "?") + ModelAddress.INPUT + "="
                + TryAddress.write(input, inputs));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void ask(ModelFamily family, Settings settings, long seed) {
        RunProgressPanel panel = progress;
        ModelInside look = inside;
        if (panel == null || look == null) {
            return;
        }
        AskFor wish = AskFor.build(family.id(), seed, settings.values(), reader.asker());
        try {
            if (runs.done(wish).isEmpty()) {
                reader.spend(Limit.RUNS);
            }
            Asked asked = runs.ask(wish);
            shown = asked.id();
            shownAt(family, settings, seed);
            keep(address);
            panel.say(asked.reused() ? "The same model was built before; here it is." : "");
            runs.find(asked.id()).ifPresent(run -> refresh(run, built(run, look).orElse(null)));
            getUI().ifPresent(this::follow);
        } catch (QueueFullException | IllegalArgumentException | RefusedException e) {
            panel.refuse(String.valueOf(e.getMessage()));
        }
    }

    /** The model that a run built, with its pictures; empty until it is over. Needs no lock on the page. */
    private Optional<ModelInside.Look> built(Run run, ModelInside look) {
        Receipt receipt = run.receipt();
        return receipt == null
                ? Optional.empty()
                : models.built(run.summary().family(), run.summary().settings(), receipt.weightsHash())
                        .map(look::look);
    }

    private void refresh(Run run, ModelInside.@Nullable Look built) {
        RunProgressPanel panel = progress;
        ModelInside look = inside;
        if (panel == null || look == null) {
            return;
        }
        panel.show(run);
        if (built != null) {
            look.show(built, null);
            look.component().getElement().executeJs("this.scrollIntoView({block: 'start'})");
        } else {
            look.hide();
        }
    }

    private void keep(String address) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
    }

    private void follow(UI ui) {
        unfollow();
        RunId id = shown;
        ModelInside look = inside;
        if (id != null && look != null) {
            subscription = runs.subscribe(
                    id,
                    run -> runs.find(run).ifPresent(now -> {
                        ModelInside.Look built = built(now, look).orElse(null);
                        ui.access(() -> refresh(now, built));
                    }));
        }
    }

    private void unfollow() {
        Subscription open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
    }
}
