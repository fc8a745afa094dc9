package org.touchstone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.touchstone.people.Visitors;

/** Believes forwarding headers of trusted proxies, removes all others, and notes where the request came from. */
final class ProxyFilter extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Visitors visitors;
    private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter removing = new ForwardedHeaderFilter();

    ProxyFilter(Visitors visitors) {
        this.visitors = visitors;
        removing.setRemoveOnly(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var remote = request.getRemoteAddr();
        var forwardedFor = joined(request);
        boolean direct = forwardedFor == null && request.getHeader("Forwarded") == null;
        var origin = new Origin(visitors.address(remote, forwardedFor), direct);
        origin.attachTo(request);
        (visitors.trusts(remote) ? believing : removing)
                .doFilter(
                        request,
                        response,
                        (passed, answer) -> chain.doFilter(new From((HttpServletRequest) passed, origin), answer));
    }

    /** The same request as if the visitor had come without proxies: nobody after this has to know about them. */
    private static final class From extends HttpServletRequestWrapper {

        private final String address;

        From(HttpServletRequest request, Origin origin) {
            super(request);
            this.address = origin.address().getHostAddress();
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }
    }

    private static @Nullable String joined(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(FORWARDED_FOR));
        return values.isEmpty() ? null : String.join(",", values);
    }
}
