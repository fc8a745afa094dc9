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
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
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
        Settings settings = family.settle(Map.of());
        try {
            settings = ModelAddress.settings(family, query);
        } catch (InvalidSettingException e) {
            add(Make.notice("error", "The address asks for something that cannot be built. " + e.getMessage()));
        }
        Models.Loaded published = query.getParameters().isEmpty() && !family.instant() ? published(family) : null;
        if (published != null) {
            settings = published.version().settings();
        }
        long seed = published == null
                ? ModelAddress.seed(query)
                : published.version().spec().subject().seed();
        String[] address = {ModelAddress.of(family, settings, seed)};
        Settings[] built = {settings};
        ModelInside look = new ModelInside(
                family,
                input -> keep(address[0] + (address[0].contains("?") ? "&" : "?") + ModelAddress.INPUT + "="
                        + TryAddress.write(input, family.inputs(built[0]))));
        inside = look;
        List<Double> start = query.getSingleParameter(ModelAddress.INPUT)
                .flatMap(text -> TryAddress.read(text, family.inputs(built[0])))
                .orElse(null);
        if (family.instant()) {
            add(
                    new InstantSettings(family, settings, settled -> {
                                built[0] = settled;
                                address[0] = ModelAddress.of(family, settled, 0);
                                keep(address[0]);
                                look.show(family.build(settled, 0, Progress.SILENT), null);
                            })
                            .component(),
                    look.component());
            look.show(family.build(settings, 0, Progress.SILENT), start);
        } else {
            RunProgressPanel panel = new RunProgressPanel(runs, reader.asker());
            progress = panel;
            SettingsForm form = new SettingsForm(family, settings, seed, WORDING, (asked, askedSeed) -> {
                built[0] = family.settle(asked);
                address[0] = ModelAddress.of(family, built[0], askedSeed);
                ask(AskFor.build(family.id(), askedSeed, asked, reader.asker()), address[0]);
            });
            if (published != null) {
                add(Make.box(
                        "p",
                        "note",
                        Make.words("Shown until you build another: the model of the claim "),
                        Make.link(
                                "/claims/" + published.version().slug(),
                                published.version().spec().title())));
                look.show(published.model(), null);
            }
            add(look.component(), Make.box("section", "", form.component(), panel.component()));
            runs.done(AskFor.build(family.id(), seed, settings.values(), reader.asker()))
                    .flatMap(runs::find)
                    .ifPresent(run -> finished(run, start));
        }
        add(new SweepsOf(family, sweeps, reader).component(), ModelReference.of(family, settings));
    }

    /** The model of the first claim about the family that has been examined, so that there is something to look at. */
    private Models.@Nullable Loaded published(ModelFamily family) {
        return claims.list().stream()
                .filter(claim -> claim.family().equals(family.id()))
                .flatMap(claim -> models.forVersion(claim.versionId()).stream())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void ask(AskFor wish, String address) {
        RunProgressPanel panel = progress;
        if (panel == null) {
            return;
        }
        try {
            Optional<RunId> done = runs.done(wish);
            if (done.isEmpty()) {
                reader.spend(Limit.RUNS);
            }
            Asked asked = runs.ask(wish);
            shown = asked.id();
            keep(address);
            panel.say(asked.reused() ? "The same model was built before; here it is." : "");
            runs.find(asked.id()).ifPresent(run -> refresh(run));
            getUI().ifPresent(this::follow);
        } catch (QueueFullException | IllegalArgumentException | RefusedException e) {
            panel.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void refresh(Run run) {
        RunProgressPanel panel = progress;
        ModelInside look = inside;
        if (panel == null || look == null) {
            return;
        }
        panel.show(run);
        if (run.state().finished()) {
            finished(run, null);
            look.component().getElement().executeJs("this.scrollIntoView({block: 'start'})");
        } else {
            look.hide();
        }
    }

    private void finished(Run run, @Nullable List<Double> start) {
        Receipt receipt = run.receipt();
        ModelInside look = inside;
        if (receipt != null && look != null) {
            Optional<Model> model =
                    models.built(run.summary().family(), run.summary().settings(), receipt.weightsHash());
            model.ifPresent(built -> look.show(built, start));
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
        if (id != null) {
            subscription = runs.subscribe(id, run -> runs.find(run).ifPresent(now -> ui.access(() -> refresh(now))));
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
