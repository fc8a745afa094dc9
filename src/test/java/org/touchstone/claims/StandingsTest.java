package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rung;
import org.touchstone.claims.ClaimSpec.Kind;
import org.touchstone.claims.Standing.Word;
import org.touchstone.claims.Standings.Events;

class StandingsTest {

    static Finding finding(Part part, Rung rung, Outcome outcome, long held, long tried) {
        return new Finding(part, rung, outcome, ClopperPearson.rate(held, tried), 0, 0.1, "words", List.of(), 0);
    }

    private static Finding mechanism(Outcome outcome, long held, long tried) {
        return finding(Part.MECHANISM, Rung.SAMPLED, outcome, held, tried);
    }

    private static Word word(Kind kind, Events events, Finding... findings) {
        return Standings.of(kind, List.of(findings), events).word();
    }

    private static final Finding HELD = mechanism(Outcome.HELD, 100, 100);
    private static final Finding BROKEN = mechanism(Outcome.BROKEN, 99, 100);
    private static final Finding OPEN = mechanism(Outcome.UNDECIDED, 99, 100);

    @Test
    void theFirstRuleThatMatchesDecides() {
        assertThat(word(Kind.ALWAYS, new Events(true, true, 3), BROKEN)).isEqualTo(Word.WITHDRAWN);
        assertThat(word(Kind.ALWAYS, new Events(false, true, 0), BROKEN)).isEqualTo(Word.NARROWER);
        assertThat(word(Kind.ALWAYS, Events.NONE, HELD, BROKEN, OPEN)).isEqualTo(Word.BROKEN);
        assertThat(word(Kind.ALWAYS, Events.NONE)).isEqualTo(Word.NOT_CHECKED);
        assertThat(word(Kind.ALWAYS, Events.NONE, finding(Part.MECHANISM, Rung.EXAMPLE, Outcome.HELD, 1, 1)))
                .isEqualTo(Word.NOT_CHECKED);
        assertThat(word(Kind.SHARE, Events.NONE, HELD, OPEN)).isEqualTo(Word.UNDECIDED);
        assertThat(word(Kind.SHARE, Events.NONE, mechanism(Outcome.HELD, 999, 1_000)))
                .isEqualTo(Word.EXCEPTIONS);
        assertThat(word(Kind.ALWAYS, Events.NONE, HELD)).isEqualTo(Word.HELD);
    }

    @Test
    void aReadersCounterexampleBreaksAnAlwaysClaimAndOnlyMarksAShare() {
        assertThat(word(Kind.ALWAYS, new Events(false, false, 1), HELD)).isEqualTo(Word.BROKEN);
        assertThat(word(Kind.SHARE, new Events(false, false, 1), HELD)).isEqualTo(Word.EXCEPTIONS);
    }

    @Test
    void theCountsAreThoseOfTheWeakestCheck() {
        Standing standing = Standings.of(Kind.ALWAYS, List.of(HELD, mechanism(Outcome.HELD, 20, 20)), Events.NONE);
        assertThat(standing.tried()).isEqualTo(20);
        assertThat(standing.held()).isEqualTo(20);
    }
}
