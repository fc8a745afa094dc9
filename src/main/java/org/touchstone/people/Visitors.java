package org.touchstone.people;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Where a request really comes from, when proxies stand before the site. */
@Component
public class Visitors {

    private final List<IpAddressMatcher> trusted;

    Visitors(PeopleProperties properties) {
        this.trusted =
                properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** Whether the operator named this address as a proxy whose forwarding headers are believed. */
    public boolean trusts(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /**
     * The address of the visitor: the last hop that is no trusted proxy. What a visitor writes into the header
     * stands further left and is never reached.
     *
     * @param remoteAddress the other end of the connection, as a literal address
     * @param forwardedFor all {@code X-Forwarded-For} values joined by commas, if any
     * @throws IllegalArgumentException when {@code remoteAddress} is not a literal address
     */
    public InetAddress address(String remoteAddress, @Nullable String forwardedFor) {
        var address = InetAddress.ofLiteral(remoteAddress.replaceFirst("%.*", ""));
        if (forwardedFor == null) {
            return address;
        }
        for (var hop : Arrays.asList(forwardedFor.split(",")).reversed()) {
            if (!trusts(address.getHostAddress())) {
                return address;
            }
            var before = literal(hop.strip());
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }

    private static Optional<InetAddress> literal(String hop) {
        try {
            return Optional.of(InetAddress.ofLiteral(withoutPort(hop)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[") && hop.indexOf(']') > 0) {
            return hop.substring(1, hop.indexOf(']'));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
