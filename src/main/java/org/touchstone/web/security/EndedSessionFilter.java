package org.touchstone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.touchstone.people.Sessions;
import org.touchstone.people.SignedIn;

/**
 * Takes the person out of a session that was ended elsewhere, so that not even an annotation takes them for signed in.
 * The session itself stays, and with it the page that they have open.
 */
final class EndedSessionFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessionFilter.class);

    private final Sessions sessions;

    EndedSessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person && ended(person)) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean ended(SignedIn person) {
        try {
            return !sessions.goesOn(person);
        } catch (DataAccessException unreachable) {
            // Services ask again themselves, and say so.
            LOG.warn("Whether a session goes on could not be looked up: {}", unreachable.getMessage());
            return false;
        }
    }
}
