package org.touchstone.web.security;

import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.touchstone.people.Account;
import org.touchstone.people.SignedIn;

/**
 * What the pages around signing in need: the address that takes {@code username} and {@code password} by POST, what
 * its errors mean, where to go afterwards, and signing in somebody who has just made an account.
 */
@Component
public class SignIn {

    /** Address of the sign-in page; the form is sent to the same address. */
    public static final String PATH = "/sign-in";

    /** Query parameter that carries {@link Error#key()}; with {@link Error#WAIT}, {@code seconds} says how long. */
    public static final String ERROR = "error";

    private static final String RETURN_TO = SignIn.class.getName() + ".returnTo";
    private static final int LONGEST_PATH = 2_000;

    /** A page, perhaps with the input that was being tried on it, or a place on it. */
    private static final Pattern PAGE = Pattern.compile(
            "[a-z0-9-]{1,100}(/[a-z0-9-]{1,100}){0,3}" + "(\\?x=[0-9a-zA-Z_.:-]{1,1500})?(#[a-z0-9-]{1,60})?");

    private final Clock clock;

    SignIn(Clock clock) {
        this.clock = clock;
    }

    /** Why a sign-in did not work. */
    public enum Error {
        CREDENTIALS("credentials", "That name and password do not belong together. Check both and try again."),
        ELSEWHERE(
                "elsewhere",
                "Signing in with the other site did not work. Try again in a while, or sign in with your name."),
        BUSY("busy", "Many people are signing in just now. Try again in a few seconds."),
        WAIT("wait", "There were many sign-in attempts from where you are. Try again in a while.");

        private final String key;
        private final String sentence;

        Error(String key, String sentence) {
            this.key = key;
            this.sentence = sentence;
        }

        /** Its value in the address. */
        public String key() {
            return key;
        }

        /** What to tell the person. */
        public String sentence() {
            return sentence;
        }

        /** The error of that key; an unknown key, which somebody typed, is no error. */
        public static Optional<Error> of(@Nullable String key) {
            return Arrays.stream(values())
                    .filter(error -> error.key.equals(key))
                    .findFirst();
        }
    }

    /** Whether this path, which has no leading slash, may be a page of this site to go back to. */
    public static boolean leadsToAPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** The address of the sign-in page, from where one comes back to this path, which has no leading slash. */
    public static String backTo(String path) {
        return leadsToAPage(path) ? PATH + "?to=" + path : PATH;
    }

    /** After signing in, go back to this path of the site; a path that leads elsewhere is not remembered. */
    public static void returnTo(WrappedSession session, String path) {
        if (path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST_PATH
                && path.chars().noneMatch(c -> c == '\\' || c < ' ')) {
            session.setAttribute(RETURN_TO, path);
        }
    }

    static Optional<String> takeReturnTo(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : takeReturnTo(new WrappedHttpSession(session));
    }

    /** Where to go now that somebody has signed in, once. */
    public static Optional<String> takeReturnTo(WrappedSession session) {
        if (!(session.getAttribute(RETURN_TO) instanceof String path)) {
            return Optional.empty();
        }
        session.removeAttribute(RETURN_TO);
        return Optional.of(path);
    }

    /**
     * Signs in the holder of an account, who proved it in this very request, under a new session id. Reload the page afterwards,
     * so that all of it knows.
     */
    public void now(Account account, HttpServletRequest request, HttpServletResponse response) {
        var person = SignedIn.of(account, clock.instant());
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
