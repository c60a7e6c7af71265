package org.baoku.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.paper.Furniture;
import org.baoku.paper.Jump;
import org.baoku.paper.Lines;
import org.baoku.paper.SplitArticle;
import org.baoku.paper.SplitPage;
import org.jspecify.annotations.Nullable;

/// Splits the text of a page into its articles. Safe for many threads.
public final class Segmenter {
    /// The articles and the furniture of a page.
    ///
    /// @param text the page as the extractor gives it, lines ended by LF, CR or CRLF; any text whatever
    public SplitPage segment(String text) {
        Sheet sheet = new Sheet(Rows.of(PageLines.read(text)));
        RowKind[] kinds = RowReader.read(sheet);
        Surroundings.read(sheet, kinds);
        List<Story> stories = Threads.join(sheet, Passages.of(sheet, kinds));
        stories = SilentStarts.cut(sheet, kinds, stories);
        boolean[] inBody = Crossheads.within(sheet, kinds, stories);
        boolean[] labels = Labels.bold(sheet, kinds, inBody);
        Headlines.assign(sheet, kinds, stories, labels, inBody);
        Crossheads.assign(sheet, kinds, stories, labels);
        Labels.assign(sheet, kinds, stories, labels);
        return page(sheet, kinds, stories);
    }

    private static SplitPage page(Sheet sheet, RowKind[] kinds, List<Story> stories) {
        boolean[] taken = new boolean[sheet.size()];
        List<SplitArticle> articles = new ArrayList<>();
        for (Story story : stories) {
            articles.add(article(sheet, kinds, story, taken));
        }
        articles.sort(Comparator.comparingInt(article -> article.bodyLines().first()));
        List<Furniture> furniture = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                Furniture.@Nullable Kind kind = sheet.furniture(i);
                for (PrintedLine line : sheet.row(i).lines()) {
                    furniture.add(new Furniture(line.number(), line.raw(), kind == null ? Furniture.Kind.OTHER : kind));
                }
            }
        }
        return new SplitPage(articles, furniture);
    }

    private static SplitArticle article(Sheet sheet, RowKind[] kinds, Story story, boolean[] taken) {
        List<Integer> body = new ArrayList<>(story.crossheadRows());
        for (Passage passage : story.passages()) {
            for (int i = passage.from(); i <= passage.to(); i++) {
                body.add(i);
            }
        }
        StoryText text = StoryText.of(sheet, kinds, story);
        int signs =
                text.blocks().stream().mapToInt(block -> block.text().length()).sum();
        Jump jump = jump(sheet, story, text.jump());
        Certainty certainty = Certainty.of(sheet, story, signs, jump);
        return new SplitArticle(
                TitleParts.of(texts(sheet, story.titleRows()), texts(sheet, story.labelRows())),
                text.lead(),
                text.signoff(),
                text.blocks(),
                lines(sheet, body, taken),
                lines(sheet, story.titleRows(), taken),
                lines(sheet, story.labelRows(), taken),
                certainty.confidence(),
                certainty.doubts(),
                jump);
    }

    /// The marks in the text, or those that stand on rows of their own before and after the article.
    private static Jump jump(Sheet sheet, Story story, Jump inText) {
        @Nullable String from = inText.from();
        @Nullable String to = inText.to();
        int before = IntStream.concat(
                                IntStream.of(story.firstRow()),
                                story.titleRows().stream().mapToInt(Integer::intValue))
                        .filter(row -> row <= story.firstRow())
                        .min()
                        .orElse(0)
                - 1;
        for (int row : List.of(story.firstRow() - 1, before)) {
            JumpMark mark = row < 0 ? null : JumpMark.from(sheet.row(row).text());
            if (from == null && mark != null) {
                from = mark.page;
            }
        }
        int after = story.lastRow() + 1;
        JumpMark mark = after < sheet.size() ? JumpMark.to(sheet.row(after).text()) : null;
        if (to == null && mark != null && sheet.furniture(after) == Furniture.Kind.GUIDE) {
            to = mark.page;
        }
        return new Jump(from, to);
    }

    private static List<String> texts(Sheet sheet, List<Integer> rows) {
        return rows.stream().map(i -> Overprint.undo(sheet.row(i).text())).toList();
    }

    private static Lines lines(Sheet sheet, List<Integer> rows, boolean[] taken) {
        List<Integer> numbers = new ArrayList<>();
        for (int i : rows) {
            taken[i] = true;
            for (PrintedLine line : sheet.row(i).lines()) {
                numbers.add(line.number());
            }
        }
        return Lines.of(numbers);
    }
}
