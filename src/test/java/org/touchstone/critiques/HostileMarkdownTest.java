package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.support.Hostile;

/** Every text that would run somewhere, alone and in the middle of others, becomes text and nothing else. */
class HostileMarkdownTest {

    private static final Set<String> HARMLESS = Set.of("p", "br", "hr", "em", "strong", "code", "pre", "blockquote");
    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "start");

    static List<String> texts() {
        return Hostile.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingThatSomebodyTypesBecomesAnElementThatRuns(String text) {
        for (var typed : List.of(text, "Before " + text + " after", "- " + text, "> " + text, "# " + text)) {
            for (var element :
                    Jsoup.parseBodyFragment(Markdown.toSafeHtml(typed)).body().select("* *")) {
                var name = element.normalName();
                assertThat(HARMLESS.contains(name) || name.matches("a|ul|ol|li|h[4-6]"))
                        .as(name)
                        .isTrue();
                assertThat(element.attributes())
                        .allSatisfy(attribute -> assertThat(attribute.getKey()).isIn(ATTRIBUTES));
                if (element.hasAttr("href")) {
                    assertThat(element.attr("href")).matches("|(https?://|mailto:).*");
                }
            }
        }
    }
}
