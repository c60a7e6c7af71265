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

/// A page written down: its stories as articles in reading order, all other rows as furniture.
final class FairCopy {
    private final Sheet sheet;
    private final RowKind[] kinds;
    private final boolean[] taken;
    private final List<Written> written = new ArrayList<>();

    private record Written(Story story, SplitArticle article) {}

    FairCopy(Sheet sheet, RowKind[] kinds, List<Story> stories) {
        this.sheet = sheet;
        this.kinds = kinds;
        taken = new boolean[sheet.size()];
        for (Story story : stories) {
            written.add(new Written(story, article(story)));
        }
        written.sort(Comparator.comparingInt(each -> each.article().bodyLines().first()));
    }

    SplitPage page() {
        List<Furniture> furniture = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                Furniture.@Nullable Kind kind = sheet.furniture(i);
                for (PrintedLine line : sheet.row(i).lines()) {
                    furniture.add(new Furniture(line.number(), line.raw(), kind == null ? Furniture.Kind.OTHER : kind));
                }
            }
        }
        return new SplitPage(written.stream().map(Written::article).toList(), furniture);
    }

    /// The stories in the order of their articles.
    List<Story> stories() {
        return written.stream().map(Written::story).toList();
    }

    private SplitArticle article(Story story) {
        List<Integer> body = new ArrayList<>(story.crossheadRows());
        for (Passage passage : story.passages()) {
            for (int i = passage.from(); i <= passage.to(); i++) {
                body.add(i);
            }
        }
        StoryText text = StoryText.of(sheet, kinds, story);
        int signs =
                text.blocks().stream().mapToInt(block -> block.text().length()).sum();
        Jump jump = jump(story, text.jump());
        Certainty certainty = Certainty.of(sheet, story, signs, jump);
        return new SplitArticle(
                story.titles(sheet),
                text.lead(),
                text.signoff(),
                text.blocks(),
                lines(body),
                lines(story.titleRows()),
                lines(story.labelRows()),
                certainty.confidence(),
                certainty.doubts(),
                jump);
    }

    /// The marks in the text, or those that stand on rows of their own before and after the article.
    private Jump jump(Story story, Jump inText) {
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

    private Lines lines(List<Integer> rows) {
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
