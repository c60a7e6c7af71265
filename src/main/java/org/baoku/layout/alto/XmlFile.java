package org.baoku.layout.alto;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through an XML file, element by element. Document types, entities and other files are never read.
final class XmlFile {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 1_000_000;

    private XmlFile() {}

    /// Why a file cannot be read to its end.
    enum Fault {
        BROKEN,
        /// It declares a document type, which could name entities and other files.
        DOCUMENT_TYPE,
        /// It has more elements, or deeper ones, than a page or an issue can have.
        TOO_LARGE
    }

    /// What is met in a file.
    ///
    /// @param <E> thrown if the file is not what is expected
    interface Visitor<E extends Exception> {
        /// An element begins. Its attributes are asked from the walk.
        void begin(String element, Attributes attributes) throws E;

        /// Text between elements, perhaps in pieces.
        default void text(String text) throws E {}

        void end(String element) throws E;

        /// The file cannot be read to its end.
        E fault(Fault fault, @Nullable Throwable cause);
    }

    /// The attributes of an element by their names without prefix; null for one that it does not have.
    @FunctionalInterface
    interface Attributes {
        @Nullable
        String get(String name);

        default String get(String name, String otherwise) {
            String value = get(name);
            return value == null ? otherwise : value;
        }
    }

    /// Walks through a file; whatever is in it, the walk ends with what the visitor throws, or well.
    static <E extends Exception> void walk(byte[] file, Visitor<E> visitor) throws E {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                walk(xml, visitor);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw visitor.fault(Fault.BROKEN, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Other files are not read");
        });
        factory.setXMLReporter((_, _, _, _) -> {
            // the walk ends with a reason; nothing is printed
        });
        return factory;
    }

    private static <E extends Exception> void walk(XMLStreamReader xml, Visitor<E> visitor)
            throws XMLStreamException, E {
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw visitor.fault(Fault.DOCUMENT_TYPE, null);
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
                        throw visitor.fault(Fault.TOO_LARGE, null);
                    }
                    visitor.begin(xml.getLocalName(), name -> attribute(xml, name));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(xml.getText());
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
