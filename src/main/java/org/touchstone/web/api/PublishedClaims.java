package org.touchstone.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Publishing;
import org.touchstone.web.ui.Format;

/** Finds a claim by its slug, or says that there is none, or none any more. */
@Component
class PublishedClaims {

    private final Claims claims;
    private final Publishing publishing;

    PublishedClaims(Claims claims, Publishing publishing) {
        this.claims = claims;
        this.publishing = publishing;
    }

    /** The newest version without its findings: all that trying and rerunning need. */
    ClaimSummary summary(String slug) {
        refuseWithdrawn(slug);
        return claims.summary(slug).orElseThrow(() -> unknown(slug));
    }

    /** The newest version with all that is known about it. */
    ClaimState newest(String slug) {
        refuseWithdrawn(slug);
        return claims.find(slug).orElseThrow(() -> unknown(slug));
    }

    ClaimState version(String slug, int number) {
        refuseWithdrawn(slug);
        return claims.find(slug, number).orElseThrow(() -> {
            var numbers = claims.numbers(slug);
            return numbers.isEmpty()
                    ? unknown(slug)
                    : ApiException.notFound(
                            "The claim \"%s\" has no version %d. It has %s.".formatted(slug, number, numbers));
        });
    }

    private void refuseWithdrawn(String slug) {
        publishing.withdrawal(slug).ifPresent(withdrawal -> {
            throw ApiException.refused(
                    HttpStatus.GONE,
                    "This claim was withdrawn on %s. The reason given: “%s” What it said stays readable at /claims/%s."
                            .formatted(Format.day(withdrawal.at()), withdrawal.why(), slug));
        });
    }

    static ApiException unknown(String slug) {
        return ApiException.notFound(
                "There is no claim \"%s\". GET %s lists every published claim.".formatted(slug, Paths.CLAIMS));
    }
}
