package org.touchstone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RateLimits.Decision;
import org.touchstone.people.SignedIn;

/** Knows the caller of the API by a personal access token; without one the caller is nobody, with a bad one refused. */
final class TokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);
    private static final Decision FIRST = new Decision(true, 0, "");
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final RateLimits limits;
    private final VisitorOf visitorOf;

    TokenFilter(AccessTokens tokens, RateLimits limits, VisitorOf visitorOf) {
        this.tokens = tokens;
        this.limits = limits;
        this.visitorOf = visitorOf;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> holder;
        var decision = FIRST;
        try {
            var token = header.substring(SCHEME.length()).strip();
            holder = tokens.holder(token);
            // What has not even the form of a token was looked up nowhere and costs nothing.
            if (holder.isEmpty() && AccessTokens.wellFormed(token)) {
                decision = limits.take(Limit.WRONG_TOKENS, visitorOf.address(request));
            }
        } catch (RuntimeException unreachable) {
            LOG.error("A token could not be looked up; is the database reachable?", unreachable);
            new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "The database does not answer just now, so nothing was done. Try again in a minute.")
                    .writeTo(response);
            return;
        }
        if (!decision.allowed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(decision.retryAfterSeconds()));
            new Problem(HttpStatus.TOO_MANY_REQUESTS, decision.sentence()).writeTo(response);
            return;
        }
        if (holder.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            new Problem(
                            HttpStatus.UNAUTHORIZED,
                            "This token is wrong, expired or revoked. Make another on your account page, or leave the"
                                    + " Authorization header out: reading needs none.")
                    .writeTo(response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                holder.get(), null, holder.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
