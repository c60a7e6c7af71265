package org.baoku.web.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document that is written from its beginning to its end. Text from files is escaped, and characters that XML
/// does not allow are left out.
public final class XmlDocument {
    public static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlDocument(String root) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
    }

    /// Begins a document with one namespace and no schema.
    public static XmlDocument of(String root, String namespace) {
        try {
            XmlDocument document = new XmlDocument(root);
            document.xml.writeDefaultNamespace(namespace);
            return document;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Begins a document that names its schema.
    ///
    /// @param namespaces prefixes and namespaces in turn; an empty prefix is that of elements without prefix
    /// @param schemaLocation namespaces and the addresses of their schemas in turn
    public static XmlDocument withSchema(String root, List<String> namespaces, String schemaLocation) {
        try {
            XmlDocument document = new XmlDocument(root);
            for (int i = 0; i < namespaces.size(); i += 2) {
                if (namespaces.get(i).isEmpty()) {
                    document.xml.writeDefaultNamespace(namespaces.get(i + 1));
                } else {
                    document.xml.writeNamespace(namespaces.get(i), namespaces.get(i + 1));
                }
            }
            document.xml.writeNamespace("xlink", XLINK);
            document.xml.writeNamespace("xsi", SCHEMA_INSTANCE);
            document.xml.writeAttribute("xsi:schemaLocation", schemaLocation);
            return document;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn
    public XmlDocument begin(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            writeAttributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds an element without content.
    public XmlDocument empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            writeAttributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds an element with a text.
    public XmlDocument element(String name, String content, String... attributes) {
        begin(name, attributes);
        try {
            xml.writeCharacters(allowed(content));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return end();
    }

    /// Ends the last element that was begun.
    public XmlDocument end() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends the document.
    ///
    /// @return its text in UTF-8
    public byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    /// Without control characters, unpaired surrogates and non-characters, which XML 1.0 does not allow, not even
    /// escaped.
    public static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
