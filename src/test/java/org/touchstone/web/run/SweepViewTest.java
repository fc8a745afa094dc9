package org.touchstone.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.touchstone.engine.Families;
import org.touchstone.people.Limit;
import org.touchstone.people.TooManyException;
import org.touchstone.runs.AskForSweep;
import org.touchstone.runs.Asker;
import org.touchstone.runs.QueueFullException;
import org.touchstone.runs.RunState;
import org.touchstone.runs.Subscription;
import org.touchstone.runs.SweepId;
import org.touchstone.runs.SweepRun;
import org.touchstone.runs.SweepSummary;
import org.touchstone.runs.Sweeps;
import org.touchstone.support.CountingFamily;
import org.touchstone.support.CountingSweep;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Reader;

/** A sweep's page: it draws itself while it is open, says how far it is, and lets its asker leave. */
@ViewPackages(packages = "org.touchstone.support")
class SweepViewTest extends BrowserlessTest {

    private static final SweepId ID = new SweepId("4f9k2m7p3xzt");
    private static final Asker ME = new Asker("visitor:me");

    private final Sweeps sweeps = mock(Sweeps.class);
    private final Reader reader = mock(Reader.class);
    private final Subscription subscription = mock(Subscription.class);
    private final CountingFamily family = new CountingFamily();
    private final SweepView view = new SweepView(sweeps, new Families(List.of(family)), reader);

    @BeforeEach
    void prepare() {
        when(reader.asker()).thenReturn(ME);
        when(sweeps.subscribe(eq(ID), any())).thenReturn(subscription);
        when(sweeps.exhibits(any()))
                .thenAnswer(call ->
                        family.sweep.exhibits(call.<SweepRun>getArgument(0).results()));
        when(sweeps.waits(ID, ME)).thenReturn(true);
    }

    @Test
    void thePicturesDrawThemselvesInPlaceAsResultsArrive() throws Exception {
        stored(RunState.RUNNING, 3);
        open("");
        await(() -> !pictures().isEmpty());
        Picture.Shown picture = pictures().getFirst();
        assertThat(exhibit(picture)).contains("3 of 12 counted.");
        assertThat(text()).contains("A quarter of the models is built.", "3 of 12");

        stored(RunState.RUNNING, 6);
        news();
        await(() -> exhibit(picture).contains("6 of 12 counted."));
        assertThat(pictures()).containsExactly(picture);
        assertThat(text()).contains("Half of the models are built.");
    }

    @Test
    void newsWithoutNewCellsComputesNoPicture() throws Exception {
        stored(RunState.RUNNING, 3);
        open("");
        await(() -> !pictures().isEmpty());
        for (int i = 0; i < 3; i++) {
            news();
            Thread.sleep(300);
        }
        verify(sweeps, times(1)).exhibits(any());
    }

    @Test
    void aPageThatIsLeftIsNoLongerDrawn() throws Exception {
        stored(RunState.RUNNING, 3);
        open("");
        await(() -> !pictures().isEmpty());
        Consumer<SweepId> listener = listener();
        UI.getCurrent().remove(view);
        verify(subscription).close();
        stored(RunState.RUNNING, 6);
        listener.accept(ID);
        Thread.sleep(400);
        verify(sweeps, times(1)).exhibits(any());
    }

    @Test
    void picturesThatCannotBeComputedDoNotHideHowFarTheSweepIs() throws Exception {
        doThrow(new IllegalStateException("a wrong picture")).when(sweeps).exhibits(any());
        stored(RunState.RUNNING, 6);
        open("");
        stored(RunState.SUCCEEDED, 12);
        news();
        await(() -> text().contains("All 12 models are built."));
    }

    @Test
    void thePageHasOneHeadingAndTheReceiptSaysWhatItTook() {
        stored(RunState.SUCCEEDED, 12);
        open("?before");
        assertThat(in(view).filter(part -> !part.getElement().isTextNode()
                        && part.getElement().getTag().equals("h1")))
                .hasSize(1);
        assertThat(text())
                .contains("Twelve counts", "Counts twelve times.", "The same was done before")
                .contains("Receipt", "version 1", "42", "1 March 2026, 12:00 UTC", "3 seconds", "Some machine");
        assertThat(view.getPageTitle()).isEqualTo("Twelve counts · Touchstone");
    }

    @Test
    void whoAskedCanLeaveAndOthersSeeNoButton() {
        stored(RunState.RUNNING, 3);
        doReturn(true).when(sweeps).cancel(ID, ME);
        open("");
        NativeButton cancel = button("Cancel this sweep");
        assertThat(cancel.isVisible()).isTrue();
        stored(RunState.CANCELLED, 3);
        click(cancel);
        verify(sweeps).cancel(ID, ME);
        assertThat(text()).contains("Cancelled after 3 of 12 models.", "You no longer wait for this sweep.");

        stored(RunState.RUNNING, 3);
        doReturn(false).when(sweeps).waits(ID, ME);
        open("");
        assertThat(button("Cancel this sweep").isVisible()).isFalse();
    }

    @Test
    void aRefusalIsASentenceThatStays() {
        stored(RunState.FAILED, 3);
        open("");
        when(sweeps.ask(any()))
                .thenThrow(new QueueFullException("The queue is full.", java.time.Duration.ofMinutes(2)));
        click(button("Run it again"));
        verify(sweeps).ask(new AskForSweep(CountingFamily.ID, CountingSweep.ID, 42, true, ME));
        assertThat(text()).contains("This sweep failed after 3 of 12 models.", "The queue is full.");
    }

    @Test
    void whoAsksTooOftenIsToldSoAndNothingIsAsked() {
        doThrow(mock(TooManyException.class)).when(reader).spend(Limit.SWEEPS);
        Component offers = new SweepsOf(family, sweeps, reader).component();
        UI.getCurrent().add(offers);
        click(in(offers)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst()
                .orElseThrow());
        verify(sweeps, never()).ask(any());
    }

    @Test
    void aFamilyOffersItsSweepsWithTheNewestResultAndTheOneUnderWay() {
        when(sweeps.newest(CountingFamily.ID, CountingSweep.ID, RunState.SUCCEEDED))
                .thenReturn(Optional.of(summary(RunState.SUCCEEDED, 12)));
        when(sweeps.newest(CountingFamily.ID, CountingSweep.ID, RunState.RUNNING))
                .thenReturn(Optional.of(summary(RunState.RUNNING, 5)));
        Component offers = new SweepsOf(family, sweeps, reader).component();
        assertThat(offers.getElement().getTextRecursively())
                .contains("Twelve counts", "12 small models, about 3 seconds for one worker.", "Run this sweep")
                .contains("See the newest result, of 1 March 2026", "5 of 12 models built");
    }

    @Test
    void anAddressWithoutASweepIsNotFound() {
        for (String id : List.of("nonsense", "4f9k2m7p3xzz")) {
            BeforeEnterEvent event = event(id, "");
            view.beforeEnter(event);
            verify(event).rerouteToError(eq(NotFoundException.class), any());
        }
    }

    private void stored(RunState state, int done) {
        // Its own threads ask it meanwhile, so it may not be asked while it is told what to answer.
        doReturn(Optional.of(run(state, done))).when(sweeps).find(ID);
    }

    private void open(String query) {
        view.beforeEnter(event(ID.value(), query));
        if (!view.isAttached()) {
            UI.getCurrent().add(view);
        }
    }

    private static BeforeEnterEvent event(String id, String query) {
        BeforeEnterEvent event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("id", id));
        when(event.getLocation()).thenReturn(new Location("sweeps/" + id + query));
        when(event.getUI()).thenReturn(UI.getCurrent());
        return event;
    }

    @SuppressWarnings("unchecked")
    private Consumer<SweepId> listener() {
        ArgumentCaptor<Consumer<SweepId>> listener = ArgumentCaptor.forClass(Consumer.class);
        verify(sweeps).subscribe(eq(ID), listener.capture());
        return listener.getValue();
    }

    private void news() {
        listener().accept(ID);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(20);
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
    }

    private List<Picture.Shown> pictures() {
        return in(view).filter(Picture.Shown.class::isInstance)
                .map(Picture.Shown.class::cast)
                .toList();
    }

    private static String exhibit(Picture.Shown picture) {
        return String.valueOf(picture.getElement().getPropertyRaw("exhibit"));
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private NativeButton button(String text) {
        return in(view).filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static Stream<Component> in(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(SweepViewTest::in));
    }

    private static SweepSummary summary(RunState state, int done) {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        return new SweepSummary(
                ID,
                CountingFamily.ID,
                CountingSweep.ID,
                "Twelve counts",
                "1",
                42,
                state,
                done,
                CountingSweep.CELLS,
                noon,
                noon,
                state.finished() ? noon : null);
    }

    private static SweepRun run(RunState state, int done) {
        return new SweepRun(
                summary(state, done),
                null,
                null,
                IntStream.range(0, CountingSweep.CELLS)
                        .mapToObj(i -> new SweepRun.Cell("count " + (i + 1), numbers(i, done), i < done ? 0.25 : null))
                        .toList(),
                new SweepRun.Cost(0.25 * done, 1, List.of("Some machine")),
                null);
    }

    private static @Nullable List<Double> numbers(int cell, int done) {
        return cell < done ? List.of((double) cell, 42.0) : null;
    }
}
