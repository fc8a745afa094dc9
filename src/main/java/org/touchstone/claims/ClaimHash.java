package org.touchstone.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a claim version is known by: the SHA-256 of its canonical YAML, in lower-case hex. */
public final class ClaimHash {

    private ClaimHash() {}

    /** The same for files that differ only in comments, order of fields or layout. */
    public static String of(ClaimSpec spec) {
        return HexFormat.of().formatHex(sha256(ClaimWriter.write(spec)));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
