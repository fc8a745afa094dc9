package org.touchstone.web.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.claims.ClaimState;
import tools.jackson.databind.json.JsonMapper;

/** A claim version as schema.org data, safe to stand inside a script element. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLd() {}

    static String of(ClaimState state, String address) {
        var version = state.version();
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("@context", "https://schema.org");
        claim.put("@type", "Claim");
        claim.put("@id", address);
        claim.put("url", address);
        claim.put("name", version.spec().title());
        claim.put("text", version.spec().title());
        claim.put("description", version.spec().summary());
        claim.put("version", version.number());
        claim.put("identifier", "sha256:" + version.hash());
        claim.put("datePublished", version.publishedAt().toString());
        claim.put("license", "https://creativecommons.org/licenses/by/4.0/");
        claim.put(
                "author",
                Map.of("@type", "Person", "name", version.spec().author().name()));
        claim.put(
                "creativeWorkStatus",
                state.standing().word().text() + ". " + state.standing().words());
        // A "<" could end the script element that carries this.
        return JSON.writeValueAsString(claim).replace("<", "\\u003c");
    }
}
