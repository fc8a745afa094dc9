package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.stream.Stream;

/** Tables for reading: a caption, headed columns, a head for each row; on a phone each row becomes a block. */
public final class Tables {

    private Tables() {}

    /**
     * @param caption what the table holds, for those who cannot see it
     * @param heads one per column
     * @param rows cells in order; the first of each row is its head
     */
    public static Component of(String caption, List<String> heads, Stream<List<Component>> rows) {
        HtmlContainer head = Make.box(
                "tr",
                "",
                heads.stream().map(name -> scoped("col", Make.words(name))).toList());
        return Make.box(
                "table",
                "plain-table runs-table",
                Make.text("caption", "visually-hidden", caption),
                Make.box("thead", "", head),
                Make.box("tbody", "", rows.map(cells -> row(heads, cells)).toList()));
    }

    /** Cells that hold nothing but words. */
    public static List<Component> words(String... cells) {
        return Stream.of(cells).<Component>map(Make::words).toList();
    }

    private static Component row(List<String> heads, List<Component> cells) {
        HtmlContainer row = Make.box("tr", "", scoped("row", cells.getFirst()));
        for (int i = 1; i < cells.size(); i++) {
            HtmlContainer cell = Make.box("td", "", cells.get(i));
            cell.getElement().setAttribute("data-label", heads.get(i));
            row.add(cell);
        }
        return row;
    }

    private static HtmlContainer scoped(String scope, Component content) {
        HtmlContainer head = Make.box("th", "", content);
        head.getElement().setAttribute("scope", scope);
        return head;
    }
}
