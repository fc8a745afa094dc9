package org.touchstone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RateLimits.Decision;

/**
 * Slows down whoever guesses passwords, by name and address and by address alone, and refuses forms that another site
 * sends, since Vaadin exempts the sign-in form from the CSRF token.
 */
final class SignInGuardFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final int LONGEST_NAME = 200;

    private final RateLimits limits;
    private final VisitorOf visitorOf;

    SignInGuardFilter(RateLimits limits, VisitorOf visitorOf) {
        this.limits = limits;
        this.visitorOf = visitorOf;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod())
                && SignIn.PATH.equals(request.getServletPath() + pathInfo(request)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (sentByAnotherSite(request)) {
            response.sendRedirect(request.getContextPath() + SignIn.PATH);
            return;
        }
        var decision = decide(request);
        if (decision.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath()
                    + SignIn.PATH
                    + "?"
                    + SignIn.ERROR
                    + "="
                    + SignIn.Error.WAIT.key()
                    + "&seconds="
                    + decision.retryAfterSeconds());
        }
    }

    /** By the header that every current browser sends; what sends none is no browser that could be misled. */
    private static boolean sentByAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN_SITE.contains(site);
    }

    private Decision decide(HttpServletRequest request) {
        var visitor = visitorOf.address(request);
        var anyName = limits.take(Limit.SIGN_IN_ANY, visitor);
        if (!anyName.allowed()) {
            return anyName;
        }
        var typed = request.getParameter("username");
        var name = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        return limits.take(Limit.SIGN_IN, visitor.trying(name));
    }

    private static String pathInfo(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? "" : info;
    }
}
