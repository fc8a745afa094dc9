package org.touchstone.web.security;

import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.people.OtherIdentity;

/** What a session remembers around a visit to another site: why somebody went there, and who they came back as. */
@Component
public class OtherSiteVisit {

    private static final String LINK = OtherSiteVisit.class.getName() + ".link";
    private static final String NEWCOMER = OtherSiteVisit.class.getName() + ".newcomer";
    private static final Duration LASTS = Duration.ofMinutes(20);

    private final Clock clock;

    OtherSiteVisit(Clock clock) {
        this.clock = clock;
    }

    private record Remembered<T extends Serializable>(T what, Instant until) implements Serializable {}

    /** Whoever comes back in this session is to be linked to this account, which they are signed in to. */
    public void link(WrappedSession session, long accountId) {
        session.setAttribute(LINK, new Remembered<>(accountId, clock.instant().plus(LASTS)));
    }

    Optional<Long> takeLink(HttpSession session) {
        var remembered = session.getAttribute(LINK);
        session.removeAttribute(LINK);
        return fresh(remembered, Long.class);
    }

    /** Forgets that an account was to be linked: the person set out to sign in instead. */
    public void signIn(WrappedSession session) {
        session.removeAttribute(LINK);
    }

    void welcome(HttpSession session, OtherIdentity identity) {
        session.setAttribute(
                NEWCOMER, new Remembered<>(identity, clock.instant().plus(LASTS)));
    }

    /** Who came back in this session and has no account yet. */
    public Optional<OtherIdentity> newcomer(WrappedSession session) {
        return fresh(session.getAttribute(NEWCOMER), OtherIdentity.class);
    }

    /** Forgets them, once they have an account. */
    public void settled(WrappedSession session) {
        session.removeAttribute(NEWCOMER);
    }

    private <T> Optional<T> fresh(@Nullable Object remembered, Class<T> type) {
        return remembered instanceof Remembered<?>(var what, var until)
                        && until.isAfter(clock.instant())
                        && type.isInstance(what)
                ? Optional.of(type.cast(what))
                : Optional.empty();
    }
}
