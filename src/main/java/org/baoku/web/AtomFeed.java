package org.baoku.web;

import java.io.StringWriter;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes an Atom feed (RFC 4287).
public final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /// Replaces an unknown day, because `updated` is mandatory.
    private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /// @param self the absolute URL of the feed
    /// @param page the absolute URL of the page with the same content
    /// @param updated the day of the newest entry; null if unknown
    public AtomFeed(String title, String self, String page, @Nullable LocalDate updated) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", self);
        element("title", title);
        element("updated", timestamp(updated));
        link("self", self);
        link("alternate", page);
    }

    /// Adds an entry.
    ///
    /// @param id an absolute URL that no other entry has
    /// @param day null if unknown
    /// @param page the absolute URL of the page that the entry announces
    public void add(String id, String title, @Nullable LocalDate day, String page, String author, String summary)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", id);
        element("title", title);
        element("updated", timestamp(day));
        link("alternate", page);
        xml.writeStartElement("author");
        element("name", author);
        xml.writeEndElement();
        element("summary", summary);
        xml.writeEndElement();
    }

    /// Ends the feed.
    ///
    /// @return its text
    public String end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(xmlText(content));
        xml.writeEndElement();
    }

    /// Removes the control characters that XML 1.0 does not allow, not even escaped.
    private static String xmlText(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void link(String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
    }

    private static String timestamp(@Nullable LocalDate day) {
        return (day == null ? UNKNOWN_DAY : day) + "T00:00:00Z";
    }
}
