package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalImports;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** One eval that others ran: what came of it, who says so, and every question with its answer. */
@Route(value = "evals/:id([0-9]{1,18})", layout = MainLayout.class)
@AnonymousAllowed
class EvalView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient EvalCatalogue catalogue;
    private final transient EvalImports imports;
    private final transient Reader reader;
    private String title = "Eval";

    EvalView(EvalCatalogue catalogue, EvalImports imports, Reader reader) {
        super("div");
        this.catalogue = catalogue;
        this.imports = imports;
        this.reader = reader;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DepositedLog log = event.getRouteParameters()
                .get("id")
                .map(Long::valueOf)
                .flatMap(catalogue::find)
                .orElse(null);
        if (log == null) {
            event.rerouteToError(NotFoundException.class, "There is no eval at this address.");
            return;
        }
        removeAll();
        DepositedLog.Withdrawn withdrawn = log.withdrawn();
        if (withdrawn != null) {
            title = "A withdrawn eval";
            add(tombstone(log, withdrawn));
            return;
        }
        title = EvalWords.title(log);
        new EvalHead(log).components().forEach(this::add);
        add(new ComparePicker(catalogue, log).component());
        if (log.samples() > 0) {
            add(new SampleViewer(
                    catalogue, log, SampleAddress.of(event.getLocation().getQueryParameters())));
        }
        add(cite(log));
        reader.account()
                .filter(person -> mayWithdraw(person, log))
                .ifPresent(person -> add(new WithdrawPanel(imports, log, person)));
    }

    @Override
    public String getPageTitle() {
        return title + " · Touchstone";
    }

    private static boolean mayWithdraw(SignedIn person, DepositedLog log) {
        return person.accountId() == log.accountId() || person.role().included().contains(Role.MODERATOR);
    }

    private static Component tombstone(DepositedLog log, DepositedLog.Withdrawn withdrawn) {
        return Make.box(
                "section",
                "tombstone",
                Make.text("p", "eyebrow", "This eval was withdrawn"),
                Make.box(
                        "h1",
                        "",
                        Verbatim.words(log.head().model().name()),
                        Make.words(" on "),
                        Verbatim.words(log.head().task())),
                Make.text("p", "said", withdrawn.why()),
                Make.text("p", "note", "Withdrawn " + Format.moment(withdrawn.at()) + "."),
                Make.box(
                        "p",
                        "note",
                        Make.words("Its address stays. Its questions, answers and file are no longer shown. "),
                        Make.link("/evals", "All evals that stand")));
    }

    private static Component cite(DepositedLog log) {
        HtmlContainer cited = Make.box("p", "quote");
        String by = EvalWords.ranBy(log.head());
        if (!by.equals(EvalWords.NOT_STATED)) {
            cited.add(Verbatim.words(by), Make.words(". "));
        }
        cited.add(
                Verbatim.words(EvalWords.title(log)),
                Make.words((log.head().evaluatedAt() == null ? "" : ", run " + EvalWords.date(log.head()))
                        + ". Eval log in the format of "
                        + log.head().format().text() + ", kept by Touchstone as eval " + log.id() + ", SHA-256 "
                        + Format.hash(log.sha256()) + " …"));
        return Make.box(
                "section",
                "cite",
                Make.text("h2", "sign-plain", "Download, cite, check"),
                Make.box(
                        "p",
                        "",
                        file("/evals/" + log.id() + "/file", "The original file"),
                        Make.words(" · "),
                        file("/evals/" + log.id() + ".csv", "Every sample as CSV"),
                        Make.words(" · "),
                        file("/evals/" + log.id() + ".eee.json", "The record as Every Eval Ever JSON")),
                cited,
                Make.box(
                        "p",
                        "note",
                        Make.words("SHA-256 of the original file, "),
                        Verbatim.words(log.fileName()),
                        Make.words(": " + log.sha256())));
    }

    private static Anchor file(String href, String text) {
        Anchor link = Make.plainLink(href, text);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
