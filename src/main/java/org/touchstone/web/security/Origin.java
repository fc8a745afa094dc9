package org.touchstone.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/**
 * Where a request came from, as {@link ProxyFilter} found it.
 *
 * @param direct whether no proxy, believed or not, says that it passed the request on
 */
record Origin(InetAddress address, boolean direct) {

    private static final String ATTRIBUTE = Origin.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Origin of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Origin origin
                ? origin
                : new Origin(InetAddress.ofLiteral(request.getRemoteAddr()), false);
    }

    /** Somebody on this very machine, and not somebody else whom a proxy on this machine passed on. */
    boolean thisMachine() {
        return direct && address.isLoopbackAddress();
    }
}
