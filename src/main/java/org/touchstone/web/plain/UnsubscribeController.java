package org.touchstone.web.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.touchstone.notices.Unsubscribing;
import org.touchstone.people.TooManyException;
import org.touchstone.web.security.VisitorOf;

/**
 * The link in each letter that ends the letters. Opening it changes nothing, since mail programs open links to look for
 * harm; its button, or a mail program by RFC 8058, posts to the same address. Neither needs an account or a session.
 */
@Controller
class UnsubscribeController {

    private final Unsubscribing unsubscribing;
    private final VisitorOf visitorOf;

    UnsubscribeController(Unsubscribing unsubscribing, VisitorOf visitorOf) {
        this.unsubscribing = unsubscribing;
        this.visitorOf = visitorOf;
    }

    @GetMapping("/unsubscribe/{key}")
    String ask(@PathVariable String key, Model model, HttpServletResponse response) {
        return show(State.ASK, null, HttpStatus.OK, model, response);
    }

    @PostMapping("/unsubscribe/{key}")
    String end(@PathVariable String key, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            return unsubscribing.end(key, visitorOf.address(request))
                    ? show(State.DONE, null, HttpStatus.OK, model, response)
                    : show(State.UNKNOWN, null, HttpStatus.NOT_FOUND, model, response);
        } catch (TooManyException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            return show(State.ASK, e.getMessage(), HttpStatus.TOO_MANY_REQUESTS, model, response);
        }
    }

    private static String show(
            State state, @Nullable String refusal, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("state", state);
        model.addAttribute("refusal", refusal);
        return "unsubscribe";
    }

    /** How far it has come. */
    enum State {
        ASK,
        DONE,
        UNKNOWN
    }
}
