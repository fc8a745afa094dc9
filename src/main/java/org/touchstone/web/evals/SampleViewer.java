package org.touchstone.web.evals;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EvalCatalogue.Page;
import org.touchstone.web.ui.Later;
import org.touchstone.web.ui.Make;

/** The samples of an eval beside the one that is open; walked by buttons and by keys. */
@Tag("section")
final class SampleViewer extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /** Keys count only while the focus is in here, and never while somebody types or chooses. */
    private static final String OURS = "!event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey"
            + " && !event.target.closest('input, textarea, select, summary')"
            + " && ['j', 'k', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].includes(event.key)"
            + " && (!['ArrowDown', 'ArrowUp'].includes(event.key) || !!event.target.closest('.sample-list'))"
            + " && (event.preventDefault(), true)";

    private final transient EvalCatalogue catalogue;
    private final long log;
    private final Later listing = new Later();
    private final Later opening = new Later();
    private final transient SampleFilters filters;
    private final transient SampleList list = new SampleList(this::open, this::turn);
    private final HtmlContainer shown = Make.box("article", "sample-shown");
    private final HtmlContainer said = Make.box("div", "visually-hidden");
    private final NativeButton previous = Make.button("Previous", "", () -> walk(-1));
    private final NativeButton next = Make.button("Next", "", () -> walk(1));
    private transient SampleAddress address;
    private int opened;

    SampleViewer(EvalCatalogue catalogue, DepositedLog of, SampleAddress first) {
        this.catalogue = catalogue;
        this.log = of.id();
        this.address = first;
        setId("samples");
        getElement().setAttribute("tabindex", "-1");
        filters = new SampleFilters(of.figures().stream().map(Figure::scorer).toList(), first, changed -> {
            address = changed;
            remember();
            list(After.NOTHING);
        });
        said.getElement().setAttribute("role", "status");
        add(
                Make.text("h2", "sign-plain", "Question by question"),
                Make.text(
                        "p",
                        "note",
                        "Open a sample to see what was asked, what the model answered and how it was judged. With the focus"
                                + " in this part, j or → goes on and k or ← goes back."),
                filters.component(),
                said,
                listing.component(),
                Make.box(
                        "div",
                        "sample-viewer",
                        list.component(),
                        Make.box(
                                "div",
                                "sample-side",
                                Make.box("div", "walk", previous, next, Make.copyLink()),
                                opening.component(),
                                shown)));
        getElement()
                .addEventListener("keydown", event -> {
                    String key = event.getEventData().get("event.key").asString();
                    walk(key.equals("j") || key.equals("ArrowRight") || key.equals("ArrowDown") ? 1 : -1);
                })
                .setFilter(OURS)
                .addEventData("event.key");
        list(After.NOTHING);
    }

    /** What to do once a page of samples is listed. */
    private enum After {
        NOTHING,
        OPEN_FIRST,
        OPEN_LAST
    }

    private record Found(
            Page<NumberedSample> page, @Nullable NumberedSample sample) {}

    private void list(After after) {
        SampleAddress asked = address;
        filters.show(asked);
        opening.forget();
        listing.read(() -> read(asked, after), found -> {
            NumberedSample sample = found.sample();
            list.show(found.page(), asked.scorer(), sample == null ? 0 : sample.number());
            if (sample == null) {
                opened = 0;
                shown.removeAll();
                if (asked.number() > 0) {
                    shown.add(Make.notice("warn", "This eval has no sample " + asked.number() + "."));
                }
                said.setText(EvalWords.samples(found.page().total()));
            } else {
                draw(sample, after != After.NOTHING);
                if (after == After.NOTHING) {
                    said.setText(EvalWords.samples(found.page().total()));
                } else {
                    address = asked.open(sample.number());
                    remember();
                }
            }
        });
    }

    private Found read(SampleAddress asked, After after) {
        Page<NumberedSample> page = after == After.NOTHING ? page(asked) : catalogue.samples(log, asked.search());
        NumberedSample sample;
        if (after == After.NOTHING && asked.number() > 0) {
            sample = catalogue.sample(log, asked.number()).orElse(null);
        } else if (page.items().isEmpty()) {
            sample = null;
        } else {
            sample = after == After.OPEN_LAST
                    ? page.items().getLast()
                    : page.items().getFirst();
        }
        return new Found(page, sample);
    }

    /** The page asked for; where only a sample of the whole log is asked for, the page that it is on. */
    private Page<NumberedSample> page(SampleAddress asked) {
        Page<NumberedSample> page = catalogue.samples(log, asked.search());
        int size = page.items().size();
        boolean elsewhere = asked.whole() && page.pages() > 1 && size > 0 && asked.number() > size;
        return elsewhere && asked.number() <= page.total()
                ? catalogue.samples(
                        log, asked.turn((asked.number() - 1) / size + 1).search())
                : page;
    }

    private void turn(int page) {
        address = address.turn(page);
        list(After.OPEN_FIRST);
    }

    private void walk(int by) {
        Optional<Integer> beside = list.beside(opened, by);
        if (beside.isPresent()) {
            show(beside.get(), false);
            return;
        }
        list.pageBeside(by)
                .ifPresentOrElse(
                        page -> {
                            address = address.turn(page);
                            list(by > 0 ? After.OPEN_FIRST : After.OPEN_LAST);
                        },
                        () -> said.setText(by > 0 ? "This is the last sample." : "This is the first sample."));
    }

    private void open(int number) {
        show(number, true);
    }

    private void show(int number, boolean focus) {
        opened = number;
        list.mark(number);
        address = address.open(number);
        remember();
        opening.read(
                () -> catalogue.sample(log, number),
                found -> found.ifPresent(sample -> {
                    draw(sample, true);
                    if (focus) {
                        shown.getElement()
                                .executeJs(
                                        "const to = this.querySelector('h3'); to?.focus({preventScroll: true});"
                                                + " const top = to?.getBoundingClientRect().top;"
                                                + " if (top < 0 || top > innerHeight * 0.8) to?.scrollIntoView({block: 'start'})");
                    }
                }));
    }

    private void draw(NumberedSample sample, boolean tell) {
        opened = sample.number();
        SamplePanel panel = new SamplePanel(sample, address.scorer());
        shown.removeAll();
        shown.add(panel.component());
        list.mark(opened);
        boolean end = list.beside(opened, 1).isEmpty() && list.pageBeside(1).isEmpty();
        boolean beginning =
                list.beside(opened, -1).isEmpty() && list.pageBeside(-1).isEmpty();
        next.getElement().setAttribute("aria-disabled", Boolean.toString(end));
        previous.getElement().setAttribute("aria-disabled", Boolean.toString(beginning));
        if (tell) {
            said.setText(SamplePanel.spoken(sample, address.scorer()));
            // Where the list was drawn anew under the focus, keys would lead nowhere.
            getElement()
                    .executeJs("if (!this.contains(document.activeElement))"
                            + " this.querySelector('.sample-shown h3')?.focus({preventScroll: true})");
        }
    }

    /** The link is the state: whoever gets it sees the same. */
    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, address.href(log));
    }
}
