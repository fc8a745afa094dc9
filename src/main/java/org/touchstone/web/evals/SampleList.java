package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EvalCatalogue.Page;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** One page of samples to choose from: number, how it came out, the first words of the question. */
final class SampleList {

    private static final int WORDS = 90;

    private final HtmlContainer box = Make.box("nav", "sample-list");
    private final IntConsumer open;
    private final IntConsumer turn;
    private final List<NativeButton> rows = new ArrayList<>();
    private List<Integer> numbers = List.of();
    private int page = 1;
    private int pages = 1;

    /**
     * @param open told the number of the sample that was chosen
     * @param turn told the page that was chosen, from 1
     */
    SampleList(IntConsumer open, IntConsumer turn) {
        this.open = open;
        this.turn = turn;
        box.getElement().setAttribute("aria-label", "Samples");
    }

    Component component() {
        return box;
    }

    void show(Page<NumberedSample> found, @Nullable String scorer, int opened) {
        box.removeAll();
        rows.clear();
        numbers = found.items().stream().map(NumberedSample::number).toList();
        page = found.page();
        pages = found.pages();
        String many = EvalWords.samples(found.total());
        box.add(Make.text(
                "p",
                "note",
                found.total() == 0
                        ? "No sample matches. Use fewer words, or show all."
                        : pages > 1 ? many + ", page " + Format.count(page) + " of " + Format.count(pages) : many));
        HtmlContainer list = Make.box("ol", "");
        found.items().forEach(item -> list.add(Make.box("li", "", row(item, scorer))));
        box.add(list);
        HtmlContainer turning = Make.box("div", "actions");
        if (page > 1) {
            turning.add(Make.button("Page before", "quiet", () -> turn.accept(page - 1)));
        }
        if (page < pages) {
            turning.add(Make.button("Next page", "quiet", () -> turn.accept(page + 1)));
        }
        box.add(turning);
        mark(opened);
    }

    /** Marks the sample that is open; none where it is on another page. */
    void mark(int opened) {
        for (int i = 0; i < rows.size(); i++) {
            NativeButton row = rows.get(i);
            if (numbers.get(i) == opened) {
                row.getElement().setAttribute("aria-current", "true");
                row.getElement()
                        .executeJs("const list = this.closest('ol'); const top = this.offsetTop - list.offsetTop;"
                                + " if (top < list.scrollTop || top + this.offsetHeight > list.scrollTop + list.clientHeight)"
                                + " list.scrollTop = top - list.clientHeight / 3");
            } else {
                row.getElement().removeAttribute("aria-current");
            }
        }
    }

    /** The sample this many places on from the open one within this page. */
    Optional<Integer> beside(int opened, int by) {
        int place = numbers.indexOf(opened);
        if (place < 0) {
            return by > 0
                    ? numbers.stream().filter(number -> number > opened).findFirst()
                    : numbers.reversed().stream()
                            .filter(number -> number < opened)
                            .findFirst();
        }
        int to = place + by;
        return to >= 0 && to < numbers.size() ? Optional.of(numbers.get(to)) : Optional.empty();
    }

    /** The page that this many pages on, if there is one. */
    Optional<Integer> pageBeside(int by) {
        int to = page + by;
        return to >= 1 && to <= pages ? Optional.of(to) : Optional.empty();
    }

    private NativeButton row(NumberedSample item, @Nullable String scorer) {
        Judged judged = Judged.of(item.sample(), scorer);
        int number = item.number();
        NativeButton row = new NativeButton("", event -> open.accept(number));
        row.getElement().setAttribute("type", "button");
        row.add(
                Make.text("span", "num", Format.count(item.number())),
                Make.text("span", "chip " + judged.chip(), judged.word()),
                Verbatim.words(Verbatim.first(item.sample().input().raw(), WORDS)));
        rows.add(row);
        return row;
    }
}
