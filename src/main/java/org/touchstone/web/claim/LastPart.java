package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Standing;
import org.touchstone.web.ui.Make;

/** The end of a claim's page. What its owner has opened there stays open while runs and inputs change the rest. */
final class LastPart extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient LifeParts life;
    private final HtmlContainer told = Make.box("div", "");
    private final HtmlContainer deeds = Make.box("div", "");
    private @Nullable Component first;
    private @Nullable Component last;
    private transient @Nullable Shown shown;

    /** What decides on what an owner may do. */
    private record Shown(long version, boolean withdrawn) {}

    LastPart(LifeParts life) {
        super("div");
        this.life = life;
        addClassNames("part");
        HtmlContainer versions = Make.box("section", "", Make.text("h2", "sign-plain", "Versions"), told, deeds);
        versions.setId("versions");
        add(versions);
    }

    void show(ClaimState found, Component happened) {
        if (first != null && last != null) {
            remove(first, last);
        }
        Component cite = new CitePanel().of(found);
        first = happened;
        last = cite;
        addComponentAsFirst(happened);
        add(cite);
        told.removeAll();
        life.versions(found).forEach(part -> told.add(part));
        ClaimVersion version = found.version();
        Shown now = new Shown(version.id(), found.standing().word() == Standing.Word.WITHDRAWN);
        if (!Objects.equals(now, shown)) {
            shown = now;
            deeds.removeAll();
            life.deeds(version).ifPresent(panel -> deeds.add(panel));
        }
    }
}
