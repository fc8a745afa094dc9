package org.touchstone.web.critique;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.critiques.ClaimNews;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueSearch;
import org.touchstone.critiques.Discussion;
import org.touchstone.people.SignedIn;
import org.touchstone.runs.Subscription;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Paced;

/** What readers say to a claim, and a place to say it. Follows what others say without moving what a reader writes. */
@Tag("section")
public final class CritiqueSection extends HtmlContainer implements Criticise.Asked {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient ClaimVersion version;
    private transient Tools tools;
    private final transient ClaimNews news;
    private final transient Filters filters;
    private final transient Map<Long, DiscussionBlock> blocks = new LinkedHashMap<>();
    private final HtmlContainer list = Make.box("div", "thread");
    private final HtmlContainer writing = Make.box("div", "");
    private final HtmlContainer outcome = Make.box("div", "");
    private final HtmlContainer linked = Make.box("div", "thread linked");
    private final HtmlContainer offer = Make.box("div", "");
    private final HtmlContainer more = Make.box("div", "actions");
    private final HtmlContainer said = Make.box("div", "visually-hidden");
    private final NativeButton begin = Make.button("Write a critique", "primary", this::open);
    private final HtmlContainer entrance = Make.box("div", "");
    private transient @Nullable WriteForm form;
    private transient @Nullable Subscription subscription;
    private transient @Nullable Paced paced;
    private transient volatile List<CritiqueSearch> asked = List.of();
    private int pages = 1;

    CritiqueSection(ClaimVersion version, List<Integer> versions, QueryParameters asked, Tools tools, ClaimNews news) {
        this.version = version;
        this.tools = tools;
        this.news = news;
        this.filters = new Filters(versions, asked, () -> {
            pages = 1;
            draw();
        });
        setId("critique");
        said.getElement().setAttribute("role", "status");
        offer.getElement().setAttribute("role", "status");
        add(
                Make.text("h2", "sign-plain", "Critique"),
                Entrance.rules(),
                entrance,
                writing,
                outcome,
                filters.component(),
                said,
                offer,
                linked,
                list,
                more);
        entrance.add(Entrance.of(tools, begin));
        prepare();
        draw();
    }

    /** The claim was withdrawn while the page was open. What a reader writes stays before them until they leave. */
    public void closeForGood() {
        if (tools.closed()) {
            return;
        }
        tools = tools.close();
        entrance.removeAll();
        entrance.add(Entrance.of(tools, begin));
        if (writing.getElement().hasAttribute("hidden")) {
            form = null;
        }
        if (blocks.values().stream().noneMatch(DiscussionBlock::writing)) {
            draw();
        }
    }

    /** The form is there from the start, so that the browser can put back what was typed before. */
    private void prepare() {
        SignedIn me = tools.me();
        writing.removeAll();
        if (me != null && !tools.closed()) {
            WriteForm fresh = new WriteForm(version.id(), me, tools, this::sent, this::reveal, this::giveUp);
            form = fresh;
            writing.add(fresh.component());
        }
        close();
    }

    private void open() {
        reveal();
        WriteForm shown = form;
        if (shown != null) {
            shown.focus();
        }
    }

    private void reveal() {
        writing.getElement().removeAttribute("hidden");
        begin.setVisible(false);
        outcome.removeAll();
    }

    private void close() {
        writing.getElement().setAttribute("hidden", true);
        begin.setVisible(true);
    }

    private void giveUp() {
        close();
        begin.getElement().executeJs("this.focus()");
    }

    @Override
    public void about(String part, String quote, String prefix, String suffix) {
        WriteForm shown = form;
        if (shown == null) {
            getElement().executeJs("this.scrollIntoView({block: 'start'}); this.querySelector('.actions a')?.focus()");
            return;
        }
        shown.about(part, quote, prefix, suffix);
        open();
    }

    private void sent(Critique critique) {
        prepare();
        outcome.add(
                Make.notice(
                        "done",
                        critique.shown()
                                ? "Your critique stands below."
                                : "Thank you. A moderator reads a new account’s first words before everyone does; you will be told."));
        filters.reset();
        draw();
        show(critique.id());
    }

    private List<Discussion.Page> fetch() {
        List<CritiqueSearch> searches = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            searches.add(filters.search(tools.slug(), page, PAGE));
        }
        asked = List.copyOf(searches);
        return fetch(asked);
    }

    private List<Discussion.Page> fetch(List<CritiqueSearch> searches) {
        return searches.stream().map(tools.critiques()::search).toList();
    }

    private void draw() {
        List<Discussion.Page> found = fetch();
        list.removeAll();
        offer.removeAll();
        blocks.clear();
        List<Discussion> all =
                found.stream().flatMap(page -> page.discussions().stream()).toList();
        int tie = 0;
        for (Discussion discussion : all) {
            if (discussion.tie() != tie) {
                tie = discussion.tie();
                list.add(Make.text("p", "tie", Filters.tied(tie, all.getLast().tie())));
            }
            list.add(block(discussion).component());
        }
        if (found.getFirst().all() == 0) {
            list.add(Make.text("p", "note", "Nobody has written such a critique yet."));
        }
        filters.show(found.getFirst());
        more.removeAll();
        if (found.getFirst().all() > (long) pages * PAGE) {
            more.add(Make.button("Show more critiques", "quiet", () -> {
                pages++;
                draw();
            }));
        }
    }

    private DiscussionBlock block(Discussion discussion) {
        DiscussionBlock block = new DiscussionBlock(discussion, tools, this::look);
        blocks.put(discussion.critique().id(), block);
        return block;
    }

    private void look() {
        show(fetch());
    }

    /** Reads what is shown once more, without the page's lock: others may wait for that. */
    private void lookFrom(UI ui) {
        List<CritiqueSearch> searches = asked;
        List<Discussion.Page> found = fetch(searches);
        ui.access(() -> {
            // Who asked for something else meanwhile has been shown that.
            if (searches.equals(asked)) {
                show(found);
            }
        });
    }

    /** Shows what was found, in place. */
    private void show(List<Discussion.Page> found) {
        filters.show(found.getFirst());
        List<Discussion> fresh = new ArrayList<>();
        found.forEach(page -> page.discussions().forEach(discussion -> {
            DiscussionBlock block = blocks.get(discussion.critique().id());
            if (block == null) {
                fresh.add(discussion);
            } else {
                block.show(discussion);
            }
        }));
        if (fresh.isEmpty()) {
            return;
        }
        boolean writes = blocks.values().stream().anyMatch(DiscussionBlock::writing);
        if (writes || filters.order() != CritiqueSearch.Order.NEWEST) {
            offer.removeAll();
            offer.add(Make.button("There is something new. Show it", "quiet", this::draw));
            return;
        }
        if (blocks.isEmpty()) {
            list.removeAll();
        }
        fresh.reversed()
                .forEach(
                        discussion -> list.addComponentAsFirst(block(discussion).component()));
        Critique newest = fresh.getFirst().critique();
        said.setText("A new critique: " + newest.kind().title() + ".");
    }

    /** Brings a contribution that an address names into view, whatever page it is on. */
    private void show(long id) {
        Discussion discussion = tools.critiques().discussion(id).orElse(null);
        if (discussion == null) {
            return;
        }
        long root = discussion.critique().id();
        linked.removeAll();
        if (!blocks.containsKey(root)) {
            linked.add(
                    Make.text("p", "note", "The critique that your link names:"),
                    block(discussion).component());
        }
        getElement()
                .executeJs(
                        "setTimeout(() => { const one = document.getElementById('critique-' + $0)"
                                + " ?? document.getElementById('critique-' + $1);"
                                + " one?.scrollIntoView({block: 'center'}); one?.focus({preventScroll: true}); }, 50)",
                        Long.toString(id),
                        Long.toString(root));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Paced pace = new Paced(() -> lookFrom(ui));
        paced = pace;
        subscription = news.subscribe(tools.slug(), pace::news);
        getElement().executeJs("return location.hash").then(String.class, hash -> {
            if (hash.matches("#critique-[0-9]{1,18}")) {
                show(Long.parseLong(hash.substring("#critique-".length())));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Subscription open = subscription;
        Paced pace = paced;
        if (open != null && pace != null) {
            open.close();
            pace.close();
            subscription = null;
        }
    }
}
