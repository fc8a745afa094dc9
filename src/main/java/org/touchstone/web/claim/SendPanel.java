package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextArea;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Submission;
import org.touchstone.critiques.Submissions;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Reader;

/** Check your answers before an input is sent as a counterexample; then its outcome, in the same place. */
final class SendPanel {

    private final ClaimVersion version;
    private final Breaking breaking;
    private final Reader reader;
    private final Named named;
    private final HtmlContainer place = Make.box("div", "send-input");
    private final HtmlContainer stale = Make.box("div", "");
    private @Nullable List<Double> checked;

    SendPanel(ClaimState state, Breaking breaking, Reader reader, Named named) {
        this.version = state.version();
        this.breaking = breaking;
        this.reader = reader;
        this.named = named;
        stale.getElement().setAttribute("aria-live", "polite");
    }

    Component component() {
        return place;
    }

    /** Opens the panel for an input, or the way to sign in. */
    void open(List<Double> input) {
        place.removeAll();
        stale.removeAll();
        checked = null;
        HtmlContainer heading = Make.text("h3", "", "Check before you send");
        heading.getElement().setAttribute("tabindex", "-1");
        place.add(heading);
        reader.account().ifPresentOrElse(person -> check(person, input), () -> askToSignIn(input));
        heading.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true})");
    }

    /** The sliders were moved: what is checked here is no longer what they show. */
    void moved(List<Double> input) {
        stale.removeAll();
        if (checked != null && !checked.equals(input)) {
            stale.add(
                    Make.notice("warn", "The input above is another one now. What you send is the one named here."),
                    Make.box("p", "actions", Make.button("Check the input above instead", "", () -> open(input))));
        }
    }

    private void askToSignIn(List<Double> input) {
        String back = "claims/" + version.slug() + "?x=" + TryAddress.write(input, named.inputs());
        String to = URLEncoder.encode(back, StandardCharsets.UTF_8);
        place.add(
                Make.text(
                        "p",
                        "",
                        "Sign in to send this input, so that you are told what became of it and credited as its finder."
                                + " You come back here, to the same input."),
                Make.box(
                        "p",
                        "actions",
                        Make.plainLink("/sign-in?to=" + to, "Sign in"),
                        Make.words(" · "),
                        Make.plainLink("/register?to=" + to, "Make an account"),
                        Make.words(" "),
                        Make.button("Not now", "quiet", this::close)));
    }

    private void check(SignedIn person, List<Double> input) {
        try {
            reader.spend(Limit.LOOKS);
        } catch (RefusedException e) {
            place.add(Make.notice("error", String.valueOf(e.getMessage())));
            return;
        }
        Answer found = breaking.look(version, input);
        HtmlContainer pairs = Make.box("dl", "pairs");
        Make.pair(pairs, "The input", named.exact(input));
        Make.pair(pairs, "The claim’s scope", version.spec().scope().words());
        pairs.add(
                Make.text("dt", "", "What the server just found"),
                Make.box("dd", "", result(found.outcome(), found.words())));
        if (found.failure() != null && !found.failure().simplest().equals(input)) {
            Make.pair(
                    pairs,
                    "The simplest input that fails so",
                    named.exact(found.failure().simplest()));
        }
        Make.pair(pairs, "If you send it", effect(found.outcome()));
        place.add(pairs);
        if (found.outcome() == Outcome.NOT_AN_INPUT) {
            place.add(Make.box("p", "actions", Make.button("Close", "quiet", this::close)));
            return;
        }
        checked = input;
        form(person, input);
    }

    private void form(SignedIn person, List<Double> input) {
        UUID once = UUID.randomUUID();
        TextArea words = new TextArea("What you want to say about it (optional)");
        words.setMaxLength(Critiques.LONGEST * 2);
        words.setHelperText("Markdown works. It stands under your name, " + person.getUsername() + ".");
        TextArea interests = new TextArea("Competing interests (optional)");
        interests.setMaxLength(Critiques.LONGEST_INTERESTS * 2);
        interests.setHelperText("Do you gain if the claim falls or stands? Did you work with its author?");
        String key = "counterexample/" + version.slug() + "/";
        Kept keptWords = new Kept(key + "text", words);
        Kept keptInterests = new Kept(key + "interests", interests);
        HtmlContainer refusal = Make.box("div", "");
        HtmlContainer actions = Make.box("div", "actions");
        actions.add(
                Make.button("Send", "primary", () -> {
                    refusal.removeAll();
                    words.setInvalid(false);
                    interests.setInvalid(false);
                    try {
                        UUID typed = keptWords.once();
                        Submission sent = breaking.send(
                                person.accountId(),
                                new Submissions.Sending(
                                        version.id(),
                                        input,
                                        words.getValue(),
                                        interests.getValue(),
                                        typed == null ? once : typed));
                        keptWords.done();
                        keptInterests.done();
                        outcome(sent);
                    } catch (RefusedException e) {
                        refuse(e, words, interests, refusal);
                    }
                }),
                Make.button("Not now", "quiet", this::close));
        place.add(Make.box("div", "form", keptWords, keptInterests, stale, refusal, actions));
    }

    private static void refuse(RefusedException e, TextArea words, TextArea interests, HtmlContainer refusal) {
        TextArea field = e.about() == RefusedException.About.TEXT
                ? words
                : e.about() == RefusedException.About.INTERESTS ? interests : null;
        if (field == null) {
            refusal.add(Make.notice("error", String.valueOf(e.getMessage())));
        } else {
            field.setErrorMessage(e.getMessage());
            field.setInvalid(true);
            field.focus();
        }
    }

    private void outcome(Submission sent) {
        place.removeAll();
        checked = null;
        HtmlContainer heading = Make.text("h3", "", "Sent, and answered");
        heading.getElement().setAttribute("tabindex", "-1");
        HtmlContainer answer = Make.box("div", "", result(sent.outcome(), sent.outcomeWords()));
        answer.getElement().setAttribute("role", "status");
        place.add(heading, answer);
        if (sent.simplest() != null) {
            place.add(Make.text("p", "", "The simplest input that fails so: " + named.exact(sent.simplest()) + "."));
        }
        if (sent.waiting()) {
            place.add(Make.text(
                    "p",
                    "note",
                    "Your name and words wait for a moderator, as the first ones of every new account do. The outcome"
                            + " waits for nobody: it counts already."));
        }
        HtmlContainer actions = Make.box("p", "actions");
        if (sent.stored()) {
            actions.add(Make.link("/critiques/" + sent.critiqueId(), "What became of it"), Make.words(" "));
        }
        actions.add(Make.button("Close", "quiet", this::close));
        place.add(actions);
        heading.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true})");
    }

    private static Component result(Outcome outcome, String words) {
        String kind = switch (outcome) {
            case CONFIRMED, DUPLICATE -> "broken";
            case HELD -> "held";
            case OUTSIDE -> "out-of-scope";
            case NOT_AN_INPUT, UNCHECKED -> "undecided";
        };
        return Make.box(
                "div",
                "",
                Make.box("p", "item-line", Make.text("span", "chip " + kind, outcome.text())),
                Make.text("p", "", words));
    }

    private String effect(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED ->
                version.spec().kind() == ClaimSpec.Kind.ALWAYS
                        ? "The claim stands as broken, for everyone and at once. You are credited as the finder."
                        : "It is listed as a known failure, at once. You are credited as the finder.";
            case DUPLICATE -> "It is counted as sent. The first finder stays credited, and the standing stays.";
            case HELD -> "It is counted as an input at which the claim held. The standing stays.";
            case OUTSIDE -> "It is counted as outside the scope. The standing stays.";
            case NOT_AN_INPUT -> "Nothing: such an input cannot be sent.";
            case UNCHECKED -> "It is counted as not checked. The standing stays.";
        };
    }

    private void close() {
        place.removeAll();
        stale.removeAll();
        checked = null;
    }
}
