package org.touchstone.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;

/** The claims that ship with the program, their models trained once for all tests. */
final class Shipped {

    static final Families FAMILIES = Families.standard();
    static final String RING = "five-ideas-on-a-ring";
    static final String TWO = "two-ideas-and-no-more";
    static final String LOUDER = "no-idea-much-louder";

    /** Any seed will do; another one than the server's shows that the claims do not hang on it. */
    private static final long DRAW_SEED = 20_250_903;

    private static final Map<String, Model> MODELS = new ConcurrentHashMap<>();
    private static final Map<String, Examination> EXAMINED = new ConcurrentHashMap<>();

    private Shipped() {}

    static List<String> slugs() {
        try (Stream<Path> files = Files.list(Path.of("db/claims"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String yaml(String slug) {
        try {
            return Files.readString(Path.of("db/claims", slug + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClaimSpec spec(String slug) {
        return ClaimReader.read(yaml(slug), FAMILIES);
    }

    static CompiledClaim compiled(String slug) {
        return CompiledClaim.of(spec(slug), FAMILIES);
    }

    static Model model(String slug) {
        ClaimSpec.Subject subject = spec(slug).subject();
        return MODELS.computeIfAbsent(subject.toString(), key -> {
            ModelFamily family = FAMILIES.get(subject.family());
            return family.build(family.settle(subject.settings()), subject.seed(), Progress.SILENT);
        });
    }

    static Examination examined(String slug) {
        Model model = model(slug);
        return EXAMINED.computeIfAbsent(
                slug, key -> Examiner.examine(compiled(slug), model, DRAW_SEED, Progress.SILENT));
    }
}
