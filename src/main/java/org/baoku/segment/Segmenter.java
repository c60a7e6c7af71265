package org.baoku.segment;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.PrintedText;
import org.baoku.paper.SegmentedPage;

/// Splits the text of a page into its articles. Safe for many threads.
public final class Segmenter {
    /// The articles and the furniture of a page.
    ///
    /// @param text the page as the extractor gives it, lines ended by LF, CR or CRLF; any text whatever
    public SegmentedPage segment(String text) {
        return read(text).fairCopy().page();
    }

    /// The same with what people corrected, carried out in the order in which they said it. What no longer fits
    /// changes nothing.
    public CorrectedPage segment(String text, List<Correction> corrections) {
        ReadPage read = read(text);
        CorrectionApplier proof =
                new CorrectionApplier(read.sheet(), read.kinds(), read.stories(), PrintedText.of(text));
        return proof.carryOut(corrections);
    }

    private static ReadPage read(String text) {
        PageLayout sheet = new PageLayout(RowAssembler.of(SourceLineReader.read(text)));
        RowKind[] kinds = RowClassifier.read(sheet);
        ContextualFurnitureFinder.read(sheet, kinds);
        List<ArticleDraft> stories = ArticleAssembler.join(sheet, BodyBlockFinder.of(sheet, kinds));
        stories = UnmarkedArticleSplitter.cut(sheet, kinds, stories);
        boolean[] inBody = CrossheadFinder.within(sheet, kinds, stories);
        boolean[] labels = ColumnLabelAssigner.bold(sheet, kinds, inBody);
        HeadlineFinder.assign(sheet, kinds, stories, labels, inBody);
        CrossheadFinder.assign(sheet, kinds, stories, labels);
        ColumnLabelAssigner.assign(sheet, kinds, stories, labels);
        ColumnLabelAssigner.above(sheet, stories);
        return new ReadPage(sheet, kinds, stories);
    }

    /// A page that was read, before it is written down.
    @SuppressWarnings("ArrayRecordComponent") // two such pages are never compared
    private record ReadPage(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories) {
        PageWriter fairCopy() {
            return new PageWriter(sheet, kinds, stories);
        }
    }
}
