package org.touchstone.claims.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.touchstone.claims.ClaimHash;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.storage.AuditLog;

/** Adds a claim version: the same for files that ship with the program and for those that people send. */
final class Publisher {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final VersionStore versions;
    private final AuditLog log;

    Publisher(VersionStore versions, AuditLog log) {
        this.versions = versions;
        this.log = log;
    }

    /** Call it in a transaction that has {@link VersionStore#takeTurn taken its turn}. */
    ClaimVersion add(CompiledClaim claim, String yaml, String actor, Instant now) {
        String hash = ClaimHash.of(claim.spec());
        long id = versions.insert(
                claim.spec(), claim.family(), claim.settings(), ClaimVersion.Words.of(claim), yaml, hash, nonce(), now);
        ClaimVersion version = versions.byId(id).orElseThrow();
        log.add(now, actor, "publish", version.slug() + "/" + version.number(), Map.of("hash", hash));
        versions.tell(version.slug());
        return version;
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
