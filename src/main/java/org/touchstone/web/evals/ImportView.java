package org.touchstone.web.evals;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalUploads;
import org.touchstone.evals.EvalUploads.Upload;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Where an author brings in an eval that others ran: one file, and what they know of it. */
@Route(value = "evals/import", layout = MainLayout.class)
@PageTitle("Bring in an eval · Touchstone")
@AnonymousAllowed
class ImportView extends HtmlContainer implements ImportRun.Outcome {
    private static final long serialVersionUID = 1L;

    private final transient EvalImports imports;
    private final transient Reader reader;
    private final HtmlContainer outcome = Make.box("div", "");
    private final ImportForm form = new ImportForm();
    private final NativeButton begin = Make.button("Send and read it", "primary", this::begin);
    private final FileSender file;
    private boolean busy;

    ImportView(EvalImports imports, EvalUploads uploads, Reader reader) {
        super("div");
        this.imports = imports;
        this.reader = reader;
        file = new FileSender(
                "Drop the eval’s file here, or choose it",
                imports.longest(),
                new SentFile(imports.longest(), uploads, this::mayBring, this::arrived, this::refused));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        add(
                Make.box("p", "eyebrow", Make.link("/evals", "Evals that others ran")),
                Make.text("h1", "", "Bring in an eval"),
                Make.text(
                        "p",
                        "lede",
                        "An eval log is the record that a program writes when it puts questions to a model. Bring one here, and"
                                + " everyone can read it question by question and compare it."));
        SignedIn person = reader.account().orElse(null);
        if (person == null) {
            add(Make.box(
                    "p",
                    "actions",
                    Make.plainLink("/sign-in?to=evals/import", "Sign in to bring one in"),
                    Make.words(" · "),
                    Make.plainLink("/register?to=evals/import", "Make an account")));
        } else if (!mayBring()) {
            add(Make.notice(
                    "warn",
                    "Bringing in evals needs the role Author, and your account is a "
                            + person.role().text() + "’s. Ask an administrator of this site to change it."));
        } else {
            add(
                    Make.box("section", "", Make.text("h2", "sign-plain", "The file"), file, formats()),
                    Make.box(
                            "section",
                            "",
                            Make.text("h2", "sign-plain", "What you know of it"),
                            Make.text(
                                    "p",
                                    "note",
                                    "Leave out what you do not know: it is shown as not stated. What the log says itself goes"
                                            + " before what you say here."),
                            form),
                    Make.box("div", "actions", begin),
                    outcome);
        }
        outcome.getElement().setAttribute("tabindex", "-1");
    }

    private Component formats() {
        return Make.box(
                "div",
                "",
                Make.text(
                        "p",
                        "note",
                        "One file of at most " + EvalWords.size(imports.longest()) + ", in one of these forms:"),
                Make.list(
                        "ul",
                        "know",
                        List.of(
                                "Inspect: the .eval or .json log.",
                                "Every Eval Ever: the .json record, or a .zip with the record and its .jsonl samples.",
                                "HELM: a .zip of the folder of one run or more.",
                                "lm-evaluation-harness: the results .json, or a .zip with the results and the .jsonl samples.")),
                Make.text(
                        "p",
                        "note",
                        "Everyone can read what you bring, and the file is kept as it is. Send only what you may publish, and"
                                + " nothing private. You can withdraw it later."));
    }

    private boolean mayBring() {
        return reader.account()
                .filter(person -> person.role().included().contains(Role.AUTHOR))
                .isPresent();
    }

    private void begin() {
        if (!busy) {
            outcome.removeAll();
            file.send();
        }
    }

    /** With the page's lock, on the request that brought the file. */
    void arrived(UI ui, Upload upload, String name) {
        SignedIn person = reader.account().orElse(null);
        if (busy) {
            upload.close();
            outcome.add(Make.notice("warn", "Another file is being read. Wait until it is done, then send this one."));
            return;
        }
        if (person == null) {
            upload.close();
            trouble("You are signed out. Sign in in another tab of this browser, then send the file again.");
            return;
        }
        working(true);
        ImportRun run = new ImportRun(imports, ui, name, this);
        outcome.removeAll();
        outcome.add(run.component());
        run.begin(person.accountId(), upload, name, form.said());
    }

    private void refused(String sentence) {
        if (busy) {
            outcome.add(Make.notice("error", sentence));
        } else {
            trouble(sentence);
        }
    }

    @Override
    public void read(ImportedFile imported) {
        end(ImportReport.of(imported));
        form.done();
        file.clear();
        outcome.getElement().executeJs("this.querySelector('h2')?.focus()");
    }

    @Override
    public void trouble(String sentence) {
        end(Make.notice("error", sentence));
    }

    @Override
    public void cancelled() {
        end(Make.notice("warn", "Cancelled. Nothing of the file was kept."));
    }

    private void end(Component said) {
        working(false);
        outcome.removeAll();
        outcome.add(said);
    }

    private void working(boolean now) {
        busy = now;
        begin.getElement().setAttribute("aria-disabled", Boolean.toString(now));
    }
}
