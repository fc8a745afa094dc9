package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void ordinaryMarkdownIsReadAsMeant() {
        assertThat(Markdown.toSafeHtml("Holds for *one*, **not** for `two`.\n\n> quoted\n\n3. third\n4. fourth"))
                .contains(
                        "<em>one</em>", "<strong>not</strong>", "<code>two</code>", "<blockquote>", "<ol start=\"3\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](https://example.org/track.png \"onerror=alert(1)\")",
                "[x](https://example.org \"\\\" onmouseover=\\\"alert(1)\")",
                "[x]: javascript:alert(1)\n\n[x]",
                "```\" onload=\"alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<form action=\"/logout\"><button>x</button></form>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "{{constructor.constructor('alert(1)')()}}<template><script>alert(1)</script></template>",
            })
    void nothingSomebodyWritesRunsOrLoadsInAReadersBrowser(String attack) {
        var html = Markdown.toSafeHtml(attack);

        // the empty comment is the sanitizer's own: it breaks up template braces
        assertThat(html)
                .doesNotContainPattern("(?i)<(script|img|svg|iframe|form|button|style|div|math|template|!(?!-- -->))");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*href\\s*=\\s*\"\\s*(javascript|data|vbscript)");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*(style|class|id|src|title)\\s*=");
    }

    @Test
    void aLinkIsNotAnEndorsement() {
        var html = Markdown.toSafeHtml("[paper](https://example.org/a?b=c)");

        assertThat(html).contains("href=\"https://example.org/a?b&#61;c\"", ">paper</a>");
        var rel = html.replaceAll("(?s).*rel=\"([^\"]*)\".*", "$1");
        assertThat(rel.split(" ")).contains("nofollow", "ugc", "noopener");
    }

    @Test
    void aHeadingInACommentDoesNotOutrankThePage() {
        var html = Markdown.toSafeHtml("# One\n\n### Three\n\n###### Six");

        assertThat(html)
                .contains("<h4>One</h4>", "<h6>Three</h6>", "<h6>Six</h6>")
                .doesNotContain("<h1", "<h3");
    }

    @Test
    void anImageIsReplacedByItsDescription() {
        assertThat(Markdown.toSafeHtml("See ![the *loss* curve](https://example.org/x.png) here"))
                .isEqualTo("<p>See the <em>loss</em> curve here</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "- ", "*a **a ", "[", "![", "![a", "`", "<", "[a](", "1) ", "\\", "&", "_a __a ", "&amp;"})
    void aCommentMadeToBeHardToReadDoesNotHoldUpThePage(String piece) {
        var text = piece.repeat(Critiques.LONGEST / piece.length());

        // a page shows up to 100 comments; a quarter of a second for the worst is generous on a loaded machine
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20; i++) {
                Markdown.toSafeHtml(text);
            }
        });
    }

    @Test
    void aTextThatIsTooLongIsStillShown() {
        assertThat(Markdown.toSafeHtml("<b>".repeat(1_000_000))).startsWith("<p>&lt;b&gt;");
    }
}
