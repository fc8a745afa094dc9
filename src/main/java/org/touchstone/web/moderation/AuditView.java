package org.touchstone.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.AuditTrail;
import org.touchstone.people.RefusedException;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** The audit log, for administrators: what was done by whom to what. */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("Audit log · Touchstone")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;
    private static final String ANY = "any";

    private final transient AuditTrail trail;
    private final TextField actor = field("Who", "server, or an account’s name");
    private final Select<String> action = new Select<>();
    private final TextField subject = field("About", "for example critique/17");
    private final TextField from = field("From day", "2026-01-31");
    private final TextField until = field("Until day", "2026-12-31");
    private final HtmlContainer results = Make.box("div", "");

    AuditView(AuditTrail trail) {
        super("div");
        this.trail = trail;
        action.setLabel("Action");
        results.getElement().setAttribute("aria-live", "polite");
        add(
                Make.text("h1", "", "Audit log"),
                Make.text(
                        "p",
                        "lede",
                        "Every change of a claim, a standing, a role or a contribution. Nothing is ever taken out."),
                Make.box(
                        "div",
                        "search-row",
                        actor,
                        action,
                        subject,
                        from,
                        until,
                        Make.button(
                                "Show", "primary", () -> UI.getCurrent().navigate(address("audit", typed(), null)))),
                results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        AuditFilter filter = AuditFilter.of(query::getSingleParameter);
        Long before = query.getSingleParameter("before")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        results.removeAll();
        try {
            show(filter, before);
        } catch (RefusedException e) {
            results.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    private void show(AuditFilter filter, @Nullable Long before) {
        actor.setValue(filter.actor());
        subject.setValue(filter.subject());
        from.setValue(filter.from() == null ? "" : filter.from().toString());
        until.setValue(filter.until() == null ? "" : filter.until().toString());
        List<String> actions = trail.actions();
        action.setItems(Stream.concat(Stream.of(ANY), actions.stream()).toList());
        action.setValue(actions.contains(filter.action()) ? filter.action() : ANY);

        List<AuditTrail.Entry> found = trail.list(filter.query(), before, SIZE);
        Anchor file = Make.plainLink(address("/audit.csv", filter, null), "Download as CSV");
        file.getElement().setAttribute("download", true);
        results.add(Make.box("p", "note", file));
        if (found.isEmpty()) {
            results.add(
                    Make.notice("warn", before == null ? "Nothing in the log matches." : "There is nothing older."));
            return;
        }
        results.add(Tables.of(
                "Entries of the audit log, newest first",
                List.of("When", "Who", "Action", "About", "More"),
                found.stream().map(AuditView::cells)));
        if (found.size() == SIZE) {
            results.add(Make.box(
                    "p",
                    "actions",
                    Make.link(address("audit", filter, found.getLast().id()), "Older entries")));
        }
    }

    private AuditFilter typed() {
        Map<String, String> values = Map.of(
                "actor", actor.getValue(),
                "action", ANY.equals(action.getValue()) ? "" : action.getValue(),
                "subject", subject.getValue(),
                "from", from.getValue(),
                "until", until.getValue());
        return AuditFilter.of(name -> Optional.ofNullable(values.get(name)));
    }

    private static String address(String path, AuditFilter filter, @Nullable Long before) {
        var parameters = filter.parameters();
        if (before != null) {
            parameters.put("before", before.toString());
        }
        return parameters.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(parameters).getQueryString();
    }

    private static List<Component> cells(AuditTrail.Entry entry) {
        return List.of(
                Make.words(Format.moment(entry.at())),
                Make.words(entry.actorName() == null ? entry.actor() : entry.actorName() + " (" + entry.actor() + ")"),
                Make.words(entry.action()),
                Make.words(entry.subject()),
                Make.words(entry.detail().entrySet().stream()
                        .map(each -> each.getKey() + ": " + shortened(String.valueOf(each.getValue())))
                        .collect(Collectors.joining(", "))));
    }

    /** The file has whole hashes. */
    private static String shortened(String value) {
        return value.matches("[0-9a-f]{64}") ? Format.hash(value) + "…" : value;
    }

    private static TextField field(String label, String example) {
        TextField field = new TextField(label);
        field.setPlaceholder(example);
        field.setMaxLength(200);
        return field;
    }
}
