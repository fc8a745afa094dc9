package org.touchstone.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.touchstone.support.Caller.Answer;
import org.w3c.dom.Node;

/** Finds {@link Hostile} texts that stand in an answer as code, without a browser. */
public final class Markup {

    private static final Pattern CALL = Pattern.compile("__xss|xss\\.invalid");
    private static final Pattern SCRIPT =
            Pattern.compile("^[\\s\\x00-\\x20]*(javascript|vbscript|data):.*", Pattern.DOTALL);

    private Markup() {}

    /** What in this answer would run, or be fetched, or could not be read as what the answer says it is. */
    public static List<String> suspects(Answer answer) {
        var type = answer.header("Content-Type");
        if (type.startsWith("text/html")) {
            return inHtml(answer.text());
        }
        if (type.contains("xml")) {
            return inXml(answer.text());
        }
        return answer.header("X-Content-Type-Options").equals("nosniff")
                        || answer.text().isEmpty()
                ? List.of()
                : List.of("may be taken for a page: " + answer);
    }

    private static List<String> inHtml(String html) {
        var found = new ArrayList<String>();
        for (var element : Jsoup.parse(html).getAllElements()) {
            boolean code = element.normalName().equals("style")
                    || element.normalName().equals("script")
                            && !element.attr("type").contains("json");
            if (code && CALL.matcher(element.data()).find()) {
                found.add(element.outerHtml());
            }
            for (var attribute : element.attributes()) {
                if (runs(element, attribute)) {
                    found.add(element.normalName() + " " + attribute);
                }
            }
        }
        return found;
    }

    private static boolean runs(Element element, Attribute attribute) {
        var key = attribute.getKey().toLowerCase(Locale.ROOT);
        var value = attribute.getValue().toLowerCase(Locale.ROOT);
        boolean typed = CALL.matcher(value).find();
        return key.startsWith("on")
                || key.equals("srcdoc")
                || key.equals("http-equiv")
                        && CALL.matcher(element.attr("content")).find()
                || key.equals("style") && typed
                || key.matches("href|src|action|formaction|data|xlink:href")
                        && typed
                        && (SCRIPT.matcher(value).matches()
                                || value.contains("//xss.invalid")
                                        && !element.normalName().equals("a"));
    }

    private static List<String> inXml(String xml) {
        try {
            var builders = DocumentBuilderFactory.newNSInstance();
            builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = builders.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
            var found = new ArrayList<String>();
            look(document, found);
            return found;
        } catch (Exception e) {
            return List.of("no XML: " + e.getMessage());
        }
    }

    /** Feeds carry HTML as text; what they carry must be harmless when a reader of feeds shows it. */
    private static void look(Node node, List<String> found) {
        if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            found.add("<?" + node.getNodeName());
        }
        if (node instanceof org.w3c.dom.Element element) {
            if ("http://www.w3.org/1999/xhtml".equals(element.getNamespaceURI())) {
                found.add(element.getTagName());
            }
            if (element.getAttribute("type").equals("html")) {
                found.addAll(inHtml(element.getTextContent()));
            }
            if (SCRIPT.matcher(element.getAttribute("href")).matches()) {
                found.add(element.getAttribute("href"));
            }
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            look(child, found);
        }
    }
}
