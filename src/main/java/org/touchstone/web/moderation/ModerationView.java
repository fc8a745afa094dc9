package org.touchstone.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Moderation;
import org.touchstone.critiques.Moderation.Item;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** What waits for moderators: three queues, or one contribution when the address names it. */
@Route(value = "moderation", layout = MainLayout.class)
@PageTitle("Moderation · Touchstone")
@RolesAllowed("MODERATOR")
class ModerationView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Moderation moderation;
    private final transient Reader reader;
    private final HtmlContainer said = Make.box("div", "");
    private final HtmlContainer cases = Make.box("div", "part");
    private @Nullable Long only;

    ModerationView(Moderation moderation, Reader reader) {
        super("div");
        this.moderation = moderation;
        this.reader = reader;
        said.getElement().setAttribute("aria-live", "polite");
        said.getElement().setAttribute("tabindex", "-1");
        add(
                Make.text("h1", "", "Moderation"),
                Make.text(
                        "p",
                        "lede",
                        "A contribution is hidden when it breaks a published rule, and never because it is critical."),
                links(),
                said,
                cases);
    }

    private HtmlContainer links() {
        HtmlContainer links = Make.box(
                "p",
                "note",
                Make.plainLink("/rules", "House rules"),
                Make.words(" · "),
                Make.plainLink("/moderation/log", "Public log"));
        if (administrator()) {
            links.add(Make.words(" · "), Make.link("audit", "Audit log"));
        }
        return links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        only = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("critique")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        said.removeAll();
        show();
    }

    private void show() {
        cases.removeAll();
        try {
            Long id = only;
            if (id == null) {
                cases.add(
                        queue("Waiting to be read", "Nothing waits.", moderation.waiting()),
                        queue("Flagged by readers", "Nothing is flagged.", moderation.flagged()),
                        queue("Appeals", "Nobody has appealed.", moderation.appeals()));
            } else {
                cases.add(Make.box("p", "note", Make.link("moderation", "All that waits")), one(moderation.find(id)));
            }
        } catch (RefusedException refusal) {
            cases.add(Make.notice("error", String.valueOf(refusal.getMessage())));
        }
    }

    private Component one(Optional<Item> item) {
        return item.<Component>map(found -> Make.box("div", "thread", panel(found)))
                .orElseGet(() -> Make.notice("warn", "There is no such contribution."));
    }

    private HtmlContainer queue(String title, String empty, List<Item> items) {
        HtmlContainer section = Make.box(
                "section",
                "",
                Make.text(
                        "h2", "sign-plain", title + (items.isEmpty() ? "" : " (" + Format.count(items.size()) + ")")));
        section.add(
                items.isEmpty()
                        ? Make.text("p", "note", empty)
                        : Make.box(
                                "div", "thread", items.stream().map(this::panel).toList()));
        return section;
    }

    private Component panel(Item item) {
        return new CasePanel(moderation, item, administrator(), this::done).component();
    }

    private void done(String sentence) {
        show();
        said.removeAll();
        said.add(Make.notice("done", sentence));
        said.getElement().callJsFunction("focus");
    }

    private boolean administrator() {
        return reader.account()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .isPresent();
    }
}
