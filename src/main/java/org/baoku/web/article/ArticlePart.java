package org.baoku.web.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedArticle.Appearance;
import org.baoku.paper.Block;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.baoku.web.ArticleTitle;
import org.baoku.web.PrintedPart;
import org.jspecify.annotations.Nullable;

/// Cuts an article that is too long to be shown at once: any file can be ingested, and not all are newspaper
/// pages. An article of usual length is one part and stays as it is.
///
/// @param article with the text, the persons and the doubts of this part only
record ArticlePart(ArchivedArticle article, PrintedPart part) {
    /// More letters, lines or doubts are not shown.
    private static final int MAX_TITLE = 1_000;

    private static final int MAX_LINES = 20;
    private static final int MAX_PERSONS = 1_000;
    private static final int MAX_DOUBTS = 100;

    /// @param number as the URL gives it; null for the first part
    static ArticlePart of(ArchivedArticle article, @Nullable String number) {
        List<Block> blocks = article.print().blocks();
        List<List<PrintedPart.Piece>> parts =
                PrintedPart.divide(blocks.stream().map(Block::text).toList());
        PrintedPart part = PrintedPart.of(number, parts.size());
        return new ArticlePart(
                part.count() == 1 && isUsual(article) ? article : cut(article, parts.get(part.number() - 1), part),
                part);
    }

    private static boolean isUsual(ArchivedArticle article) {
        SegmentedArticle print = article.print();
        return article.appearances().size() <= MAX_PERSONS
                && article.credits().size() <= MAX_PERSONS
                && print.doubts().size() <= MAX_DOUBTS
                && print.titles().lines().count() <= MAX_LINES
                && print.titles().lines().allMatch(line -> line.length() <= MAX_TITLE);
    }

    private static ArchivedArticle cut(ArchivedArticle article, List<PrintedPart.Piece> pieces, PrintedPart part) {
        SegmentedArticle print = article.print();
        List<Block> blocks = new ArrayList<>();
        Map<Integer, List<Integer>> piecesOfBlock = new HashMap<>();
        for (PrintedPart.Piece piece : pieces) {
            piecesOfBlock.computeIfAbsent(piece.index(), _ -> new ArrayList<>()).add(blocks.size());
            Block block = print.blocks().get(piece.index());
            String text = block.text().substring(piece.from(), piece.to());
            blocks.add(block instanceof Block.Crosshead ? new Block.Crosshead(text) : new Block.Paragraph(text));
        }
        List<Appearance> appearances = article.appearances().stream()
                .map(appearance -> cut(appearance, pieces, piecesOfBlock))
                .filter(appearance -> appearance.official().mentions().stream()
                        .anyMatch(mention -> part.isFirst() || mention.part() == Mention.Part.BODY))
                .limit(MAX_PERSONS)
                .toList();
        return new ArchivedArticle(
                article.id(),
                article.page(),
                article.position(),
                new SegmentedArticle(
                        titles(print.titles()),
                        part.isFirst() ? print.lead() : null,
                        part.isLast() ? print.signoff() : null,
                        blocks,
                        print.bodyLines(),
                        print.headlineLines(),
                        print.labelLines(),
                        print.confidence(),
                        print.doubts()
                                .subList(0, Math.min(MAX_DOUBTS, print.doubts().size())),
                        print.jump()),
                article.dateline(),
                article.credits().stream().limit(MAX_PERSONS).toList(),
                appearances,
                List.of());
    }

    private static Titles titles(Titles titles) {
        return new Titles(
                lines(titles.columnLabel()),
                lines(titles.kicker()),
                lines(titles.headline()),
                lines(titles.subheadline()));
    }

    private static List<String> lines(List<String> lines) {
        return lines.stream()
                .limit(MAX_LINES)
                .map(line -> ArticleTitle.beginning(line, MAX_TITLE))
                .toList();
    }

    /// The official with the mentions in this part, at their places in it.
    private static Appearance cut(
            Appearance appearance, List<PrintedPart.Piece> pieces, Map<Integer, List<Integer>> piecesOfBlock) {
        NamedOfficial official = appearance.official();
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : official.mentions()) {
            if (mention.part() != Mention.Part.BODY) {
                mentions.add(mention);
                continue;
            }
            for (int place : piecesOfBlock.getOrDefault(mention.index(), List.of())) {
                PrintedPart.Piece piece = pieces.get(place);
                if (mention.start() >= piece.from() && mention.end() <= piece.to()) {
                    mentions.add(new Mention(
                            Mention.Part.BODY, place, mention.start() - piece.from(), mention.end() - piece.from()));
                }
            }
        }
        return new Appearance(
                appearance.officialId(),
                new NamedOfficial(official.name(), official.office(), official.offices(), mentions));
    }
}
