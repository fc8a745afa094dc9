package org.touchstone.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.touchstone.claims.ClaimPreview;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.DrawSeed;
import org.touchstone.claims.Examiner;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Standings;
import org.touchstone.engine.Families;
import org.touchstone.engine.Progress;

class TemplateTest {

    private static final Families FAMILIES = Families.standard();

    private final String text = new Template().text();
    private final CompiledClaim claim = CompiledClaim.of(ClaimReader.read(text, FAMILIES), FAMILIES);

    @Test
    void theExampleThatAuthorsStartFromIsRightAndLeavesNothingToBeAsked() {
        ClaimPreview preview = ClaimPreview.of(text, claim, FAMILIES, Optional.empty(), RandomGenerator.getDefault());
        assertThat(preview.warnings()).isEmpty();
        var sample = Objects.requireNonNull(preview.sample());
        assertThat(sample.inside()).isNotEmpty();
        assertThat(sample.outside()).isNotEmpty();
    }

    @Test
    void theExampleHolds() {
        var model = claim.family().build(claim.settings(), 0, Progress.SILENT);
        var found = Examiner.examine(claim, model, DrawSeed.of("a", "b"), Progress.SILENT);
        assertThat(Standings.of(claim.spec().kind(), found.findings(), Standings.Events.NONE)
                        .word())
                .isEqualTo(Standing.Word.HELD);
    }
}
