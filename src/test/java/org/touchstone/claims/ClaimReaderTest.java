package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.claims.ClaimFormatException.Problem;

class ClaimReaderTest {

    private static final String RING = Shipped.yaml(Shipped.RING);

    private static List<Problem> problems(String yaml) {
        ClaimFormatException refused =
                catchThrowableOfType(ClaimFormatException.class, () -> ClaimReader.read(yaml, Shipped.FAMILIES));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problems();
    }

    private static String changed(String from, String to) {
        assertThat(RING).contains(from);
        return RING.replace(from, to);
    }

    @Test
    void aClaimReadsBackFromItsCanonicalText() {
        for (String slug : Shipped.slugs()) {
            ClaimSpec spec = Shipped.spec(slug);
            assertThat(ClaimReader.read(ClaimWriter.write(spec), Shipped.FAMILIES))
                    .isEqualTo(spec);
        }
    }

    @Test
    void theHashKnowsContentAndNotLayout() {
        String hash = ClaimHash.of(Shipped.spec(Shipped.RING));
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(ClaimHash.of(ClaimReader.read("# a note\n" + RING, Shipped.FAMILIES)))
                .isEqualTo(hash);
        assertThat(ClaimHash.of(ClaimReader.read(changed("seed: 0", "seed: 1"), Shipped.FAMILIES)))
                .isNotEqualTo(hash);
        assertThat(DrawSeed.of(hash, "a")).isEqualTo(DrawSeed.of(hash, "a")).isNotEqualTo(DrawSeed.of(hash, "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: always | kind: mostly | kind | always",
                "kind: always | kinds: always | kinds | no field of this name",
                "slug: five-ideas-on-a-ring | slug: Five Ideas | slug | lower-case",
                "superposition@2 | nothing@1 | subject.family | no model family",
                "hidden: 2 | hidden: 200 | subject.settings.hidden | 30",
                "hidden: 2 | hiden: 2 | subject.settings.hiden | hiden",
                "titleScope: When exactly | titleScope: Where exactly | titleScope | must begin",
                "primary: true | primary: false | evals | Exactly one eval",
                "max(x) >= 0.25 | max(y) >= 0.25 | scope.expression | inside",
                "largest(y, argmax(x)) | largest(h, 0) | evals[0].expression | inside",
                "Recipes, Chess, Weather] | Recipes, Chess] | ideas | 5 ideas",
                "[0.0, 0.0, 0.25, 0.0, 0.0] | [0.0, 0.0, 2.5, 0.0, 0.0] | presets[2].input | Recipes",
                "probability: 0.05, from | probability: 5, from | distribution.probability | at most at 1",
                "https://transformer | ftp://transformer | quoted[0].url | https",
                "seed: 0 | seed: none | subject.seed | whole number",
                "rule: largest | rule: close | predicts.expression | list of numbers"
            })
    void aMistakeIsNamedWithItsFieldAndLine(String from, String to, String path, String words) {
        List<Problem> problems = problems(changed(from.strip(), to.strip()));
        assertThat(problems.stream().map(Problem::path).collect(Collectors.toSet()))
                .contains(path);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isPositive();
        });
        if (!words.equals("inside") && !words.equals("hiden")) {
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem.sentence()).contains(words));
        }
    }

    @Test
    void theLineIsTheOneInTheFile() {
        String yaml = changed("kind: always", "kind: mostly");
        int line = (int) yaml.substring(0, yaml.indexOf("kind: mostly")).lines().count() + 1;
        assertThat(problems(yaml)).extracting(Problem::line).containsExactly(line);
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        String yaml = changed("kind: always", "kind: mostly").replace("seed: 0", "seed: none");
        assertThat(problems(yaml)).extracting(Problem::path).containsExactlyInAnyOrder("kind", "subject.seed");
    }

    @Test
    void aMechanismThatOnlyRestatesBehaviourIsRefusedWithTheReason() {
        int start = RING.indexOf("mechanism:\n");
        int end = RING.indexOf("  heading:", start);
        String yaml =
                RING.substring(0, start) + "mechanism:\n  expression: largest(y, argmax(x))\n" + RING.substring(end);
        assertThat(problems(yaml)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("mechanism.expression");
            assertThat(problem.sentence()).contains("only restates behaviour").contains("alignment");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "[1, 2",
                "a: &a [x, x]\nb: *a",
                "title: a\ntitle: b",
                "slug: a\n---\nslug: b",
                "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: 1}}}}}}}}}}}}",
                "title: !!java.util.Date x"
            })
    void aFileThatIsNoClaimGetsASentenceAndNoStackTrace(String yaml) {
        assertThat(problems(yaml))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.sentence()).isNotBlank());
    }

    @Test
    void anEndlessFileIsNotEvenParsed() {
        assertThatThrownBy(() -> ClaimReader.read("a".repeat(ClaimReader.MAX_BYTES + 1), Shipped.FAMILIES))
                .isInstanceOf(ClaimFormatException.class)
                .hasMessageContaining("200 kB");
        assertThat(problems("summary: " + "a".repeat(150_000))).isNotEmpty();
    }
}
