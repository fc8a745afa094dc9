package org.touchstone.web.claim;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.runs.Subscription;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Paced;

/** The part of an open page that follows what others find: a counterexample, and where the claim stands since. */
final class BreaksPart extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient ClaimVersion version;
    private final transient Breaking breaking;
    private final transient BreaksPanel panel;
    private final transient Consumer<Breaking.Now> news;
    private transient Breaking.Known known;
    private transient @Nullable Subscription heard;
    private transient @Nullable Paced paced;

    /**
     * @param load puts an input into Try it
     * @param news told, with the page's lock, what is known of the claim after something about it changed
     */
    BreaksPart(
            ClaimVersion version,
            Breaking breaking,
            Named named,
            Consumer<List<Double>> load,
            Consumer<Breaking.Now> news) {
        super("div");
        addClassName("part");
        this.version = version;
        this.breaking = breaking;
        this.panel = new BreaksPanel(version.slug(), named, version.spec().kind() == ClaimSpec.Kind.ALWAYS, load);
        this.news = news;
        this.known = breaking.known(version);
        add(panel.of(known));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        close();
        UI ui = event.getUI();
        // What is read takes a while, so it is read before the page is locked.
        Paced reading = new Paced(() -> {
            Breaking.Known found = breaking.known(version);
            breaking.now(version).ifPresent(now -> ui.access(() -> show(now, found)));
        });
        paced = reading;
        heard = breaking.follow(version.slug(), reading::news);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        close();
    }

    private void show(Breaking.Now now, Breaking.Known found) {
        if (!found.equals(known)) {
            known = found;
            removeAll();
            add(panel.of(found));
        }
        news.accept(now);
    }

    private void close() {
        Subscription open = heard;
        Paced reading = paced;
        if (open != null && reading != null) {
            open.close();
            reading.close();
            heard = null;
            paced = null;
        }
    }
}
