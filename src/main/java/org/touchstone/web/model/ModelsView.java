package org.touchstone.web.model;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Models;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.ModelFamily;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;

/** The gallery: every family of toy models with one picture of its inside. */
@Route(value = "models", layout = MainLayout.class)
@PageTitle("Models · Touchstone")
@AnonymousAllowed
class ModelsView extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Families families;
    private final transient Claims claims;
    private final transient Models models;

    ModelsView(Families families, Claims claims, Models models) {
        super("div");
        this.families = families;
        this.claims = claims;
        this.models = models;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        add(
                Make.text("h1", "", "Models"),
                Make.text(
                        "p",
                        "lede",
                        "Toy models small enough to build again while you wait. Choose one, change its settings, and look"
                                + " inside. What holds in a toy need not hold in a large model."));
        Map<FamilyId, Exhibit> pictures = models.pictures();
        Map<FamilyId, Long> published = claims.counts();
        add(Make.box(
                "ul",
                "gallery",
                families.all().stream()
                        .map(family -> card(family, pictures.get(family.id()), published.getOrDefault(family.id(), 0L)))
                        .toList()));
    }

    private static Component card(ModelFamily family, @Nullable Exhibit picture, long about) {
        HtmlContainer card = Make.box(
                "li",
                "card",
                Make.box("h2", "", Make.link("/models/" + family.id().name(), family.title())),
                Make.text("p", "", family.description()),
                Make.text(
                        "p",
                        "note",
                        (about == 0 ? "No claim yet" : about == 1 ? "1 claim" : Format.count(about) + " claims")
                                + (family.instant() ? " · answers while you drag" : " · built by a worker")));
        card.add(
                picture == null
                        ? Make.text("p", "note", "Its picture appears after the first run.")
                        : new Picture.Shown(picture));
        return card;
    }
}
