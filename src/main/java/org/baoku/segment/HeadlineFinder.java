package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;

/// Finds each article's headline among the title rows of the page.
final class HeadlineFinder implements HeadlineAssignment.SpanScore {
    private static final int MOST_STORIES = 48;

    private final PageLayout sheet;
    private final List<Integer> rows;
    private final double[][] shared;
    private final boolean[] inBody;
    private final double beforeHabit;
    private final double[] cuts;
    private final int[] firstRows;
    private final int[] lastRows;

    private HeadlineFinder(
            PageLayout sheet,
            List<ArticleDraft> stories,
            List<Integer> rows,
            double[][] shared,
            boolean[] inBody,
            double beforeHabit) {
        this.sheet = sheet;
        this.rows = rows;
        this.shared = shared;
        this.inBody = inBody;
        this.beforeHabit = beforeHabit;
        cuts = new double[rows.size() + 1];
        for (int r = 0; r <= rows.size(); r++) {
            cuts[r] = cut(r);
        }
        firstRows = stories.stream().mapToInt(ArticleDraft::firstRow).toArray();
        lastRows = stories.stream().mapToInt(ArticleDraft::lastRow).toArray();
    }

    /// Gives the stories their titles; the rows set `apart` take no part, and what stands where a crosshead stands
    /// (`inBody`) is rather that.
    ///
    /// Very long pages are done in sections, so that the cost grows with the length
    /// alone.
    static void assign(
            PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories, boolean[] apart, boolean[] inBody) {
        int rowFrom = 0;
        for (int s = 0; s < stories.size(); s += MOST_STORIES) {
            List<ArticleDraft> section = stories.subList(s, Math.min(stories.size(), s + MOST_STORIES));
            int rowTo = s + MOST_STORIES >= stories.size()
                    ? kinds.length
                    : section.getLast().lastRow() + 1;
            List<Integer> rows = new ArrayList<>();
            for (int i = rowFrom; i < rowTo; i++) {
                if (kinds[i] == RowKind.TITLE && !apart[i]) {
                    rows.add(i);
                }
            }
            assignSection(sheet, section, rows, inBody);
            rowFrom = rowTo;
        }
    }

    private static void assignSection(
            PageLayout sheet, List<ArticleDraft> stories, List<Integer> rows, boolean[] inBody) {
        List<CharacterBigrams> words = stories.stream().map(ArticleDraft::words).toList();
        List<CharacterBigrams> leads = stories.stream().map(s -> lead(sheet, s)).toList();
        InverseDocumentFrequency rarity = new InverseDocumentFrequency(words);
        double[][] shared = new double[rows.size()][stories.size()];
        for (int r = 0; r < rows.size(); r++) {
            CharacterBigrams title = CharacterBigrams.of(
                    OverprintRemover.undo(sheet.row(rows.get(r)).text()));
            double length = Math.min(1, title.size() / 7.0);
            for (int s = 0; s < stories.size(); s++) {
                shared[r][s] =
                        length * (0.6 * rarity.shared(title, words.get(s)) + 0.4 * rarity.shared(title, leads.get(s)));
            }
        }
        List<HeadlineAssignment.Span> spans = solve(sheet, stories, rows, shared, inBody, 0);
        double habit = habit(rows, stories, spans);
        if (Math.abs(habit) > 0.3) {
            spans = solve(sheet, stories, rows, shared, inBody, habit);
        }
        for (HeadlineAssignment.Span span : spans) {
            if (span.story() >= 0) {
                stories.get(span.story())
                        .title(
                                rows.subList(span.from(), span.to() + 1),
                                likeness(shared, span, span.story()),
                                rival(shared, span, stories.size()));
            }
        }
    }

    /// How much of its words the best row of a title shares with a story.
    private static double likeness(double[][] shared, HeadlineAssignment.Span span, int story) {
        double most = 0;
        for (int r = span.from(); r <= span.to(); r++) {
            most = Math.max(most, shared[r][story]);
        }
        return most;
    }

    /// The same with the likest of all other stories.
    private static double rival(double[][] shared, HeadlineAssignment.Span span, int stories) {
        double most = 0;
        for (int s = 0; s < stories; s++) {
            if (s != span.story()) {
                most = Math.max(most, likeness(shared, span, s));
            }
        }
        return most;
    }

    private static List<HeadlineAssignment.Span> solve(
            PageLayout sheet,
            List<ArticleDraft> stories,
            List<Integer> rows,
            double[][] shared,
            boolean[] inBody,
            double habit) {
        HeadlineFinder scores = new HeadlineFinder(sheet, stories, rows, shared, inBody, habit);
        return new HeadlineAssignment(rows.size(), stories.size(), scores).best();
    }

    /// Whether this page sets headlines before (1) or after (-1) their bodies, as far as its surest pairs tell.
    private static double habit(List<Integer> rows, List<ArticleDraft> stories, List<HeadlineAssignment.Span> spans) {
        int before = 0;
        int after = 0;
        for (HeadlineAssignment.Span span : spans) {
            if (span.story() < 0) {
                continue;
            }
            if (rows.get(span.to()) + 1 == stories.get(span.story()).firstRow()) {
                before++;
            } else if (rows.get(span.from()) - 1 == stories.get(span.story()).lastRow()) {
                after++;
            }
        }
        return before + after == 0 ? 0 : (double) (before - after) / (before + after + 1);
    }

    private static CharacterBigrams lead(PageLayout sheet, ArticleDraft story) {
        StringBuilder text = new StringBuilder();
        BodyBlock first = story.passages().getFirst();
        for (int i = first.from(); i <= first.to() && text.length() < 220; i++) {
            String tight = sheet.row(i).tight();
            text.append(tight, 0, Math.min(tight.length(), 220));
        }
        return CharacterBigrams.of(text);
    }

    @Override
    public boolean neighbours(int i) {
        return rows.get(i) + 1 == rows.get(i + 1);
    }

    @Override
    public double of(int from, int to, int story) {
        double score = 0;
        double content = 0;
        for (int r = from; r <= to; r++) {
            content += shared[r][story];
            if (r > from && sheet.gapBefore(rows.get(r))) {
                score -= 0.8;
            }
        }
        if (to - from >= 3) {
            score -= to - from - 2;
        }
        score += 10 * content + Math.min(2, 0.3 + 5 * content);
        return score + place(from, to, story) - cuts[from] - cuts[to + 1];
    }

    @Override
    public double nobody(int row) {
        return (inBody[rows.get(row)] ? 0.8 : -0.3) - (cuts[row] + cuts[row + 1]) / 2;
    }

    /// What it costs to part row `r` from the row before.
    private double cut(int r) {
        if (r <= 0 || r >= rows.size() || !neighbours(r - 1)) {
            return 0;
        }
        double cost = sheet.gapBefore(rows.get(r)) ? 0.2 : sheet.gaps() == PageLayout.GapUse.NONE ? 1.2 : 2.4;
        String before = sheet.row(rows.get(r - 1)).tight();
        if (TitleRoleClassifier.isKicker(before)) {
            cost += 1.5;
        }
        if (sheet.row(rows.get(r)).tight().startsWith("——") || before.endsWith("：") || before.endsWith("、")) {
            cost += 1.5;
        }
        return cost / 2;
    }

    private double place(int from, int to, int story) {
        int first = rows.get(from);
        int last = rows.get(to);
        if (last + 1 == firstRows[story]) {
            return 1.2 + beforeHabit;
        }
        if (first - 1 == lastRows[story]) {
            return 1.2 - beforeHabit;
        }
        if (first > firstRows[story] && last < lastRows[story]) {
            return inBody[first] ? -2.5 : 0.3;
        }
        int between = 0;
        for (int other = 0; other < firstRows.length && between < 6; other++) {
            if (other != story
                    && firstRows[other] > Math.min(first, lastRows[story])
                    && lastRows[other] < Math.max(last, firstRows[story])) {
                between++;
            }
        }
        return -Math.min(1.5, 0.25 * between);
    }
}
