package org.touchstone.critiques;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/** What people write, made into HTML that cannot do anything but be read. */
public final class Markdown {

    private static final int DEEPEST_BLOCKS = 12;
    private static final int DEEPEST_INLINES = 12;
    private static final int LARGEST_HEADING = 4;
    private static final int SMALLEST_HEADING = 6;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h4",
                    "h5",
                    "h6",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Markdown::isSmallNumber)
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private Markdown() {}

    /**
     * Renders CommonMark. HTML in it is shown as the text it is, images become their description, headings start at
     * the fourth level, and links tell search engines not to follow. A text longer than a comment may be is shown as
     * it stands, without formatting.
     *
     * @return block-level HTML, safe to put inside any element of a page
     */
    public static String toSafeHtml(String markdown) {
        if (markdown.codePointCount(0, markdown.length()) > Critiques.LONGEST) {
            return "<p>" + HtmlUtils.htmlEscape(markdown) + "</p>";
        }
        var document = PARSER.parse(markdown);
        document.accept(new Tamer());
        return POLICY.sanitize(RENDERER.render(document));
    }

    private static boolean isSmallNumber(String value) {
        return value.matches("[0-9]{1,9}");
    }

    private static final class Tamer extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(SMALLEST_HEADING, heading.getLevel() + LARGEST_HEADING - 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
