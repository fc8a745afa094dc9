package org.touchstone.claims;

import java.nio.ByteBuffer;

/**
 * The seed that inputs are drawn with. It depends on the version's hash and on a nonce that the server draws after
 * publication, so that no author can choose a claim to suit its draws.
 */
public final class DrawSeed {

    private DrawSeed() {}

    /**
     * @param hash {@link ClaimHash#of(ClaimSpec)}
     * @param nonce the server's, any text
     */
    public static long of(String hash, String nonce) {
        return ByteBuffer.wrap(ClaimHash.sha256(hash + "\n" + nonce)).getLong();
    }
}
