package org.baoku.segment;

import static org.baoku.segment.weight.SplitWeight.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.segment.row.LeadInDetector;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.weight.SplitWeight;
import org.baoku.segment.weight.WeightValues;
import org.jspecify.annotations.Nullable;

/// Finds articles that open without a lead-in inside what looked like the article before: after a sign-off, at a
/// byline, between a credit at the beginning and another at the end, and where the topic shifts.
///
/// Topic shifts are found as in text tiling: the texts before and after a paragraph are compared by the words that they
/// share, and layout adds to the score ([SplitWeight]).
final class UnmarkedArticleSplitter {
    /// Title rows that are longer together are no crosshead.
    private static final int MAX_CROSSHEAD_CELLS = 28;

    /// Paragraphs with fewer bigrams together say too little to tell whether they end an article or open one.
    private static final int SHORT_BIGRAMS = 20;

    /// How many paragraphs after and before a boundary are compared.
    private static final int NEAR = 3;

    /// With how many paragraphs on the other side.
    private static final int AROUND = 12;

    /// A text with fewer bigrams says less about its topic.
    private static final double FULL_TEXT_BIGRAMS = 120;

    private final PageLayout layout;
    private final RowKind[] kinds;
    private final ArticleDraft draft;
    private final List<DraftParagraph> paragraphs;
    private final boolean headlinesLeft;
    private final List<CharacterBigrams> titles;
    private final WeightValues<SplitWeight> weights;
    private final List<Integer> cuts = new ArrayList<>();
    private final List<Integer> topicCuts = new ArrayList<>();
    private @Nullable InverseDocumentFrequency idf;

    private UnmarkedArticleSplitter(
            PageLayout layout,
            RowKind[] kinds,
            ArticleDraft draft,
            boolean headlinesLeft,
            DistantTitles titles,
            boolean bylinesOpen,
            WeightValues<SplitWeight> weights) {
        this.layout = layout;
        this.kinds = kinds;
        this.draft = draft;
        this.headlinesLeft = headlinesLeft;
        this.weights = weights;
        paragraphs = DraftParagraph.of(layout, kinds, draft, bylinesOpen);
        this.titles = paragraphs.size() < 2 ? List.of() : titles.suiting(draft);
    }

    /// The drafts, with those split that hold several articles.
    static List<ArticleDraft> split(
            PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts, WeightValues<SplitWeight> weights) {
        boolean headlinesLeft = countHeadlineBlocks(layout, kinds) > drafts.size();
        DistantTitles titles = DistantTitles.of(layout, kinds);
        boolean bylinesOpen = DraftParagraph.bylinesOpenArticles(layout, kinds);
        List<ArticleDraft> split = new ArrayList<>();
        for (ArticleDraft draft : drafts) {
            split.addAll(new UnmarkedArticleSplitter(layout, kinds, draft, headlinesLeft, titles, bylinesOpen, weights)
                    .split());
        }
        return split;
    }

    /// How many blocks of title rows the page has, bold crossheads and labels left out.
    private static int countHeadlineBlocks(PageLayout layout, RowKind[] kinds) {
        int blocks = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE
                    && !ColumnLabelDetector.isBold(layout.row(i))
                    && (i == 0 || kinds[i - 1] != RowKind.TITLE || layout.gapBefore(i))) {
                blocks++;
            }
        }
        return blocks;
    }

    private List<ArticleDraft> split() {
        for (int p = 1; p < paragraphs.size(); p++) {
            DraftParagraph before = paragraphs.get(p - 1);
            if (before.isSignedOff() || before.jumps() || paragraphs.get(p).isByline()) {
                cuts.add(p);
            }
        }
        List<Integer> ends = new ArrayList<>(cuts);
        ends.add(paragraphs.size());
        int from = 0;
        for (int to : ends) {
            if (from == 0 && to > 1 && paragraphs.get(to - 1).isSignedOff() && leadInNamesReporter()) {
                cutBetweenCredits(to);
            } else {
                cutAtTopicShifts(from, to);
            }
            from = to;
        }
        return cuts.isEmpty()
                ? List.of(draft)
                : new DraftCutter(layout, kinds, rowsOf(cuts), rowsOf(topicCuts)).cut(draft);
    }

    private boolean leadInNamesReporter() {
        String head = layout.head(draft.firstRow());
        int length = LeadInDetector.length(head);
        return length > 0 && LeadInDetector.namesReporter(head.substring(0, length));
    }

    /// Cuts where an article credited at its beginning must end, as another credit closes paragraph `to - 1`.
    private void cutBetweenCredits(int to) {
        int best = -1;
        double bestScore = weights.of(BEST_OF_TWO_CREDITS);
        for (int p = 1; p < to; p++) {
            double score = boundaryScore(p, 0, to);
            if (score > bestScore) {
                bestScore = score;
                best = p;
            }
        }
        if (best > 0) {
            cuts.add(best);
            cutAtTopicShifts(0, best);
            cutAtTopicShifts(best, to);
        }
    }

    private void cutAtTopicShifts(int first, int to) {
        boolean framed =
                paragraphs.get(to - 1).isSignedOff() || paragraphs.get(first).isByline();
        boolean useTitleWords = !framed && !draft.opensWithLeadIn();
        double threshold = weights.of(framed ? FRAMED : headlinesLeft ? HEADLINES_LEFT : SURE);
        int from = first;
        for (int p = first + 1; p < to; p++) {
            boolean longEnough = from == first || words(from, p).size() >= SHORT_BIGRAMS;
            int best = longEnough && hasLayoutSign(p) ? bestBoundary(p, from, to, threshold, useTitleWords) : 0;
            if (best > 0) {
                cutAtSureTopicShifts(p, from, best);
                addTopicCut(best);
                from = best;
                p = best;
            }
        }
    }

    /// Cuts where very short articles end in the few paragraphs from `p` on that stand before another boundary. A
    /// change of width tells nothing there: it may be that of the other boundary.
    private void cutAtSureTopicShifts(int p, int from, int to) {
        int first = from;
        for (int k = p; k < to; k++) {
            if (boundaryScore(k, first, to) - widthScore(k) >= weights.of(SURE)) {
                addTopicCut(k);
                first = k;
            }
        }
    }

    private void addTopicCut(int p) {
        cuts.add(p);
        topicCuts.add(p);
    }

    /// The best boundary among the next few paragraphs; 0 where the first of them is none.
    private int bestBoundary(int p, int from, int to, double threshold, boolean useTitleWords) {
        int best = 0;
        double bestScore = threshold;
        for (int k = p; k < to && k < p + NEAR && (k == p || best > 0); k++) {
            double score = boundaryScore(k, from, to) + (useTitleWords ? titleAnnounces(k, from, to) : 0);
            if (score >= bestScore) {
                bestScore = score;
                best = k;
            }
        }
        return best > p && opensAfterOtherRows(p, best) ? p : best;
    }

    /// Whether only short paragraphs stand between other rows and a boundary, which is at those rows then.
    private boolean opensAfterOtherRows(int p, int boundary) {
        return paragraphs.get(p).followsOtherRows()
                && !paragraphs.get(boundary).followsOtherRows()
                && words(p, boundary).size() < SHORT_BIGRAMS;
    }

    /// Whether anything but the words says that an article may begin here.
    private boolean hasLayoutSign(int p) {
        return paragraphs.get(p).followsOtherRows()
                || paragraphs.get(p).isNewsOpening()
                || widthChanges(p)
                || announced(p) >= weights.of(ANNOUNCED_MIN);
    }

    private boolean widthChanges(int p) {
        return PageLayout.differInWidth(
                paragraphs.get(p - 1).lastWidth(), paragraphs.get(p).width());
    }

    /// How much more of its words a title that stands elsewhere on the page shares with paragraph `p` than with
    /// the text before it: a headline's words are those of the opening of its article. 0 to 1.
    private double announced(int p) {
        if (titles.isEmpty() || !paragraphs.get(p).sentenceEndsBefore()) {
            return 0;
        }
        double most = 0;
        for (CharacterBigrams title : titles) {
            double share = title.shareIn(paragraphs.get(p).words());
            if (share > most) {
                double before = 0;
                for (int k = 0; k < p && before < share; k++) {
                    before = Math.max(before, title.shareIn(paragraphs.get(k).words()));
                }
                most = Math.max(most, share - before);
            }
        }
        return most;
    }

    /// How much more the title rows before paragraph `p` share with the text after them than with the text before.
    private double titleAnnounces(int p, int from, int to) {
        CharacterBigrams title = paragraphs.get(p).titleWords();
        double after = idf().sharedWeight(title, words(p, Math.min(to, p + NEAR)));
        double before = idf().sharedWeight(title, words(Math.max(from, p - AROUND), p));
        return Math.clamp(weights.of(TITLE_ANNOUNCES) * (after - before), 0, weights.of(TITLE_ANNOUNCES_LIMIT));
    }

    /// The evidence that an article opens with paragraph `p`.
    private double boundaryScore(int p, int from, int to) {
        DraftParagraph paragraph = paragraphs.get(p);
        if (!paragraph.sentenceEndsBefore()) {
            return weights.of(OPEN_BEFORE);
        }
        double score = topicShift(p, from, to);
        score += score > weights.of(ANNOUNCED_SHIFT) ? weights.of(ANNOUNCED) * announced(p) : 0;
        score += paragraph.followsOtherRows() ? titleScore(paragraph, p, from) : 0;
        score += paragraph.isNewsOpening() ? weights.of(NEWS_OPENING) : 0;
        return score + widthScore(p);
    }

    private double widthScore(int p) {
        return widthChanges(p)
                ? weights.of(layout.gapUse() == PageLayout.GapUse.NONE ? WIDTH_CHANGE_NO_GAPS : WIDTH_CHANGE)
                : 0;
    }

    private double topicShift(int p, int from, int to) {
        CharacterBigrams after = words(p, Math.min(to, p + NEAR));
        CharacterBigrams before = words(Math.max(from, p - NEAR), p);
        double cohesion = Math.max(
                idf().sharedWeight(after, words(Math.max(from, p - AROUND), p)),
                idf().sharedWeight(before, words(p, Math.min(to, p + AROUND))));
        double limit = weights.of(TOPIC_SHIFT_LIMIT);
        double shift = Math.clamp(weights.of(TOPIC_SHIFT) * (weights.of(COHESION) - cohesion), -limit, limit);
        return shift * Math.min(1, after.size() / FULL_TEXT_BIGRAMS);
    }

    /// What the rows before a paragraph say: a long title opens an article rather than a section of one, and a title
    /// that shares words with the text before it is a crosshead.
    private double titleScore(DraftParagraph paragraph, int p, int from) {
        double known = idf().sharedWeight(paragraph.titleWords(), words(Math.max(from, p - AROUND), p));
        double novelty = Math.clamp(
                weights.of(TITLE_NOVELTY) * (weights.of(TITLE_KNOWN) - known),
                weights.of(TITLE_NOVELTY_MIN),
                weights.of(TITLE_NOVELTY_MAX));
        if (paragraph.titleCells() > MAX_CROSSHEAD_CELLS) {
            // It may be the headline of the text before it: shared words are no evidence against a boundary.
            return weights.of(TITLE_LONG) + Math.max(0, novelty);
        }
        return paragraph.titleCells() > 0 ? weights.of(TITLE_SHORT) + novelty : weights.of(TITLE_NONE);
    }

    private InverseDocumentFrequency idf() {
        if (idf == null) {
            idf = new InverseDocumentFrequency(
                    paragraphs.stream().map(DraftParagraph::words).toList());
        }
        return idf;
    }

    private CharacterBigrams words(int from, int to) {
        return CharacterBigrams.union(
                paragraphs.subList(from, to).stream().map(DraftParagraph::words).toList());
    }

    private Set<Integer> rowsOf(List<Integer> boundaries) {
        return boundaries.stream().map(p -> paragraphs.get(p).firstRow()).collect(Collectors.toSet());
    }
}
