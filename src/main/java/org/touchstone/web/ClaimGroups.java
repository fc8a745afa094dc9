package org.touchstone.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Standing;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** Claims of a page, under the families that they are about. */
final class ClaimGroups {

    private final Families families;

    ClaimGroups(Families families) {
        this.families = families;
    }

    /** @param claims in the order of the families */
    Component of(List<ClaimSummary> claims) {
        Map<String, HtmlContainer> lists = new LinkedHashMap<>();
        HtmlContainer groups = Make.box("div", "");
        for (ClaimSummary claim : claims) {
            lists.computeIfAbsent(key(claim), key -> {
                        HtmlContainer list = Make.box("ul", "claim-list");
                        groups.add(head(claim), list);
                        return list;
                    })
                    .add(item(claim));
        }
        return groups;
    }

    private String key(ClaimSummary claim) {
        return withdrawn(claim)
                ? "@withdrawn"
                : family(claim).map(family -> family.id().name()).orElse("@gone");
    }

    private Component head(ClaimSummary claim) {
        if (withdrawn(claim)) {
            return Make.text("h3", "claim-group", "Withdrawn");
        }
        return family(claim)
                .map(family -> Make.box(
                        "h3", "claim-group", Make.link("/models/" + family.id().name(), family.title())))
                .orElseGet(() -> Make.text("h3", "claim-group", "About models that are no longer built here"));
    }

    private Optional<ModelFamily> family(ClaimSummary claim) {
        return families.all().stream()
                .filter(family -> family.id().name().equals(claim.family().name()))
                .findFirst();
    }

    private static boolean withdrawn(ClaimSummary claim) {
        return claim.standing().word() == Standing.Word.WITHDRAWN;
    }

    private static Component item(ClaimSummary claim) {
        Anchor link = Make.link("/claims/" + claim.slug(), "");
        link.addClassName("claim-link");
        link.add(
                Make.text("span", "scope", claim.titleScope()),
                Make.words(claim.title().substring(claim.titleScope().length())));
        return Make.box(
                "li",
                "",
                link,
                line(
                        "Standing",
                        claim.standing().word().text() + ". " + claim.standing().words()),
                line(
                        "Last rerun",
                        claim.examinedAt() == null ? "the first run is not finished" : Format.day(claim.examinedAt())));
    }

    private static Component line(String name, String words) {
        return Make.box("p", "claim-line", Make.text("strong", "", name + ": "), Make.words(words));
    }
}
