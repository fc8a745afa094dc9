package org.touchstone.evals.everyeval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, and the hash by which Every Eval Ever knows the same sample in different logs. */
public final class Hashes {

    private Hashes() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * The sample_hash: SHA-256, in hex, of {@code {"raw":…,"reference":[…]}} as Python's json.dumps writes it without blanks,
     * with everything beyond ASCII escaped. Source: "Hashing" in the project's guide to instance records.
     */
    public static String sample(String raw, List<String> reference) {
        StringBuilder json = new StringBuilder("{\"raw\":");
        quote(raw, json);
        json.append(",\"reference\":[");
        for (int i = 0; i < reference.size(); i++) {
            json.append(i == 0 ? "" : ",");
            quote(reference.get(i), json);
        }
        json.append("]}");
        return HexFormat.of().formatHex(sha256().digest(json.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        json.append(c);
                    } else {
                        json.append("\\u").append(HexFormat.of().toHexDigits(c));
                    }
                }
            }
        }
        json.append('"');
    }
}
