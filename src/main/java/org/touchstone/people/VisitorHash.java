package org.touchstone.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a visitor into a key that all nodes share and nobody can turn back without the site's secret. */
@Component
class VisitorHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec secret;

    VisitorHash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Limit limit, VisitorKey visitor) {
        return of(limit.key(), visitor);
    }

    /** Keys for different purposes cannot be told to be the same visitor's. */
    String of(String purpose, VisitorKey visitor) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            var digest = mac.doFinal((purpose + " " + visitor.text()).getBytes(StandardCharsets.UTF_8));
            return purpose + ":" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ".", missing);
        }
    }

    private SecretKeySpec secret() {
        var known = secret;
        if (known == null) {
            var bytes = jdbc.sql("select secret from visitor_secret")
                    .query(byte[].class)
                    .single();
            known = new SecretKeySpec(bytes, ALGORITHM);
            secret = known;
        }
        return known;
    }
}
