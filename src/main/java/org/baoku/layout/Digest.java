package org.baoku.layout;

import java.util.ArrayList;
import java.util.List;
import org.baoku.layout.ArticleParts.BodyBlock;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.Wording;
import org.baoku.paper.ColumnName;
import org.baoku.paper.LaidOutPage.LaidOutBlock;

/// Divides a column of briefs (简讯): a mark stands before each, and what looks like their common headline is the
/// label of all.
final class Digest {
    /// A longer headline than this says something and is no name of a column, in characters.
    private static final int MAX_NAME = 8;

    private final ArticleParts parts;
    private final List<ArticleParts> briefs = new ArrayList<>();
    private final List<PageElement> marks = new ArrayList<>();

    private Digest(ArticleParts parts) {
        this.parts = parts;
    }

    /// The briefs of a digest; an article that is none as it is.
    static List<ArticleParts> divide(ArticleParts article) {
        Digest digest = new Digest(article);
        return digest.isDigest() ? digest.divide() : List.of(article);
    }

    private boolean isDigest() {
        String name = TextLine.joined(parts.headline());
        if (parts.body().isEmpty()
                || !parts.subheadline().isEmpty()
                || !begins(parts.body().getFirst())
                || !Wording.isPlain(name.isEmpty() ? "-" : name)) {
            return false;
        }
        char mark = mark(parts.body().getFirst());
        long marked = parts.body().stream()
                .filter(block -> begins(block) && mark(block) == mark)
                .count();
        return ColumnName.namesDigest(name.isEmpty() ? TextLine.joined(parts.label()) : name)
                || (marked > 1 && name.length() <= MAX_NAME);
    }

    private static boolean begins(BodyBlock block) {
        return block.lines().getFirst().hasMark();
    }

    private static char mark(BodyBlock block) {
        return block.lines().getFirst().compact().charAt(0);
    }

    private List<ArticleParts> divide() {
        List<BodyBlock> open = new ArrayList<>();
        for (BodyBlock block : parts.body()) {
            if (begins(block) && mark(block) == mark(parts.body().getFirst()) && !open.isEmpty()) {
                addBrief(open);
                open.clear();
            }
            open.add(block);
        }
        addBrief(open);
        ArticleParts last = briefs.removeLast();
        marks.addAll(parts.outside());
        briefs.add(new ArticleParts(last.label(), List.of(), last.headline(), List.of(), last.body(), marks));
        return briefs;
    }

    private void addBrief(List<BodyBlock> blocks) {
        BodyBlock first = blocks.getFirst();
        List<TextLine> split = first.lines().getFirst().splitMark();
        marks.add(PageElement.of(Kind.MINOR, List.of(split.getFirst()), PageGrounds.PAGE));
        List<TextLine> lines = new ArrayList<>(first.lines());
        lines.set(0, split.getLast());
        List<TextLine> label = new ArrayList<>(parts.label());
        label.addAll(parts.kicker());
        label.addAll(parts.headline());
        List<BodyBlock> body = new ArrayList<>(blocks.subList(1, blocks.size()));
        boolean headed = !body.isEmpty()
                && lines.size() <= 2
                && !Wording.endsSentence(TextLine.joined(lines))
                && !Wording.opensWithLeadIn(TextLine.joined(lines));
        if (!headed) {
            body.addFirst(new BodyBlock(LaidOutBlock.Kind.PARAGRAPH, lines));
        }
        briefs.add(new ArticleParts(label, List.of(), headed ? lines : List.of(), List.of(), body, List.of()));
    }
}
