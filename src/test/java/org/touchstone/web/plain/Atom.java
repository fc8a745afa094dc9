package org.touchstone.web.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads a feed as a feed reader does and holds it to what RFC 4287 requires (sections 4.1.1 and 4.1.2). */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Element feed;

    private Atom(Element feed) {
        this.feed = feed;
    }

    static Atom valid(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var atom = new Atom(factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement());
        atom.check();
        return atom;
    }

    List<Element> entries() {
        return children(feed, "entry");
    }

    static String text(Element parent, String name) {
        var found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    String title() {
        return text(feed, "title");
    }

    String link(String rel) {
        return link(feed, rel);
    }

    static String link(Element of, String rel) {
        var found = children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .toList();
        assertThat(found).as(rel).hasSize(1);
        return found.getFirst().getAttribute("href");
    }

    private void check() {
        assertThat(feed.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        checkCommon(feed);
        assertThat(link("self")).startsWith("http");
        assertThat(text(children(feed, "author").getFirst(), "name")).isNotBlank();
        var ids = new HashSet<String>();
        for (var entry : entries()) {
            checkCommon(entry);
            assertThat(ids.add(text(entry, "id"))).as("one entry for each id").isTrue();
            assertThat(URI.create(link(entry, "alternate")).isAbsolute()).isTrue();
            assertThat(text(entry, "summary")).isNotBlank();
        }
    }

    private static void checkCommon(Element element) {
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(text(element, "title")).isNotBlank();
        Instant.parse(text(element, "updated"));
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> NAMESPACE.equals(child.getNamespaceURI())
                        && child.getLocalName().equals(name))
                .toList();
    }
}
