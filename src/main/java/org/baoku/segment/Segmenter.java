package org.baoku.segment;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.PrintedText;
import org.baoku.paper.SegmentedPage;
import org.baoku.segment.row.BoxFinder;
import org.baoku.segment.row.ContextualFurnitureFinder;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.Row;
import org.baoku.segment.row.RowAssembler;
import org.baoku.segment.row.RowClassifier;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.row.SourceLineReader;
import org.baoku.segment.row.TornParagraphFinder;
import org.baoku.segment.weight.Weights;

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

    /// The same with editors' corrections, applied in order. A correction that no longer fits changes
    /// nothing and is reported as a conflict.
    public CorrectedPage segment(String text, List<Correction> corrections) {
        return correct(classify(text), text, corrections);
    }

    /// The articles and the furniture of a page whose layout was analysed: what the words say (lead-ins,
    /// credits, jump marks) is added to what the layout says. Throws for no page.
    public SegmentedPage segment(LaidOutPage page) {
        return DraftPage.of(page, weights).writer(weights).page();
    }

    /// The same with editors' corrections, as for text.
    public CorrectedPage segment(LaidOutPage page, List<Correction> corrections) {
        return correct(DraftPage.of(page, weights), page.page().text(), corrections);
    }

    private CorrectedPage correct(DraftPage page, String text, List<Correction> corrections) {
        return new CorrectionApplier(page.layout(), page.kinds(), page.drafts(), PrintedText.of(text), weights)
                .apply(corrections);
    }

    private DraftPage classify(String text) {
        List<Row> rows = RowAssembler.assemble(SourceLineReader.read(text), weights.columns());
        PageLayout layout = new PageLayout(rows, weights.columns());
        RowKind[] kinds = RowClassifier.classify(layout, weights.rows());
        ContextualFurnitureFinder.mark(layout, kinds);
        TornParagraphFinder.mark(layout, kinds);
        BoxFinder.mark(layout, kinds);
        HeadlineCredits credits = HeadlineCredits.find(layout, kinds);
        List<ArticleDraft> drafts = assemble(layout, kinds, credits);
        boolean[] labels = assignHeadlines(layout, kinds, drafts);
        List<ArticleDraft> revised = DraftReviser.revise(layout, kinds, drafts);
        if (revised.size() < drafts.size()) {
            drafts = revised;
            labels = assignHeadlines(layout, kinds, drafts);
        }
        credits.assign(layout, kinds, drafts);
        CrossheadFinder.assign(layout, kinds, drafts, labels);
        ColumnLabelAssigner.assign(layout, kinds, drafts, labels, weights.labels());
        ColumnLabelAssigner.separateFromTitles(layout, drafts, weights.labels());
        return new DraftPage(layout, kinds, drafts);
    }

    private List<ArticleDraft> assemble(PageLayout layout, RowKind[] kinds, HeadlineCredits credits) {
        List<BodyBlock> blocks = BodyBlockFinder.find(layout, credits.without(kinds));
        return UnmarkedArticleSplitter.split(
                layout, kinds, ArticleAssembler.assemble(layout, blocks, weights.joins()), weights.splits());
    }

    /// Sets the drafts' title rows. Returns the rows that are column labels.
    private boolean[] assignHeadlines(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts) {
        boolean[] crossheadPlaces = CrossheadFinder.candidates(layout, kinds, drafts);
        boolean[] labels = ColumnLabelAssigner.find(layout, kinds, drafts, crossheadPlaces);
        HeadlineFinder.assign(layout, kinds, drafts, labels, crossheadPlaces, weights.headlines());
        return labels;
    }
}
