package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.claims.ClaimFormatException.Problem;
import org.touchstone.claims.YamlNode.Place;

/** Each way of breaking a shipped claim names the very place that was broken. */
class BrokenFilesTest {

    private static final int OF_EACH = 6;

    static Stream<String> slugs() {
        return Shipped.slugs().stream();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aFieldThatIsMisspeltIsNamedWhereItStands(String slug) {
        String yaml = Shipped.yaml(slug);
        List<Place> names = new ArrayList<>();
        collect(YamlParser.parse(yaml, new Problems(yaml)), names);
        for (Place place : some(names, slug)) {
            List<Problem> problems = problems(insert(yaml, place, "zz"));
            assertThat(problems).as("%s with another name at %s", slug, place).anySatisfy(problem -> {
                assertThat(problem.line()).isEqualTo(place.line());
                assertThat(problem.column()).isEqualTo(place.column());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aNameThatAnExpressionDoesNotKnowIsNamedWhereItStands(String slug) {
        String yaml = Shipped.yaml(slug);
        CompiledClaim claim = Shipped.compiled(slug);
        List<String> names =
                claim.vocabulary().names().stream().map(name -> name.name()).toList();
        Pattern name = Pattern.compile("(?<![\\w\"'])(" + String.join("|", names) + ")(?![\\w'])");
        List<Place> places = new ArrayList<>();
        expressions(YamlParser.parse(yaml, new Problems(yaml))).forEach((place, text) -> {
            for (Matcher match = name.matcher(text); match.find(); ) {
                places.add(ExpressionPlace.of(yaml, place, text, 1, text.codePointCount(0, match.start()) + 1));
            }
        });
        for (Place place : some(places, slug)) {
            List<Problem> problems = problems(insert(yaml, place, "zz"));
            assertThat(problems)
                    .as("%s with an unknown name at %s", slug, place)
                    .anySatisfy(problem -> {
                        assertThat(new Place(problem.line(), problem.column())).isEqualTo(place);
                        assertThat(problem.sentence()).contains("There is no name \"zz");
                    });
        }
    }

    /** In each of YAML's ways to write a text: the field, and how far below its name and where in the line the mistake is. */
    static Stream<Arguments> waysToWriteIt() {
        return Stream.of(
                arguments("expression: max(x) >= nope", 0, 25),
                arguments("expression: >-\n    max(x) >=\n    nope", 2, 5),
                arguments("expression: |\n    max(x)\n\n      >= nope", 3, 10),
                arguments("expression: \"max(x) \\u003e= \\\n      nope\"", 1, 7),
                arguments("expression: 'max(x) >= nope'", 0, 26),
                arguments("expression:\n    max(x)\n    >= nope", 2, 8));
    }

    @ParameterizedTest
    @MethodSource("waysToWriteIt")
    void howeverAnExpressionIsWrittenItsMistakeIsFound(String field, int below, int column) {
        String ring = Shipped.yaml(Shipped.RING);
        int start = ring.indexOf("scope:\n") + "scope:\n".length();
        int end = ring.indexOf("  heading:", start);
        String yaml = ring.substring(0, start) + "  " + field + "\n" + ring.substring(end);
        int line = 1 + (int) ring.substring(0, start).lines().count();
        assertThat(problems(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("scope.expression");
            assertThat(problem.line()).isEqualTo(line + below);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.sentence()).contains("nope");
        });
    }

    @Test
    void mistakesOfEveryKindAreNamedTogether() {
        String yaml = Shipped.yaml(Shipped.RING)
                .replace("kind: always", "kind: mostly")
                .replace("hidden: 2", "hidden: 200")
                .replace("seed: 0", "seed: none")
                .replace("titleScope: When exactly", "titleScope: Where exactly")
                .replace("https://transformer", "ftp://transformer")
                .replace("rule: largest", "rule: biggest");
        assertThat(problems(yaml))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "titleScope",
                        "subject.settings.hidden",
                        "subject.seed",
                        "kind",
                        "predicts.rule",
                        "quoted[0].url");
    }

    @Test
    void oneMistakeIsNotComplainedAboutTwice() {
        for (String broken : List.of("mechanism:", "scope:", "predicts:", "distribution:", "evals:", "disclosure:")) {
            String yaml = Shipped.yaml(Shipped.RING).replace("\n" + broken, "\nzz" + broken);
            assertThat(problems(yaml)).as(broken).hasSize(2);
        }
    }

    @Test
    void wrongExpressionsAreAllNamedBesideEachOther() {
        String yaml = Shipped.yaml(Shipped.RING)
                .replace("max(x) >= 0.25", "max(x) >= nope")
                .replace("expression: largest(y, argmax(x))", "expression: largest(y, nope)");
        assertThat(problems(yaml).stream().filter(problem -> problem.sentence().contains("nope")))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.column()).isGreaterThan(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: [1, 2\nb: 3' | 2 | not closed",
                "'a: 1\n  b: 2' | 2 | indentation",
                "'a: \"x\nb: 2' | 1 | never closed",
                "'a: 1\n\tb: 1' | 2 | tab",
                "'a: @x' | 1 | cannot begin",
                "'a: b: c' | 1 | quotation marks",
                "'a: 1\nb\nc: 2' | 2 | colon"
            })
    void aFileThatIsNoYamlSaysWhereAndWhatToDo(String yaml, int line, String says) {
        assertThat(problems(yaml).getLast()).satisfies(problem -> {
            assertThat(problem.line()).isBetween(line, line + 1);
            assertThat(problem.sentence()).contains(says);
        });
    }

    @Test
    void aTextThatTurnsTheOrderOfLettersIsRefused() {
        String yaml = Shipped.yaml(Shipped.RING).replace("heading: ", "heading: \u202e");
        assertThat(problems(yaml))
                .anySatisfy(problem -> assertThat(problem.sentence()).contains("order of letters"));
    }

    @Test
    void thousandsOfMistakesAreNotAllTold() {
        StringBuilder yaml = new StringBuilder(Shipped.yaml(Shipped.RING));
        for (int i = 0; i < 3_000; i++) {
            yaml.append("zz").append(i).append(": 1\n");
        }
        assertThat(problems(yaml.toString())).hasSize(101);
    }

    private static List<Problem> problems(String yaml) {
        ClaimFormatException refused =
                catchThrowableOfType(ClaimFormatException.class, () -> ClaimReader.read(yaml, Shipped.FAMILIES));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problems();
    }

    private static List<Place> some(List<Place> all, String slug) {
        List<Place> shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, new Random(slug.hashCode()));
        return shuffled.subList(0, Math.min(OF_EACH, shuffled.size()));
    }

    private static void collect(YamlNode node, List<Place> names) {
        switch (node) {
            case YamlNode.Mapping mapping ->
                mapping.fields().values().forEach(entry -> {
                    names.add(entry.name());
                    collect(entry.value(), names);
                });
            case YamlNode.Sequence sequence -> sequence.items().forEach(item -> collect(item, names));
            case YamlNode.Scalar scalar -> {}
        }
    }

    private static Map<Place, String> expressions(YamlNode node) {
        Map<Place, String> found = new java.util.LinkedHashMap<>();
        switch (node) {
            case YamlNode.Mapping mapping ->
                mapping.fields().forEach((name, entry) -> {
                    if (name.equals("expression") && entry.value() instanceof YamlNode.Scalar scalar) {
                        found.put(scalar.place(), String.valueOf(scalar.value()).strip());
                    } else {
                        found.putAll(expressions(entry.value()));
                    }
                });
            case YamlNode.Sequence sequence -> sequence.items().forEach(item -> found.putAll(expressions(item)));
            case YamlNode.Scalar scalar -> {}
        }
        return found;
    }

    private static String insert(String yaml, Place place, String what) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        String line = lines.get(place.line() - 1);
        lines.set(place.line() - 1, line.substring(0, place.column() - 1) + what + line.substring(place.column() - 1));
        return String.join("\n", lines) + "\n";
    }
}
