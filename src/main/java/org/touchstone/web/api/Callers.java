package org.touchstone.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.Pseudonyms;
import org.touchstone.people.RateLimits;
import org.touchstone.runs.Asker;
import org.touchstone.web.security.VisitorOf;

/** Knows who calls well enough to share out runs and to let them cancel their own. */
@Component
class Callers {

    private final CurrentPerson current;
    private final VisitorOf visitorOf;
    private final RateLimits limits;
    private final Pseudonyms pseudonyms;

    Callers(CurrentPerson current, VisitorOf visitorOf, RateLimits limits, Pseudonyms pseudonyms) {
        this.current = current;
        this.visitorOf = visitorOf;
        this.limits = limits;
        this.pseudonyms = pseudonyms;
    }

    /** @throws ApiException with a sentence when this caller has to wait */
    void count(Limit limit, HttpServletRequest request) {
        var decision = limits.take(limit, visitorOf.request(request));
        if (!decision.allowed()) {
            throw ApiException.wait(decision.sentence(), Duration.ofSeconds(decision.retryAfterSeconds()));
        }
    }

    /** The holder of the token that was sent along, or else whoever is at this address. */
    Asker asker(HttpServletRequest request) {
        return current.get()
                .map(person -> Asker.of(person.accountId()))
                .orElseGet(() -> new Asker(pseudonyms.asker(visitorOf.address(request))));
    }
}
