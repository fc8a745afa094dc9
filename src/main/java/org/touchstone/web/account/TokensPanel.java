package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.touchstone.people.AccessToken;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** Tokens for the API: made, shown once, revoked. */
final class TokensPanel {

    private final AccessTokens tokens;
    private final Clock clock;
    private final long accountId;
    private final HtmlContainer list = Make.box("div", "");
    private final HtmlContainer made = Make.box("div", "answer");
    private final Answers revoking = new Answers();

    TokensPanel(AccessTokens tokens, Clock clock, long accountId) {
        this.tokens = tokens;
        this.clock = clock;
        this.accountId = accountId;
    }

    Component component() {
        show();
        return AccountPanels.section(
                "Tokens for programs",
                Make.box(
                        "p",
                        "",
                        Make.words("With a token, a program of yours uses the "),
                        Make.plainLink("/api/v1/openapi.json", "JSON API"),
                        Make.words(" in your name, with your role. Treat it like a password.")),
                list,
                revoking.line(),
                made,
                Make.details("Make a token", form()));
    }

    private Component form() {
        TextField name = new TextField("What it is for");
        name.setHelperText("Up to 60 characters, so that you know it again.");
        name.setMaxLength(AccessTokens.LONGEST_NAME);
        Select<Integer> days = new Select<>();
        days.setLabel("How long it works");
        days.setItems(AccessTokens.DAYS);
        days.setItemLabelGenerator(number -> number + " days");
        days.setValue(AccessTokens.DAYS.get(1));
        Answers answers = new Answers().beside(About.NAME, name);
        return Make.box(
                "div",
                "form",
                name,
                days,
                answers.line(),
                Make.button(
                        "Make the token",
                        "primary",
                        () -> answers.to("", () -> {
                            reveal(tokens.make(accountId, name.getValue(), days.getValue()));
                            name.clear();
                            show();
                        })));
    }

    private void reveal(String token) {
        made.removeAll();
        HtmlContainer code = Make.text("code", "token", token);
        code.getElement().setAttribute("tabindex", "-1");
        HtmlContainer notice = Make.box(
                "div",
                "notice done",
                Make.text("p", "", "Your token. Copy it now: it is shown this once and cannot be seen again."),
                Make.box("p", "", code),
                copy(code));
        notice.getElement().setAttribute("role", "status");
        made.add(notice);
        code.getElement().executeJs("this.focus()");
    }

    private static Component copy(HtmlContainer code) {
        var copy = Make.button("Copy", "", () -> {});
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', async () => {"
                                + " try { await navigator.clipboard.writeText($0.textContent); this.textContent = 'Copied'; }"
                                + " catch (e) { getSelection().selectAllChildren($0);"
                                + " this.textContent = 'Selected: copy it with your keyboard'; } })",
                        code.getElement());
        return copy;
    }

    private void show() {
        list.removeAll();
        var now = clock.instant();
        var all = tokens.list(accountId);
        if (all.isEmpty()) {
            list.add(Make.text("p", "note", "You have none."));
            return;
        }
        list.add(Tables.of(
                "Your tokens",
                List.of("What for", "Made", "Works until", "Last used", ""),
                all.stream().map(token -> row(token, now))));
        if (all.size() == AccessTokens.LISTED) {
            list.add(Make.text(
                    "p",
                    "note",
                    "At most %d are listed; older ones that ended are left out.".formatted(AccessTokens.LISTED)));
        }
    }

    private List<Component> row(AccessToken token, Instant now) {
        var used = token.lastUsedAt();
        return List.of(
                Make.words(token.name()),
                Make.words(Format.day(token.createdAt())),
                Make.words(Format.day(token.expiresAt())),
                Make.words(used == null ? "never" : Format.moment(used)),
                token.live(now)
                        ? revoke(token)
                        : Make.text("span", "note", token.revokedAt() == null ? "run out" : "revoked"));
    }

    private Component revoke(AccessToken token) {
        var button = Make.button(
                "Revoke",
                "quiet",
                () -> revoking.to("The token is revoked.", () -> {
                    tokens.revoke(accountId, token.id());
                    show();
                }));
        button.getElement().setAttribute("aria-label", "Revoke " + token.name());
        return button;
    }
}
