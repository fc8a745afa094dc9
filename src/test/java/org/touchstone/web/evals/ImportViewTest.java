package org.touchstone.web.evals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalUploads.Upload;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Reader;

/** Bringing in a file: it lies on disk while it is read and not a moment longer, and every end is told. */
@ViewPackages(packages = "org.touchstone.support")
class ImportViewTest extends BrowserlessTest {

    private static final long LONGEST = 1_024;

    private final Imports imports = new Imports();
    private final Reader reader = mock(Reader.class);
    private final List<Path> arrived = new ArrayList<>();

    @BeforeEach
    void signIn() {
        as(Role.AUTHOR);
    }

    private void as(Role role) {
        when(reader.account()).thenReturn(Optional.of(new SignedIn(7, "Ada", role, 0, null)));
    }

    private ImportView open() {
        var view = new ImportView(imports, ImportViewTest::begin, reader);
        UI.getCurrent().add(view);
        return view;
    }

    private ImportView bring() throws IOException {
        ImportView view = open();
        Upload upload = begin();
        arrived.add(upload.file());
        view.arrived(UI.getCurrent(), upload, "arc.eval");
        return view;
    }

    @Test
    void theReportNamesWhatWasReadAndWhatWasLeftOutAndTheFileIsGone() throws Exception {
        ImportView view = bring();
        Seen.await(() -> Seen.text(view).contains("What was read"));
        assertThat(Seen.text(view))
                .contains("Read and kept: 1 eval with 100 samples.", "arc.eval", "12.1 kB")
                .contains("What was left out", "attachments, 3 times: They are not text.");
        assertThat(Seen.links(view)).contains("/evals/17");
        Seen.await(() -> !Files.exists(arrived.getFirst()));
    }

    @Test
    void aFileThatIsHereAlreadyIsSaidToBe() throws Exception {
        imports.known = true;
        ImportView view = bring();
        Seen.await(() -> Seen.text(view).contains("was here already"));
    }

    @Test
    void aFileThatCannotBeReadEndsInItsSentence() throws Exception {
        imports.failure = new LogTroubleException("This file is no eval log. Send an .eval file.");
        ImportView view = bring();
        Seen.await(() -> Seen.text(view).contains("This file is no eval log."));
        Seen.await(() -> !Files.exists(arrived.getFirst()));

        imports.failure = new IllegalStateException("a secret of the program");
        ImportView other = bring();
        Seen.await(() -> Seen.text(other).contains("nothing of the file was kept"));
        assertThat(Seen.text(other)).doesNotContain("secret");
    }

    @Test
    void howFarItIsIsToldAndCancellingKeepsNothing() throws Exception {
        imports.slow = true;
        ImportView view = bring();
        Seen.await(() -> Seen.text(view).contains("Eval 2 of the file: 3,400 samples so far."));
        Upload second = begin();
        view.arrived(UI.getCurrent(), second, "another.eval");
        assertThat(second.file()).doesNotExist();
        assertThat(Seen.text(view)).contains("Another file is being read.");
        Seen.click(view, "Cancel");
        Seen.await(() -> Seen.text(view).contains("Cancelled. Nothing of the file was kept."));
        Seen.await(() -> !Files.exists(arrived.getFirst()));
    }

    @Test
    void whoMayNotIsToldHowToComeThere() {
        as(Role.READER);
        assertThat(Seen.text(open())).contains("needs the role Author", "Ask an administrator");
        when(reader.account()).thenReturn(Optional.empty());
        var view = open();
        assertThat(Seen.links(view)).contains("/sign-in?to=evals/import");
        assertThat(Seen.text(view)).doesNotContain("Send and read it");
    }

    @Test
    void aFileIsTakenToDiskByPiecesUpToTheLimitAndOnlyFromWhoMay() throws Exception {
        var taken = new ArrayList<String>();
        var refused = new ArrayList<String>();
        var allowed = new boolean[] {true};
        var door = new SentFile(
                LONGEST,
                ImportViewTest::begin,
                () -> allowed[0],
                (ui, upload, name) -> taken.add(name + read(upload.file())),
                refused::add);
        door.handleUploadRequest(event("../../etc/arc\u0000.eval", "hello".getBytes(StandardCharsets.UTF_8), 5));
        assertThat(taken).containsExactly("arc.evalhello");

        door.handleUploadRequest(event("a", new byte[0], LONGEST + 1));
        // Who sends may say that it is small.
        door.handleUploadRequest(event("a", new byte[(int) LONGEST + 1], 1));
        allowed[0] = false;
        InputStream unread = mock(InputStream.class);
        door.handleUploadRequest(event("a", unread, 1));
        Seen.await(() -> refused.size() == 3);
        assertThat(refused.get(0)).contains("larger than 1 kB");
        assertThat(refused.get(1)).contains("larger than 1 kB");
        assertThat(refused.get(2)).contains("Sign in as an author");
        assertThat(taken).hasSize(1);
        org.mockito.Mockito.verifyNoInteractions(unread);
    }

    private static Upload begin() throws IOException {
        Path file = Files.createTempFile("touchstone-eval-test-", ".sent");
        return new Upload() {
            @Override
            public Path file() {
                return file;
            }

            @Override
            public void close() {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        };
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file);
            Files.delete(file);
            return text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static UploadEvent event(String name, byte[] bytes, long said) {
        return event(name, new ByteArrayInputStream(bytes), said);
    }

    private static UploadEvent event(String name, InputStream in, long said) {
        UploadEvent event = mock(UploadEvent.class);
        when(event.getFileName()).thenReturn(name);
        when(event.getFileSize()).thenReturn(said);
        when(event.getInputStream()).thenReturn(in);
        when(event.getUI()).thenReturn(UI.getCurrent());
        return event;
    }

    /** Reads a file as told. */
    private static final class Imports implements EvalImports {

        private volatile boolean known;
        private volatile boolean slow;
        private volatile @Nullable RuntimeException failure;

        @Override
        public ImportedFile take(long accountId, Path file, String name, Said said, Watcher watcher) {
            assertThat(file).exists();
            RuntimeException told = failure;
            if (told != null) {
                throw told;
            }
            while (slow) {
                watcher.read(2, 3_400);
                if (watcher.stop()) {
                    throw new CancellationException();
                }
            }
            return new ImportedFile(
                    "a".repeat(64),
                    name,
                    12_345,
                    known,
                    List.of(SomeEvals.log(17)),
                    List.of(new LeftOut("attachments", "They are not text.", 3)));
        }

        @Override
        public void withdraw(long accountId, long logId, String why) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long longest() {
            return LONGEST;
        }
    }
}
