package org.touchstone.web.plain;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.touchstone.critiques.Happening;

/**
 * A feed in the form of RFC 4287.
 *
 * @param site where the site is found, without a slash at the end
 * @param path of the feed itself
 * @param page of what the feed is about
 * @param author who speaks in it
 * @param since when its subject came to be: the time of a feed without entries
 */
record AtomFeed(
        String site, String path, String page, String title, String author, Instant since, List<Happening> entries) {

    static final String TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    Instant updated() {
        return entries.stream().map(Happening::at).max(Instant::compareTo).orElse(since);
    }

    String xml() {
        var text = new StringWriter();
        try {
            var out = XML.createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            out.writeAttribute("xml:lang", "en-GB");
            element(out, "id", site + path);
            element(out, "title", title);
            element(out, "updated", updated().toString());
            author(out);
            link(out, "self", TYPE, path);
            link(out, "alternate", "text/html", page);
            element(out, "generator", "Touchstone");
            for (var entry : entries) {
                write(out, entry);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter out, Happening entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", "urn:uuid:" + entry.id());
        element(out, "title", entry.title());
        element(out, "updated", entry.at().toString());
        element(out, "published", entry.at().toString());
        link(out, "alternate", "text/html", entry.link());
        element(out, "summary", entry.words());
        out.writeEndElement();
    }

    private void author(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("author");
        element(out, "name", author);
        out.writeEndElement();
    }

    private void link(XMLStreamWriter out, String rel, String type, String to) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", site + to);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    /** Without what XML cannot carry, however it is escaped. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
