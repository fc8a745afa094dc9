package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what may take a while without the page's lock, and shows it when it is there. Only what was asked last is shown.
 * Meanwhile the page goes on showing what it shows; where that takes long, it says so.
 */
public final class Later implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final AtomicLong newest = new AtomicLong();
    private final HtmlContainer said = Make.box("div", "later");

    /** Where it says that it is looking, or that it could not. */
    public Component component() {
        return said;
    }

    /**
     * Call it while a request of the page is handled.
     *
     * @param read on a thread of its own, without the page's lock and without who is signed in
     * @param show with the page's lock
     */
    public <T> void read(Supplier<T> read, Consumer<T> show) {
        UI ui = UI.getCurrent();
        long mine = newest.incrementAndGet();
        said.removeAll();
        said.add(Make.text("p", "looking", "Looking …"));
        Thread.startVirtualThread(() -> {
            try {
                T found = read.get();
                tell(ui, mine, () -> show.accept(found));
            } catch (RuntimeException e) {
                LOG.error("What a page asked for could not be read.", e);
                tell(ui, mine, () -> said.add(Make.notice("error", Failures.sentence(e))));
            }
        });
    }

    /** Shows nothing of what was asked before. */
    public void forget() {
        newest.incrementAndGet();
        said.removeAll();
    }

    private void tell(UI ui, long mine, Runnable show) {
        try {
            ui.access(() -> {
                if (newest.get() == mine) {
                    said.removeAll();
                    show.run();
                }
            });
        } catch (UIDetachedException left) {
            LOG.debug("A page was left before what it asked for was read.");
        }
    }
}
