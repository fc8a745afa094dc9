package org.touchstone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RateLimits.Decision;

/** Counts what changes something through the API; reading is free. */
final class ApiLimitFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiLimitFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RateLimits limits;
    private final VisitorOf visitorOf;

    ApiLimitFilter(RateLimits limits, VisitorOf visitorOf) {
        this.limits = limits;
        this.visitorOf = visitorOf;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Decision decision;
        try {
            decision = limits.take(Limit.API_POST, visitorOf.request(request));
        } catch (RuntimeException unreachable) {
            LOG.error("A request could not be counted; is the database reachable?", unreachable);
            new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "The database does not answer just now, so nothing was done. Try again in a minute.")
                    .writeTo(response);
            return;
        }
        if (decision.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(decision.retryAfterSeconds()));
            new Problem(HttpStatus.TOO_MANY_REQUESTS, decision.sentence()).writeTo(response);
        }
    }
}
