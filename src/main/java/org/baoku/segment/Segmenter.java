package org.baoku.segment;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.PrintedText;
import org.baoku.paper.SegmentedPage;

/// Splits the text of a page into its articles. Thread-safe.
public final class Segmenter {
    private final Weights weights;

    /// A segmenter with the default weights.
    public Segmenter() {
        this(Weights.DEFAULT);
    }

    /// A segmenter with other weights, for measuring what they are worth.
    Segmenter(Weights weights) {
        this.weights = weights;
    }

    /// The articles and the furniture of a page. Throws for no text.
    ///
    /// @param text the page as the extractor gives it, lines ended by LF, CR or CRLF
    public SegmentedPage segment(String text) {
        return classify(text).writer(weights).page();
    }

    /// The same with editors' corrections, applied in order. A correction that no longer fits changes nothing and is
    /// reported as a conflict.
    public CorrectedPage segment(String text, List<Correction> corrections) {
        DraftPage page = classify(text);
        return new CorrectionApplier(page.layout(), page.kinds(), page.drafts(), PrintedText.of(text), weights)
                .apply(corrections);
    }

    private DraftPage classify(String text) {
        List<Row> rows = RowAssembler.assemble(SourceLineReader.read(text), weights.columns());
        PageLayout layout = new PageLayout(rows, weights.columns());
        RowKind[] kinds = RowClassifier.classify(layout, weights.rows());
        ContextualFurnitureFinder.mark(layout, kinds);
        List<BodyBlock> blocks = BodyBlockFinder.find(layout, kinds);
        List<ArticleDraft> drafts = UnmarkedArticleSplitter.split(
                layout, kinds, ArticleAssembler.assemble(layout, blocks, weights.joins()), weights.splits());
        boolean[] crossheadPlaces = CrossheadFinder.candidates(layout, kinds, drafts);
        boolean[] labels = ColumnLabelAssigner.findBold(layout, kinds, crossheadPlaces);
        HeadlineFinder.assign(layout, kinds, drafts, labels, crossheadPlaces, weights.headlines());
        CrossheadFinder.assign(layout, kinds, drafts, labels);
        ColumnLabelAssigner.assign(layout, kinds, drafts, labels, weights.labels());
        ColumnLabelAssigner.separateFromTitles(layout, drafts, weights.labels());
        return new DraftPage(layout, kinds, drafts);
    }

    /// A page whose rows belong to article drafts or to none.
    @SuppressWarnings("ArrayRecordComponent") // two such pages are never compared
    private record DraftPage(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts) {
        PageWriter writer(Weights weights) {
            return new PageWriter(layout, kinds, drafts, weights);
        }
    }
}
