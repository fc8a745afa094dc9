package org.touchstone.web.api;

import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Claims;

/** Finds a claim by its slug, or says that there is none. */
@Component
class PublishedClaims {

    private final Claims claims;

    PublishedClaims(Claims claims) {
        this.claims = claims;
    }

    /** The newest version without its findings: all that trying and rerunning need. */
    ClaimSummary summary(String slug) {
        return claims.list().stream()
                .filter(claim -> claim.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> unknown(slug));
    }

    /** The newest version with all that is known about it. */
    ClaimState newest(String slug) {
        return claims.find(slug).orElseThrow(() -> unknown(slug));
    }

    ClaimState version(String slug, int number) {
        return claims.find(slug, number).orElseThrow(() -> {
            var numbers = claims.numbers(slug);
            return numbers.isEmpty()
                    ? unknown(slug)
                    : ApiException.notFound(
                            "The claim \"%s\" has no version %d. It has %s.".formatted(slug, number, numbers));
        });
    }

    private static ApiException unknown(String slug) {
        return ApiException.notFound(
                "There is no claim \"%s\". GET %s lists every published claim.".formatted(slug, Paths.CLAIMS));
    }
}
