package org.touchstone.support;

/**
 * A second program for all tests of this JVM that need no model: it has no worker, and takes the visitor's address from
 * the header that a proxy sets, so that tests can be many visitors.
 */
public final class IdleSite {

    private IdleSite() {}

    public static Program program() {
        return Started.INSTANCE;
    }

    private static final class Started {

        static final Program INSTANCE = Program.startForAll(
                "idle-site-", "--touchstone.workers=0", "--touchstone.trusted-proxies=127.0.0.1,::1");
    }
}
