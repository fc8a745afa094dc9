package org.touchstone.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.touchstone.storage.Json;

/**
 * Something that only its receiver knows, and that is stored as a hash.
 *
 * @param text what the receiver gets: 32 random bytes in the base64 of addresses
 */
record Secret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return hash(text);
    }

    static String hash(String text) {
        return Json.sha256(text);
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
