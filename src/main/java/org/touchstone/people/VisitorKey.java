package org.touchstone.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what a visitor is counted: an address or an account. It is hashed with a secret before it is stored.
 *
 * @param text never shown and never stored as it is
 */
public record VisitorKey(String text) {

    private static final int NETWORK_BYTES = 8;

    /** One IPv4 address, or the /64 network of an IPv6 address, which is what one customer holds. */
    public static VisitorKey ofAddress(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet6Address
                ? new VisitorKey("v6:" + hex(Arrays.copyOf(bytes, NETWORK_BYTES)))
                : new VisitorKey("v4:" + hex(bytes));
    }

    public static VisitorKey ofAccount(long accountId) {
        return new VisitorKey("account:" + accountId);
    }

    /** One name tried from where this visitor is: guessing passwords is limited, the name's holder is not locked out. */
    public VisitorKey trying(String name) {
        return new VisitorKey(text + " name:" + Names.key(name));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "a visitor";
    }
}
