package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;

/// An article while it is being put together.
final class ArticleDraft {
    private final List<BodyBlock> passages = new ArrayList<>();
    private List<Integer> titleRows = List.of();
    private double titleLikeness;
    private double titleRival;
    private boolean cutByTalk;
    private final List<Integer> labelRows = new ArrayList<>();
    private final List<Integer> crossheadRows = new ArrayList<>();
    private @Nullable Settled settled;

    private static final int KNOWN_BY = 40;

    private CharacterBigrams words = CharacterBigrams.of("");

    ArticleDraft() {}

    ArticleDraft(BodyBlock first) {
        add(first);
    }

    void add(BodyBlock passage) {
        passages.add(passage);
        if (passages.size() <= KNOWN_BY) {
            words = CharacterBigrams.union(List.of(words, passage.words()));
        }
    }

    /// What it talks about.
    CharacterBigrams words() {
        return words;
    }

    /// Puts the passages into reading order: from the lead-in on, then what an extractor gave before it.
    void putInOrder() {
        int lead = passages.getFirst().from();
        passages.sort(Comparator.<BodyBlock>comparingInt(passage -> passage.from() < lead ? 1 : 0)
                .thenComparingInt(BodyBlock::from));
    }

    List<BodyBlock> passages() {
        return passages;
    }

    BodyBlock last() {
        return passages.getLast();
    }

    int firstRow() {
        return passages.stream().mapToInt(BodyBlock::from).min().orElse(0);
    }

    int lastRow() {
        return passages.stream().mapToInt(BodyBlock::to).max().orElse(0);
    }

    List<Integer> titleRows() {
        return titleRows;
    }

    void title(List<Integer> rows, double likeness, double rival) {
        titleRows = List.copyOf(rows);
        titleLikeness = likeness;
        titleRival = rival;
    }

    /// How much of its title's words the article has, 0 to 1.
    double titleLikeness() {
        return titleLikeness;
    }

    /// How much of them the likest other article of the page has.
    double titleRival() {
        return titleRival;
    }

    /// Notes that nothing but a change of subject parts this article from the one before.
    void cutByTalk() {
        cutByTalk = true;
    }

    boolean isCutByTalk() {
        return cutByTalk;
    }

    List<Integer> labelRows() {
        return labelRows;
    }

    List<Integer> crossheadRows() {
        return crossheadRows;
    }

    /// What people said of a story.
    ///
    /// @param parts what each of its title rows and label rows is
    /// @param title whether they said which title it has
    /// @param body whether they said which rows its body has
    record Settled(SortedMap<Integer, Titles.Part> parts, boolean title, boolean body) {}

    /// Takes over what people said in place of what was read; passages and crossheads are given as they shall be.
    void settle(Settled said, double likeness, double rival) {
        settled = said;
        List<Integer> rows = new ArrayList<>(said.parts().keySet());
        title(rows.stream().filter(row -> !isLabel(said, row)).toList(), likeness, rival);
        labelRows.clear();
        rows.stream().filter(row -> isLabel(said, row)).forEach(labelRows::add);
    }

    private static boolean isLabel(Settled said, int row) {
        return said.parts().get(row) == Titles.Part.COLUMN_LABEL;
    }

    boolean isTitleSettled() {
        return settled != null && settled.title();
    }

    boolean isBodySettled() {
        return settled != null && settled.body();
    }

    /// What stands above it.
    Titles titles(PageLayout sheet) {
        return settled == null
                ? TitleRoleClassifier.of(texts(sheet, titleRows), texts(sheet, labelRows))
                : TitleRoleClassifier.as(settled.parts(), row -> text(sheet, row));
    }

    private static List<String> texts(PageLayout sheet, List<Integer> rows) {
        return rows.stream().map(row -> text(sheet, row)).toList();
    }

    private static String text(PageLayout sheet, int row) {
        String text = sheet.row(row).text();
        return OverprintRemover.undo(text.substring(0, SignOffDetector.besideHeadline(text)));
    }

    boolean opensWithLeadIn() {
        return passages.getFirst().opensWithLeadIn();
    }
}
