package org.touchstone.web.publish;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.Drafts.NewerDraftException;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** One draft: its text beside its mistakes, and the last look before it is published. */
@Route(value = "publish/:draft([0-9]{1,18})", layout = MainLayout.class)
@AnonymousAllowed
class DraftView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final String ANSWERS = "answers";

    private final transient Drafts drafts;
    private final transient Authoring authoring;
    private final transient Reader reader;
    private final transient AnswersPanel.Maker answers;
    private final HtmlContainer head = Make.box("h1", "");
    private final HtmlContainer trouble = Make.box("div", "");
    private final HtmlContainer asides = Make.box("div", "");
    private final HtmlContainer findings = Make.box("div", "findings");
    private transient @Nullable SignedIn person;
    private transient @Nullable Draft draft;
    private transient @Nullable Editor editor;

    DraftView(Drafts drafts, Authoring authoring, Reader reader, AnswersPanel.Maker answers) {
        super("div");
        this.drafts = drafts;
        this.authoring = authoring;
        this.reader = reader;
        this.answers = answers;
        findings.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        trouble.removeAll();
        asides.removeAll();
        SignedIn author = reader.account().orElse(null);
        long id = event.getRouteParameters().get("draft").map(Long::parseLong).orElse(0L);
        if (author == null) {
            add(
                    Make.text("h1", "", "A draft"),
                    Make.box(
                            "p",
                            "actions",
                            Make.plainLink("/sign-in?to=publish/" + id, "Sign in to open your draft"),
                            Make.words(" What you typed is kept in this browser.")));
            return;
        }
        try {
            person = author;
            draft = drafts.open(author.accountId(), id);
        } catch (RefusedException e) {
            event.rerouteToError(NotFoundException.class, String.valueOf(e.getMessage()));
            return;
        }
        boolean last = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("step")
                .filter(ANSWERS::equals)
                .isPresent();
        if (last) {
            lastLook(author, draft);
        } else {
            edit(author, draft);
        }
    }

    @Override
    public String getPageTitle() {
        Draft open = draft;
        return (open == null ? "A draft" : PublishView.title(open)) + " · Touchstone";
    }

    private void edit(SignedIn author, Draft open) {
        Editor own = new Editor(open, this::save);
        editor = own;
        head.setText(PublishView.title(open));
        add(
                Make.box("p", "eyebrow", Make.link("/publish", "Your drafts")),
                head,
                asides,
                trouble,
                Make.box("div", "workshop", own, findings),
                Make.box(
                        "div",
                        "actions",
                        Make.button(
                                "Check your answers",
                                "primary",
                                () -> UI.getCurrent().navigate("publish/" + open.id() + "?step=" + ANSWERS)),
                        Make.button("Save now", "", own::save)));
        check(author, open.yaml());
    }

    private void save(String text, int revision) {
        SignedIn author = person;
        Draft open = draft;
        Editor own = editor;
        if (author == null || open == null || own == null) {
            return;
        }
        trouble.removeAll();
        try {
            Draft saved = drafts.save(author.accountId(), open.id(), revision, text);
            draft = saved;
            own.saved(saved, text);
            head.setText(PublishView.title(saved));
            check(author, text);
        } catch (NewerDraftException newer) {
            own.refused();
            trouble.add(new QuarrelPanel(drafts, author, own, newer, text, asides));
        } catch (RefusedException e) {
            own.failed();
            trouble.add(Make.notice("error", String.valueOf(e.getMessage())), another(author, text));
        }
    }

    /** The draft is gone or too long; what stands in the editor can still become a draft of its own. */
    private HtmlContainer another(SignedIn author, String text) {
        return Make.box("div", "actions", Make.button("Keep this text as a new draft", "", () -> {
            try {
                UI.getCurrent()
                        .navigate("publish/"
                                + drafts.begin(author.accountId(), text).id());
            } catch (RefusedException e) {
                trouble.add(Make.notice("error", String.valueOf(e.getMessage())));
            }
        }));
    }

    private void check(SignedIn author, String text) {
        Editor own = editor;
        findings.removeAll();
        if (own == null) {
            return;
        }
        try {
            Authoring.Checked checked = authoring.check(author.accountId(), text);
            own.mark(List.of());
            findings.add(Findings.right(checked));
        } catch (ClaimFormatException mistakes) {
            own.mark(mistakes.problems().stream()
                    .map(ClaimFormatException.Problem::line)
                    .distinct()
                    .toList());
            findings.add(Findings.mistakes(mistakes.problems(), own));
        } catch (RefusedException e) {
            findings.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    private void lastLook(SignedIn author, Draft open) {
        editor = null;
        add(Make.box("p", "eyebrow", Make.link("/publish/" + open.id(), "Back to the text")));
        try {
            Authoring.Checked checked = authoring.check(author.accountId(), open.yaml());
            add(answers.of(author, open, checked).component());
        } catch (ClaimFormatException mistakes) {
            int count = mistakes.problems().size();
            add(
                    Make.text("h1", "", "Not yet"),
                    Make.notice(
                            "error",
                            (count == 1 ? "One mistake is" : count + " mistakes are")
                                    + " in the text. Go back to it: each is named with its line."));
        } catch (RefusedException e) {
            add(Make.text("h1", "", "Not yet"), Make.notice("error", String.valueOf(e.getMessage())));
        }
    }
}
