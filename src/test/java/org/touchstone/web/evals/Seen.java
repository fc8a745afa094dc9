package org.touchstone.web.evals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Looks at a page without a browser, and waits for what it reads on other threads. */
final class Seen {

    private Seen() {}

    static BeforeEnterEvent event(String address, Map<String, String> parameters) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location(address));
        when(event.getRouteParameters()).thenReturn(new RouteParameters(parameters));
        when(event.getUI()).thenReturn(UI.getCurrent());
        return event;
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(20);
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    static void click(Component in, String text) {
        ComponentUtil.fireEvent(button(in, text), new ClickEvent<>(button(in, text)));
    }

    static NativeButton button(Component in, String text) {
        return all(in).filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> text(button).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + text));
    }

    static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Seen::all));
    }

    static Stream<String> links(Component root) {
        return all(root)
                .map(each -> each.getElement().isTextNode()
                        ? null
                        : each.getElement().getAttribute("href"))
                .filter(java.util.Objects::nonNull);
    }
}
