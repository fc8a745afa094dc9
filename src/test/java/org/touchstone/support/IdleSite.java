package org.touchstone.support;

import java.time.Duration;

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

        static final Program INSTANCE = start();

        /** A program answers before it has read the claims that it ships with. */
        private static Program start() {
            var program = Program.startForAll(
                    "idle-site-", "--touchstone.workers=0", "--touchstone.trusted-proxies=127.0.0.1,::1");
            try {
                program.await(
                        "/api/v1/claims/" + QuickClaims.MODEL,
                        Duration.ofMinutes(2),
                        body -> body.contains("\"version\""));
                return program;
            } catch (Exception e) {
                throw new IllegalStateException("The program has no claims.", e);
            }
        }
    }
}
