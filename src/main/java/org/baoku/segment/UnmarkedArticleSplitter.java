package org.baoku.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the articles that open without a lead-in, inside what looked like the article before: where one sign-off has
/// passed, where a reporter is credited at the beginning and another at the end, where the talk turns to something
/// else.
final class UnmarkedArticleSplitter {
    private static final double SURE = 3;
    private static final double ASKED_FOR = 1.2;
    private static final double FRAMED = 3;
    private static final int CROSSHEAD_CELLS = 28;
    private static final int NEAR = 3;
    private static final int AROUND = 12;

    /// Two texts of one article share at least this much of their words by weight, nineteen times in twenty.
    private static final double SAME_TALK = 0.07;

    private final PageLayout sheet;
    private final RowKind[] kinds;
    private final ArticleDraft story;
    private final List<DraftParagraph> paragraphs;
    private final boolean askedFor;
    private final List<Integer> cuts = new ArrayList<>();
    private final List<Integer> unsure = new ArrayList<>();
    private @Nullable InverseDocumentFrequency rarity;

    private UnmarkedArticleSplitter(PageLayout sheet, RowKind[] kinds, ArticleDraft story, boolean askedFor) {
        this.sheet = sheet;
        this.kinds = kinds;
        this.story = story;
        this.askedFor = askedFor;
        paragraphs = DraftParagraph.of(sheet, kinds, story);
    }

    /// The stories with those cut that hold several articles.
    static List<ArticleDraft> cut(PageLayout sheet, RowKind[] kinds, List<ArticleDraft> stories) {
        boolean askedFor = headlineBlocks(sheet, kinds) > stories.size();
        List<ArticleDraft> cut = new ArrayList<>();
        for (ArticleDraft story : stories) {
            cut.addAll(new UnmarkedArticleSplitter(sheet, kinds, story, askedFor).cut());
        }
        return cut;
    }

    /// How many blocks of headline rows the page has, bold crossheads and labels aside.
    private static int headlineBlocks(PageLayout sheet, RowKind[] kinds) {
        int blocks = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == RowKind.TITLE
                    && !ColumnLabelDetector.isBold(sheet.row(i))
                    && (i == 0 || kinds[i - 1] != RowKind.TITLE || sheet.gapBefore(i))) {
                blocks++;
            }
        }
        return blocks;
    }

    private List<ArticleDraft> cut() {
        for (int p = 1; p < paragraphs.size(); p++) {
            if (paragraphs.get(p - 1).isSigned() || paragraphs.get(p).isByline()) {
                cuts.add(p);
            }
        }
        List<Integer> ends = new ArrayList<>(cuts);
        ends.add(paragraphs.size());
        int from = 0;
        for (int to : ends) {
            if (from == 0 && to > 1 && paragraphs.get(to - 1).isSigned() && creditsItsReporter()) {
                cutOnce(to);
            } else {
                cutByTalk(from, to);
            }
            from = to;
        }
        return cuts.isEmpty() ? List.of(story) : parts();
    }

    private boolean creditsItsReporter() {
        String head = sheet.head(story.firstRow());
        int lead = LeadInDetector.length(head);
        return lead > 0 && LeadInDetector.creditsSomebody(head.substring(0, lead));
    }

    /// Cuts where an article credited at its beginning must end, as another credit closes paragraph `to - 1`.
    private void cutOnce(int to) {
        int best = -1;
        double most = -2;
        for (int p = 1; p < to; p++) {
            double turn = turn(p, 0, to);
            if (turn > most) {
                most = turn;
                best = p;
            }
        }
        if (best > 0) {
            cuts.add(best);
            cutByTalk(0, best);
            cutByTalk(best, to);
        }
    }

    private void cutByTalk(int first, int to) {
        boolean framed =
                paragraphs.get(to - 1).isSigned() || paragraphs.get(first).isByline();
        boolean heeding = !framed && !story.opensWithLeadIn();
        int from = first;
        for (int p = first + 1; p < to; p++) {
            double enough = framed ? FRAMED : askedFor ? ASKED_FOR : SURE;
            int best = hasSign(p) ? likeliest(p, from, to, enough, heeding) : 0;
            if (best > 0) {
                cuts.add(best);
                unsure.add(best);
                from = best;
                p = best;
            }
        }
    }

    /// The likeliest beginning among the next few paragraphs; 0 where the first of them is none.
    private int likeliest(int p, int from, int to, double enough, boolean heeding) {
        int best = 0;
        double most = enough;
        for (int k = p; k < to && k < p + NEAR && (k == p || best > 0); k++) {
            double turn = turn(k, from, to) + (heeding ? announced(k, from, to) : 0);
            if (turn >= most) {
                most = turn;
                best = k;
            }
        }
        return best;
    }

    /// Whether something else than the words says that an article may begin here.
    private boolean hasSign(int p) {
        return paragraphs.get(p).isAfterHeadline() || paragraphs.get(p).isFresh() || widthChanges(p);
    }

    private boolean widthChanges(int p) {
        return PageLayout.isAnotherWidth(
                paragraphs.get(p - 1).lastWidth(), paragraphs.get(p).width());
    }

    /// How much more the headline before paragraph `p` says of what follows than of what went before.
    private double announced(int p, int from, int to) {
        CharacterBigrams title = paragraphs.get(p).title();
        double after = rarity().shared(title, words(p, Math.min(to, p + NEAR)));
        double before = rarity().shared(title, words(Math.max(from, p - AROUND), p));
        return Math.clamp(8 * (after - before), 0, 2);
    }

    /// How much speaks for an article that opens with paragraph `p`.
    private double turn(int p, int from, int to) {
        DraftParagraph paragraph = paragraphs.get(p);
        if (!paragraph.isClosedBefore()) {
            return -10;
        }
        CharacterBigrams after = words(p, Math.min(to, p + NEAR));
        CharacterBigrams before = words(Math.max(from, p - NEAR), p);
        double talk = Math.max(
                rarity().shared(after, words(Math.max(from, p - AROUND), p)),
                rarity().shared(before, words(p, Math.min(to, p + AROUND))));
        double turn = Math.clamp(60 * (SAME_TALK - talk), -4, 4) * Math.min(1, after.size() / 120.0);
        turn += paragraph.isAfterHeadline() ? weight(paragraph, p, from) : 0;
        turn += paragraph.isFresh() ? 1 : 0;
        turn += widthChanges(p) ? (sheet.gaps() == PageLayout.GapUse.NONE ? 3.5 : 0.7) : 0;
        return turn;
    }

    /// What a headline before a paragraph says: a long one opens an article rather than a part of one, and what shares
    /// words with the text before it is a crosshead.
    private double weight(DraftParagraph paragraph, int p, int from) {
        double known = rarity().shared(paragraph.title(), words(Math.max(from, p - AROUND), p));
        double news = Math.clamp(8 * (0.12 - known), -1.5, 0.8);
        if (paragraph.titleCells() > CROSSHEAD_CELLS) {
            // It may be the headline of the text before it: that it shares words with it speaks against nothing.
            return 1.6 + Math.max(0, news);
        }
        return paragraph.titleCells() > 0 ? 0.1 + news : 0.9;
    }

    private InverseDocumentFrequency rarity() {
        if (rarity == null) {
            rarity = new InverseDocumentFrequency(
                    paragraphs.stream().map(DraftParagraph::words).toList());
        }
        return rarity;
    }

    private CharacterBigrams words(int from, int to) {
        return CharacterBigrams.union(
                paragraphs.subList(from, to).stream().map(DraftParagraph::words).toList());
    }

    private List<ArticleDraft> parts() {
        Set<Integer> rows = new HashSet<>();
        cuts.forEach(p -> rows.add(paragraphs.get(p).row()));
        Set<Integer> unsureRows = new HashSet<>();
        unsure.forEach(p -> unsureRows.add(paragraphs.get(p).row()));
        List<ArticleDraft> parts = new ArrayList<>(List.of(new ArticleDraft()));
        for (BodyBlock passage : story.passages()) {
            int from = passage.from();
            for (int i = from; i <= passage.to(); i++) {
                if (rows.contains(i)) {
                    add(parts.getLast(), from, i - 1);
                    from = i;
                    parts.add(new ArticleDraft());
                    if (unsureRows.contains(i)) {
                        parts.getLast().cutByTalk();
                    }
                }
            }
            add(parts.getLast(), from, passage.to());
        }
        parts.removeIf(part -> part.passages().isEmpty());
        return parts;
    }

    private void add(ArticleDraft part, int from, int to) {
        if (from <= to) {
            part.add(BodyBlockFinder.passage(sheet, kinds, from, to));
        }
    }
}
