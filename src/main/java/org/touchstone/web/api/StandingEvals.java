package org.touchstone.web.api;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;

/** Evals by id, for machines: one that was withdrawn is gone, with the reason. */
@Component
class StandingEvals {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private final EvalCatalogue catalogue;

    StandingEvals(EvalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    DepositedLog find(long id) {
        DepositedLog log =
                catalogue.find(id).orElseThrow(() -> ApiException.notFound("There is no eval %d.".formatted(id)));
        var withdrawn = log.withdrawn();
        if (withdrawn != null) {
            throw ApiException.refused(
                    HttpStatus.GONE,
                    "The eval %d was withdrawn on %s. The reason given: “%s” Its page says the same."
                            .formatted(id, DAY.format(withdrawn.at()), withdrawn.why()));
        }
        return log;
    }
}
