package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.NativeButton;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalUploads.Upload;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.people.RefusedException;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** One file being read, on a thread of its own: how far it is, a way to stop it, and what came of it. */
final class ImportRun implements EvalImports.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final long PAUSE = 250_000_000L;

    private final EvalImports imports;
    private final UI ui;
    private final Outcome outcome;
    private final HtmlContainer far = Make.text("p", "far", "0 samples so far.");
    private final HtmlContainer shown;
    private volatile boolean stop;
    private long told = System.nanoTime();

    /** What the page does when it ends. */
    interface Outcome {

        void read(ImportedFile file);

        void trouble(String sentence);

        void cancelled();
    }

    ImportRun(EvalImports imports, UI ui, String name, Outcome outcome) {
        this.imports = imports;
        this.ui = ui;
        this.outcome = outcome;
        NativeButton cancel = Make.button("Cancel", "", () -> stop = true);
        HtmlContainer begun = Make.box("p", "", Make.words("Reading "), Verbatim.words(name), Make.words(" …"));
        begun.getElement().setAttribute("role", "status");
        shown = Make.box("div", "import-run", begun, far, Make.box("div", "actions", cancel));
    }

    /** To show while it reads. */
    Component component() {
        return shown;
    }

    /** Begins to read, as who is signed in on this thread; the file is gone when all is done. */
    void begin(long accountId, Upload upload, String name, Said said) {
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> read(accountId, upload, name, said)));
    }

    private void read(long accountId, Upload upload, String name, Said said) {
        try {
            ImportedFile imported = imports.take(accountId, upload.file(), name, said, this);
            tell(() -> outcome.read(imported));
        } catch (CancellationException stopped) {
            tell(outcome::cancelled);
        } catch (LogTroubleException | RefusedException refused) {
            String sentence = String.valueOf(refused.getMessage());
            tell(() -> outcome.trouble(sentence));
        } catch (RuntimeException e) {
            LOG.error("A file that was brought in could not be read.", e);
            tell(() -> outcome.trouble("Something failed here that should not have, so nothing of the file was kept."
                    + " Try again; if it fails again, tell whoever runs this site."));
        } finally {
            upload.close();
        }
    }

    @Override
    public void read(int log, long samples) {
        long now = System.nanoTime();
        if (now - told < PAUSE) {
            return;
        }
        told = now;
        String words = (log > 1 ? "Eval " + Format.count(log) + " of the file: " : "") + EvalWords.samples(samples)
                + " so far.";
        tell(() -> far.setText(words));
    }

    @Override
    public boolean stop() {
        return stop;
    }

    private void tell(Runnable show) {
        try {
            ui.access(show::run);
        } catch (UIDetachedException left) {
            LOG.debug("Whoever brought a file left its page before it was read.");
        }
    }
}
