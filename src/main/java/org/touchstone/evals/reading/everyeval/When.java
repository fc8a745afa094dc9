package org.touchstone.evals.reading.everyeval;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times as records write them: seconds since 1970, or a date with a time and a zone. */
final class When {

    private When() {}

    /** Null for everything that is not one moment, such as a day, or a time without a zone. */
    static @Nullable Instant of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        try {
            if (plain.matches("\\d{9,11}(\\.\\d{1,12})?")) {
                BigDecimal seconds = new BigDecimal(plain);
                long whole = seconds.longValue();
                return Instant.ofEpochSecond(
                        whole,
                        seconds.subtract(BigDecimal.valueOf(whole))
                                .movePointRight(9)
                                .longValue());
            }
            return OffsetDateTime.parse(plain.replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
