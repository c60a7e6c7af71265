package org.baoku.segment;

import static org.baoku.segment.weight.HeadlineWeight.*;

import java.util.ArrayList;
import java.util.List;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.weight.HeadlineWeight;
import org.baoku.segment.weight.WeightValues;

/// Finds each article's headline among the title rows of the page: scores runs of rows for articles by shared words,
/// place and shape ([HeadlineWeight]) and lets [HeadlineAssignment] find the best assignment.
final class HeadlineFinder implements HeadlineAssignment.SpanScore {
    /// Longer pages are assigned in sections of so many articles.
    private static final int MAX_ARTICLES = 48;

    private static final int OPENING_CHARACTERS = 220;

    /// A title with fewer bigrams counts less.
    private static final double FULL_TITLE_BIGRAMS = 7;

    /// A headline seldom has more; rows of a line that was broken inside a phrase count once.
    private static final int MAX_LINES = 3;

    /// So many cells of narrow rows count as one line.
    private static final int LINE_CELLS = 14;

    private final PageLayout layout;
    private final List<Integer> rows;
    private final double[][] shared;
    private final boolean[] crossheadPlaces;
    private final double habit;
    private final WeightValues<HeadlineWeight> weights;
    private final boolean[] labelLike;
    private final double[] cuts;
    private final BrokenPhrases phrases;
    private final int[] firstRows;
    private final int[] lastRows;

    private HeadlineFinder(
            PageLayout layout,
            List<ArticleDraft> drafts,
            List<Integer> rows,
            double[][] shared,
            boolean[] crossheadPlaces,
            double habit,
            WeightValues<HeadlineWeight> weights) {
        this.layout = layout;
        this.rows = rows;
        this.shared = shared;
        this.crossheadPlaces = crossheadPlaces;
        this.habit = habit;
        this.weights = weights;
        labelLike = new boolean[rows.size()];
        for (int r = 0; r < labelLike.length; r++) {
            labelLike[r] = ColumnLabelDetector.looksLikeLabel(layout.row(rows.get(r)));
        }
        cuts = new double[rows.size() + 1];
        for (int r = 0; r <= rows.size(); r++) {
            cuts[r] = cut(r);
        }
        phrases = new BrokenPhrases(layout, drafts, rows);
        firstRows = drafts.stream().mapToInt(ArticleDraft::firstRow).toArray();
        lastRows = drafts.stream().mapToInt(ArticleDraft::lastRow).toArray();
    }

    /// Sets the drafts' title rows. Very long pages are assigned in sections, so that the work is linear in their
    /// length.
    ///
    /// @param labels rows that take no part, as they are column labels
    /// @param crossheadPlaces rows that are crossheads rather than headlines, by their place
    static void assign(
            PageLayout layout,
            RowKind[] kinds,
            List<ArticleDraft> all,
            boolean[] labels,
            boolean[] crossheadPlaces,
            WeightValues<HeadlineWeight> weights) {
        List<ArticleDraft> drafts = assignToBriefs(layout, all);
        int rowFrom = 0;
        for (int d = 0; d < drafts.size(); d += MAX_ARTICLES) {
            List<ArticleDraft> section = drafts.subList(d, Math.min(drafts.size(), d + MAX_ARTICLES));
            int rowTo = d + MAX_ARTICLES >= drafts.size()
                    ? kinds.length
                    : section.getLast().lastRow() + 1;
            List<Integer> rows = new ArrayList<>();
            for (int i = rowFrom; i < rowTo; i++) {
                if (kinds[i] == RowKind.TITLE && !labels[i] && !layout.digests().isTitle(i)) {
                    rows.add(i);
                }
            }
            assignSection(layout, section, rows, crossheadPlaces, weights);
            rowFrom = rowTo;
        }
    }

    /// Sets the headlines of briefs, which stand in the row above or nowhere. Returns the other drafts.
    private static List<ArticleDraft> assignToBriefs(PageLayout layout, List<ArticleDraft> drafts) {
        List<ArticleDraft> others = new ArrayList<>();
        for (ArticleDraft draft : drafts) {
            int row = draft.firstRow();
            if (!layout.digests().opensBrief(row)) {
                others.add(draft);
            } else if (layout.digests().opensBriefWithHeadline(row)) {
                draft.setTitle(List.of(row - 1), 1, 0);
            }
        }
        return others;
    }

    private static void assignSection(
            PageLayout layout,
            List<ArticleDraft> drafts,
            List<Integer> rows,
            boolean[] crossheadPlaces,
            WeightValues<HeadlineWeight> weights) {
        double[][] shared = sharedWords(layout, drafts, rows, weights);
        List<HeadlineAssignment.Span> spans =
                new HeadlineFinder(layout, drafts, rows, shared, crossheadPlaces, 0, weights).best(drafts.size());
        double habit = habit(rows, drafts, spans);
        if (Math.abs(habit) > weights.of(PAGE_HABIT_MIN)) {
            spans = new HeadlineFinder(layout, drafts, rows, shared, crossheadPlaces, habit, weights)
                    .best(drafts.size());
        }
        for (HeadlineAssignment.Span span : spans) {
            if (span.isAssigned()) {
                drafts.get(span.article())
                        .setTitle(
                                rows.subList(span.from(), span.to() + 1),
                                likeness(shared, span, span.article()),
                                rivalLikeness(shared, span, drafts.size()));
            }
        }
    }

    /// For each row and article, how much of the row's words the article has, 0 to 1.
    private static double[][] sharedWords(
            PageLayout layout, List<ArticleDraft> drafts, List<Integer> rows, WeightValues<HeadlineWeight> weights) {
        List<CharacterBigrams> bodies = drafts.stream().map(ArticleDraft::words).toList();
        List<CharacterBigrams> openings =
                drafts.stream().map(draft -> opening(layout, draft)).toList();
        InverseDocumentFrequency idf = new InverseDocumentFrequency(bodies);
        double[][] shared = new double[rows.size()][drafts.size()];
        for (int r = 0; r < rows.size(); r++) {
            CharacterBigrams title = CharacterBigrams.of(
                    OverprintRemover.undouble(layout.row(rows.get(r)).text()));
            double length = Math.min(1, title.size() / FULL_TITLE_BIGRAMS);
            for (int d = 0; d < drafts.size(); d++) {
                shared[r][d] = length
                        * (weights.of(BODY_WORDS) * idf.sharedWeight(title, bodies.get(d))
                                + weights.of(OPENING_WORDS) * idf.sharedWeight(title, openings.get(d)));
            }
        }
        return shared;
    }

    /// How much of its words the best row of a title shares with an article.
    private static double likeness(double[][] shared, HeadlineAssignment.Span span, int article) {
        double most = 0;
        for (int r = span.from(); r <= span.to(); r++) {
            most = Math.max(most, shared[r][article]);
        }
        return most;
    }

    /// The same with the most similar of all other articles.
    private static double rivalLikeness(double[][] shared, HeadlineAssignment.Span span, int articles) {
        double most = 0;
        for (int article = 0; article < articles; article++) {
            if (article != span.article()) {
                most = Math.max(most, likeness(shared, span, article));
            }
        }
        return most;
    }

    private List<HeadlineAssignment.Span> best(int articles) {
        return new HeadlineAssignment(rows.size(), articles, this).best();
    }

    /// Whether this page sets headlines before (towards 1) or after (towards -1) their bodies, by the titles that
    /// adjoin their articles.
    private static double habit(List<Integer> rows, List<ArticleDraft> drafts, List<HeadlineAssignment.Span> spans) {
        int before = 0;
        int after = 0;
        for (HeadlineAssignment.Span span : spans) {
            if (!span.isAssigned()) {
                continue;
            }
            if (rows.get(span.to()) + 1 == drafts.get(span.article()).firstRow()) {
                before++;
            } else if (rows.get(span.from()) - 1 == drafts.get(span.article()).lastRow()) {
                after++;
            }
        }
        return before + after == 0 ? 0 : (double) (before - after) / (before + after + 1);
    }

    private static CharacterBigrams opening(PageLayout layout, ArticleDraft draft) {
        StringBuilder text = new StringBuilder();
        BodyBlock first = draft.bodyBlocks().getFirst();
        for (int i = first.from(); i <= first.to() && text.length() < OPENING_CHARACTERS; i++) {
            String compact = layout.row(i).compact();
            text.append(compact, 0, Math.min(compact.length(), OPENING_CHARACTERS));
        }
        return CharacterBigrams.of(text);
    }

    @Override
    public boolean areNeighbours(int i) {
        return rows.get(i) + 1 == rows.get(i + 1);
    }

    @Override
    public double of(int from, int to, int article) {
        double score = 0;
        double words = 0;
        int lines = 1;
        int cells = 0;
        for (int r = from; r <= to; r++) {
            words += shared[r][article];
            cells += layout.row(rows.get(r)).cells();
            lines += r > from && !phrases.isBroken(r, article) ? 1 : 0;
            if (r > from && layout.gapBefore(rows.get(r))) {
                score += weights.of(GAP_INSIDE);
            }
            if (r > from && labelLike[r]) {
                score += weights.of(LABEL_INSIDE);
            }
        }
        score +=
                Math.max(0, Math.min(lines, (cells + LINE_CELLS - 1) / LINE_CELLS) - MAX_LINES) * weights.of(EXTRA_ROW);
        score += weights.of(SHARED_WORDS) * words
                + Math.min(weights.of(FIRST_WORDS_LIMIT), weights.of(ANY_WORD) + weights.of(FIRST_WORDS) * words);
        if (phrases.isBroken(from, article) || phrases.isBroken(to + 1, article)) {
            score += weights.of(CUT_IN_PHRASE);
        }
        return score + place(from, to, article) - cuts[from] - cuts[to + 1];
    }

    @Override
    public double unassigned(int row) {
        double score = weights.of(crossheadPlaces[rows.get(row)] ? UNASSIGNED_CROSSHEAD : UNASSIGNED);
        return score - (cuts[row] + cuts[row + 1]) / 2;
    }

    /// Half the cost of a cut between row `r` and the row before it, as both runs beside the cut pay it.
    private double cut(int r) {
        if (r <= 0 || r >= rows.size() || !areNeighbours(r - 1)) {
            return 0;
        }
        double cost = weights.of(
                layout.gapBefore(rows.get(r))
                        ? CUT_AT_GAP
                        : layout.gapUse() == PageLayout.GapUse.NONE ? CUT_NO_GAPS : CUT);
        String before = layout.row(rows.get(r - 1)).compact();
        if (TitleRoleClassifier.isKicker(before)) {
            cost += weights.of(CUT_AFTER_KICKER);
        }
        if (layout.row(rows.get(r)).compact().startsWith("——") || before.endsWith("：") || before.endsWith("、")) {
            cost += weights.of(CUT_BEFORE_DASH);
        }
        return cost / 2;
    }

    private double place(int from, int to, int article) {
        int first = rows.get(from);
        int last = rows.get(to);
        if (last + 1 == firstRows[article]) {
            return weights.of(ADJACENT) + weights.of(PAGE_HABIT) * habit;
        }
        if (first - 1 == lastRows[article]) {
            return weights.of(ADJACENT) - weights.of(PAGE_HABIT) * habit;
        }
        if (first > firstRows[article] && last < lastRows[article]) {
            return weights.of(crossheadPlaces[first] ? CROSSHEAD_PLACE : INSIDE);
        }
        int between = 0;
        for (int other = 0; other < firstRows.length && between < 6; other++) {
            if (other != article
                    && firstRows[other] > Math.min(first, lastRows[article])
                    && lastRows[other] < Math.max(last, firstRows[article])) {
                between++;
            }
        }
        return Math.max(weights.of(ARTICLE_BETWEEN_LIMIT), weights.of(ARTICLE_BETWEEN) * between);
    }
}
