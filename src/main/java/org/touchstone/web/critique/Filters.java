package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.CritiqueSearch;
import org.touchstone.critiques.Discussion;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** Which critiques are shown: by kind with their counts, by version, and in which order. */
final class Filters {

    private final Runnable changed;
    private final HtmlContainer row = Make.box("div", "critique-filters");
    private final HtmlContainer kinds = Make.box("div", "kinds");
    private final NativeButton all = Make.button("All", "quiet", () -> choose(null));
    private final Map<CritiqueKind, NativeButton> buttons = new EnumMap<>(CritiqueKind.class);
    private @Nullable CritiqueKind kind;
    private @Nullable Integer version;
    private CritiqueSearch.Order order;

    /** @param asked what the page's address asks for: {@code kind}, {@code about} and {@code order} */
    Filters(List<Integer> versions, QueryParameters asked, Runnable changed) {
        this.changed = () -> {
            remember();
            changed.run();
        };
        kind = one(asked, "kind", CritiqueKind.class);
        version = asked.getSingleParameter("about")
                .flatMap(text -> versions.stream()
                        .filter(number -> number.toString().equals(text))
                        .findFirst())
                .orElse(null);
        order = one(asked, "order", CritiqueSearch.Order.class) == CritiqueSearch.Order.AGREED
                ? CritiqueSearch.Order.AGREED
                : CritiqueSearch.Order.NEWEST;
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", "Which kind of critique to show");
        kinds.add(all);
        HtmlContainer selects = Make.box("div", "selects");
        row.add(kinds, selects);
        if (versions.size() > 1) {
            selects.add(select("About", versionOptions(versions), version == null ? "" : version.toString(), value -> {
                version = value.isEmpty() ? null : Integer.valueOf(value);
                this.changed.run();
            }));
        }
        selects.add(select(
                "Order",
                List.of(new String[] {"NEWEST", "newest first"}, new String[] {"AGREED", "most agreed across groups"}),
                order.name(),
                value -> {
                    order = value.equals("AGREED") ? CritiqueSearch.Order.AGREED : CritiqueSearch.Order.NEWEST;
                    this.changed.run();
                }));
    }

    Component component() {
        return row;
    }

    CritiqueSearch search(String slug, int page, int size) {
        CritiqueKind only = kind;
        return new CritiqueSearch(slug, only == null ? Set.of() : Set.of(only), version, order, page, size);
    }

    CritiqueSearch.Order order() {
        return order;
    }

    /** The link is the state: whoever gets it sees the same. */
    private void remember() {
        row.getElement()
                .executeJs(
                        "const to = new URL(location.href); const set = (name, value) => value"
                                + " ? to.searchParams.set(name, value) : to.searchParams.delete(name);"
                                + " set('kind', $0); set('about', $1); set('order', $2);"
                                + " history.replaceState(history.state, '', to)",
                        kind == null ? "" : lower(kind),
                        version == null ? "" : version.toString(),
                        order == CritiqueSearch.Order.NEWEST ? "" : lower(order));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E one(QueryParameters asked, String name, Class<E> type) {
        return asked.getSingleParameter(name)
                .flatMap(text -> Stream.of(type.getEnumConstants())
                        .filter(value -> lower(value).equals(text))
                        .findFirst())
                .orElse(null);
    }

    /** Shows everything again, newest first within the order chosen. */
    void reset() {
        kind = null;
        mark();
    }

    void show(Discussion.Page page) {
        long sum = page.kinds().values().stream().mapToLong(Long::longValue).sum();
        row.setVisible(sum > 0 || kind != null || version != null);
        all.setText("All " + Format.count(sum));
        for (CritiqueKind each : CritiqueKind.values()) {
            long count = page.kinds().getOrDefault(each, 0L);
            if (count > 0 || each == kind) {
                NativeButton button = buttons.computeIfAbsent(each, this::button);
                button.setText(each.title() + " " + Format.count(count));
            }
        }
        mark();
    }

    private NativeButton button(CritiqueKind each) {
        NativeButton button = Make.button("", "quiet", () -> choose(each));
        kinds.add(button);
        return button;
    }

    private void choose(@Nullable CritiqueKind chosen) {
        kind = chosen;
        mark();
        changed.run();
    }

    private void mark() {
        all.getElement().setAttribute("aria-pressed", Boolean.toString(kind == null));
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(each == kind)));
    }

    private static List<String[]> versionOptions(List<Integer> versions) {
        List<String[]> options = new java.util.ArrayList<>();
        options.add(new String[] {"", "every version"});
        versions.reversed().forEach(number -> options.add(new String[] {number.toString(), "version " + number}));
        return options;
    }

    private static Component select(String name, List<String[]> options, String first, Consumer<String> chosen) {
        HtmlContainer label = Make.text("label", "", name + " ");
        Element select = new Element("select");
        for (String[] each : options) {
            Element option = new Element("option");
            option.setAttribute("value", each[0]);
            option.setText(each[1]);
            if (each[0].equals(first)) {
                option.setAttribute("selected", true);
            }
            select.appendChild(option);
        }
        select.addEventListener(
                        "change",
                        event -> chosen.accept(
                                event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
        label.getElement().appendChild(select);
        return label;
    }

    /** What stands above critiques that the voices do not tell apart; the first of such groups is 1. */
    static String tied(int tie, int last) {
        if (last == 1) {
            return "The voices so far do not tell these apart: their order means nothing.";
        }
        return (tie == 1 ? "Most agreed across groups." : "Less agreed than those above.")
                + " These are tied: their order means nothing.";
    }
}
