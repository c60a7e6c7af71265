package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.baoku.paper.Titles;
import org.baoku.segment.row.DigestRows;
import org.baoku.segment.row.OverprintRemover;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.SignOffDetector;
import org.jspecify.annotations.Nullable;

/// An article while it is being assembled: its body blocks, and the rows of its titles, labels and crossheads.
final class ArticleDraft {
    private static final int MAX_BLOCKS_FOR_WORDS = 40;

    private final List<BodyBlock> bodyBlocks = new ArrayList<>();
    private final List<Integer> labelRows = new ArrayList<>();
    private final List<Integer> crossheadRows = new ArrayList<>();
    private List<Integer> titleRows = List.of();
    private double titleLikeness;
    private double rivalLikeness;
    private boolean splitByTopic;
    private @Nullable KnownParts known;
    private CharacterBigrams words = CharacterBigrams.of("");

    ArticleDraft() {}

    ArticleDraft(BodyBlock first) {
        add(first);
    }

    void add(BodyBlock block) {
        bodyBlocks.add(block);
        if (bodyBlocks.size() <= MAX_BLOCKS_FOR_WORDS) {
            words = CharacterBigrams.union(List.of(words, block.words()));
        }
    }

    /// The character bigrams of its text.
    CharacterBigrams words() {
        return words;
    }

    /// Puts the blocks into reading order: from the lead-in on, then those that an extractor gave before it.
    void sortBlocks() {
        int lead = bodyBlocks.getFirst().from();
        bodyBlocks.sort(Comparator.<BodyBlock>comparingInt(block -> block.from() < lead ? 1 : 0)
                .thenComparingInt(BodyBlock::from));
    }

    List<BodyBlock> bodyBlocks() {
        return bodyBlocks;
    }

    BodyBlock lastBlock() {
        return bodyBlocks.getLast();
    }

    int firstRow() {
        return bodyBlocks.stream().mapToInt(BodyBlock::from).min().orElse(0);
    }

    int lastRow() {
        return bodyBlocks.stream().mapToInt(BodyBlock::to).max().orElse(0);
    }

    List<Integer> titleRows() {
        return titleRows;
    }

    /// Sets the title rows.
    ///
    /// @param likeness how much of the title's words this article has, 0 to 1
    /// @param rival how much of them the most similar other article of the page has
    void setTitle(List<Integer> rows, double likeness, double rival) {
        titleRows = List.copyOf(rows);
        titleLikeness = likeness;
        rivalLikeness = rival;
    }

    /// How much of its title's words the article has, 0 to 1.
    double titleLikeness() {
        return titleLikeness;
    }

    /// How much of them the most similar other article of the page has.
    double rivalLikeness() {
        return rivalLikeness;
    }

    /// Notes that nothing but a topic shift separates this article from the one before.
    void markSplitByTopic() {
        splitByTopic = true;
    }

    boolean isSplitByTopic() {
        return splitByTopic;
    }

    List<Integer> labelRows() {
        return labelRows;
    }

    List<Integer> crossheadRows() {
        return crossheadRows;
    }

    /// What the page's layout or editors' corrections say of an article's titles.
    ///
    /// @param parts what each of its title rows and label rows is
    /// @param titleCorrected whether a correction says which title it has
    /// @param bodyCorrected whether a correction says which rows its body has
    record KnownParts(SortedMap<Integer, Titles.Part> parts, boolean titleCorrected, boolean bodyCorrected) {}

    /// Replaces title rows and label rows by those that are known; body blocks and crossheads are set already.
    void setKnownParts(KnownParts parts, double likeness, double rival) {
        known = parts;
        List<Integer> rows = new ArrayList<>(parts.parts().keySet());
        setTitle(rows.stream().filter(row -> !isLabel(parts, row)).toList(), likeness, rival);
        labelRows.clear();
        rows.stream().filter(row -> isLabel(parts, row)).forEach(labelRows::add);
    }

    private static boolean isLabel(KnownParts parts, int row) {
        return parts.parts().get(row) == Titles.Part.COLUMN_LABEL;
    }

    /// What the layout or corrections say of its titles; null where only their words tell.
    @Nullable
    KnownParts knownParts() {
        return known;
    }

    boolean isTitleCorrected() {
        return known != null && known.titleCorrected();
    }

    boolean isBodyCorrected() {
        return known != null && known.bodyCorrected();
    }

    /// Column label, kicker, headline and subheadline.
    Titles titles(PageLayout layout) {
        return known == null
                ? TitleRoleClassifier.classify(texts(layout, titleRows), texts(layout, labelRows), words)
                : TitleRoleClassifier.group(known.parts(), row -> text(layout, row));
    }

    private static List<String> texts(PageLayout layout, List<Integer> rows) {
        return rows.stream().map(row -> text(layout, row)).toList();
    }

    private static String text(PageLayout layout, int row) {
        String text = layout.row(row).text();
        if (layout.digests().isTitle(row)) {
            return DigestRows.withoutMark(text);
        }
        return OverprintRemover.undouble(text.substring(0, SignOffDetector.besideHeadline(text)));
    }

    boolean opensWithLeadIn() {
        return bodyBlocks.getFirst().opensWithLeadIn();
    }
}
