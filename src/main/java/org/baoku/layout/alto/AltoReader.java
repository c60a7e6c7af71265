package org.baoku.layout.alto;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.baoku.layout.LayoutAnalyzer;
import org.baoku.layout.PageGlyphs;
import org.baoku.layout.alto.AltoException.Reason;
import org.baoku.paper.LaidOutPage;

/// Reads a page from ALTO, versions 2 to 4. Thread-safe.
///
/// Its words become glyphs, and the layout is analysed as that of a PDF is. Whatever is in the file, the methods return
/// or throw an [AltoException]; entities and other files are never read.
public final class AltoReader {
    /// The largest file, in bytes; a broadsheet page with a place for each character has about 15 MB.
    public static final int MAX_BYTES = 64 << 20;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 1_000_000;

    private final LayoutAnalyzer analyzer = new LayoutAnalyzer();

    /// The layout of the page.
    public LaidOutPage read(byte[] file) throws AltoException {
        LaidOutPage page = analyzer.analyze(glyphs(file));
        if (page.page().lines().isEmpty()) {
            throw new AltoException(Reason.NO_TEXT);
        }
        return page;
    }

    /// What is printed on the page.
    PageGlyphs glyphs(byte[] file) throws AltoException {
        if (file.length > MAX_BYTES) {
            throw new AltoException(Reason.TOO_LARGE);
        }
        AltoPage page = new AltoPage();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                read(xml, page);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new AltoException(Reason.BROKEN, e);
        }
        return page.glyphs();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Other files are not read");
        });
        return factory;
    }

    private static void read(XMLStreamReader xml, AltoPage page) throws XMLStreamException, AltoException {
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new AltoException(Reason.DOCUMENT_TYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0 && !xml.getLocalName().equals("alto")) {
                        throw new AltoException(Reason.NOT_ALTO);
                    }
                    depth++;
                    elements++;
                    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
                        throw new AltoException(Reason.TOO_LARGE);
                    }
                    if (xml.getLocalName().equals("MeasurementUnit")) {
                        page.unit(xml.getElementText());
                        depth--; // its end was read
                    } else {
                        page.begin(xml.getLocalName(), name -> xml.getAttributeValue(null, name));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    page.end(xml.getLocalName());
                }
                default -> {
                    // text outside the attributes says nothing
                }
            }
        }
    }
}
