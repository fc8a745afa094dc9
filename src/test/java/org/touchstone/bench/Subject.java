package org.touchstone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.touchstone.checks.InputSpace;
import org.touchstone.checks.Sampler;
import org.touchstone.claims.ClaimReader;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Trace;

/** A shipped claim and its model, trained as the server trains it. */
record Subject(CompiledClaim claim, Model model) {

    /** So many inputs are drawn in a rerun, and promised to be read in well under a second. */
    static final int INPUTS = 10_000;

    private static final long DRAW_SEED = 11;

    static Subject shipped(String slug) {
        Families families = Families.standard();
        ClaimSpec spec = ClaimReader.read(yaml(slug), families);
        CompiledClaim claim = CompiledClaim.of(spec, families);
        ModelFamily family = families.get(spec.subject().family());
        return new Subject(claim, family.build(claim.settings(), spec.subject().seed(), Progress.SILENT));
    }

    /** {@link #INPUTS} inputs drawn as the claim says, whether in scope or not. */
    List<Trace> traces() {
        return inputs(claim.space()).stream().map(model::trace).toList();
    }

    static List<double[]> inputs(InputSpace space) {
        Sampler sampler = new Sampler(space, DRAW_SEED);
        return Stream.generate(sampler::next).limit(INPUTS).toList();
    }

    private static String yaml(String slug) {
        String path = "/db/claims/" + slug + ".yaml";
        try (InputStream file = Objects.requireNonNull(Subject.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
