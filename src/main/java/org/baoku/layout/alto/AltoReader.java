package org.baoku.layout.alto;

import java.util.List;
import org.baoku.layout.LayoutAnalyzer;
import org.baoku.layout.alto.AltoException.Reason;
import org.baoku.layout.alto.MetsIssue.MetsPart;
import org.baoku.layout.alto.XmlFile.Attributes;
import org.baoku.layout.alto.XmlFile.Fault;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PlacedLine;
import org.baoku.paper.PlacedPage;
import org.jspecify.annotations.Nullable;

/// Reads a page from ALTO, versions 2 to 4. Thread-safe.
///
/// Its words become glyphs, and the layout is analysed as that of a PDF is, unless the file or METS marks
/// the articles. Whatever is in the file, the methods return or throw an [AltoException]; entities and other
/// files are never read.
public final class AltoReader {
    /// The largest file, in bytes; a broadsheet page with a place for each character has about 15 MB.
    public static final int MAX_BYTES = 64 << 20;

    private final LayoutAnalyzer analyzer = new LayoutAnalyzer();

    /// The layout of the page: with the articles that the file marks as composed blocks, else those that the
    /// analysis finds.
    public LaidOutPage read(byte[] file) throws AltoException {
        return read(file, null);
    }

    /// The layout of the page with the articles that METS marks.
    ///
    /// @param marked what METS says of this page; null if it says nothing
    LaidOutPage read(byte[] file, @Nullable List<MetsPart> marked) throws AltoException {
        AltoPage alto = page(file);
        PageGlyphs glyphs = alto.glyphs();
        LaidOutPage analysed = analyzer.analyze(glyphs);
        if (analysed.page().lines().isEmpty()) {
            throw new AltoException(Reason.NO_TEXT);
        }
        List<MetsPart> parts = marked == null ? alto.parts() : marked;
        if (parts.isEmpty()) {
            return analysed;
        }
        List<PlacedLine> placed = alto.lines().stream()
                .map(line -> line.placed(alto.pointsPerUnit()))
                .toList();
        return MetsLayout.of(
                parts,
                new PlacedPage(1, glyphs.width(), glyphs.height(), placed, 1),
                alto.lines(),
                analysed,
                analysed.masthead());
    }

    /// The page as the file has it: words in lines and blocks.
    AltoPage page(byte[] file) throws AltoException {
        if (file.length > MAX_BYTES) {
            throw new AltoException(Reason.TOO_LARGE);
        }
        PageVisitor visitor = new PageVisitor();
        XmlFile.walk(file, visitor);
        return visitor.page;
    }

    private static final class PageVisitor implements XmlFile.Visitor<AltoException> {
        private final AltoPage page = new AltoPage();
        private final StringBuilder unit = new StringBuilder();
        private boolean begun;
        private boolean inUnit;

        @Override
        public void begin(String element, Attributes attributes) throws AltoException {
            if (!begun && !element.equals("alto")) {
                throw new AltoException(Reason.NOT_ALTO);
            }
            begun = true;
            inUnit = element.equals("MeasurementUnit");
            page.begin(element, attributes);
        }

        @Override
        public void text(String text) {
            // text outside the attributes says nothing else
            if (inUnit) {
                unit.append(text);
            }
        }

        @Override
        public void end(String element) {
            if (inUnit) {
                page.unit(unit.toString());
                inUnit = false;
            }
            page.end(element);
        }

        @Override
        public AltoException fault(Fault fault, @Nullable Throwable cause) {
            Reason reason = switch (fault) {
                case BROKEN -> Reason.BROKEN;
                case DOCUMENT_TYPE -> Reason.DOCUMENT_TYPE;
                case TOO_LARGE -> Reason.TOO_LARGE;
            };
            return cause == null ? new AltoException(reason) : new AltoException(reason, cause);
        }
    }
}
