package org.baoku.web.iiif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.PlacedPage;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;

/// A title, paragraph, crosshead or credit of an article, by its printed lines.
record ArticleDivision(Kind kind, List<Integer> lines) {
    /// How much of a paragraph's letters are printed before another may begin; marks of jumps are not in its
    /// text.
    private static final double MOST_OF_IT = 0.8;

    /// How many letters at the beginning of a line tell which paragraph begins there.
    private static final int BEGINNING = 6;

    /// What a part is.
    enum Kind {
        LABEL("label"),
        KICKER("overline"),
        HEADLINE("title"),
        SUBHEADLINE("subtitle"),
        CREDIT("author"),
        CROSSHEAD("crossheading"),
        PARAGRAPH("paragraph");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /// The type of its division in METS.
        String type() {
            return type;
        }

        boolean isHeading() {
            return switch (this) {
                case LABEL, KICKER, HEADLINE, SUBHEADLINE -> true;
                case CREDIT, CROSSHEAD, PARAGRAPH -> false;
            };
        }
    }

    ArticleDivision {
        lines = List.copyOf(lines);
    }

    /// The parts of an article in reading order.
    static List<ArticleDivision> of(PlacedPage page, ArchivedArticle archived) {
        SegmentedArticle article = archived.print();
        List<ArticleDivision> parts = new ArrayList<>();
        Map<Kind, List<Integer>> titles = new EnumMap<>(Kind.class);
        for (int line : onPage(page, article.headlineLines().numbers())) {
            titles.computeIfAbsent(titleKind(page.line(line).text(), article.titles()), _ -> new ArrayList<>())
                    .add(line);
        }
        List<Integer> label = onPage(page, article.labelLines().numbers());
        if (!label.isEmpty()) {
            parts.add(new ArticleDivision(Kind.LABEL, label));
        }
        titles.forEach((kind, lines) -> parts.add(new ArticleDivision(kind, lines)));
        parts.addAll(body(page, article));
        return parts;
    }

    private static List<Integer> onPage(PlacedPage page, List<Integer> lines) {
        return lines.stream().filter(line -> line <= page.lines().size()).toList();
    }

    private static Kind titleKind(String line, Titles titles) {
        if (isAmong(titles.headline(), line)) {
            return Kind.HEADLINE;
        }
        if (isAmong(titles.kicker(), line)) {
            return Kind.KICKER;
        }
        return isAmong(titles.subheadline(), line) ? Kind.SUBHEADLINE : Kind.HEADLINE;
    }

    private static boolean isAmong(List<String> titles, String line) {
        return titles.stream().anyMatch(title -> letters(title).equals(letters(line)));
    }

    /// The parts of the body: each block of the text begins with the line that has its first letters.
    private static List<ArticleDivision> body(PlacedPage page, SegmentedArticle article) {
        List<Integer> lines = onPage(page, article.bodyLines().numbers());
        List<String> texts = texts(article);
        List<ArticleDivision> parts = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        @Nullable Kind kind = null;
        int block = -1;
        int printed = 0;
        for (int line : lines) {
            String letters = letters(page.line(line).text());
            boolean mostlyPrinted =
                    block < 0 || printed >= MOST_OF_IT * texts.get(block).length();
            boolean begins = block + 1 < texts.size() && mostlyPrinted && begins(texts.get(block + 1), letters);
            boolean credit = !begins
                    && (block < 0
                            || (block == texts.size() - 1
                                    && printed >= texts.get(block).length()));
            if (begins) {
                block++;
                printed = 0;
            }
            Kind lineKind = credit ? Kind.CREDIT : kind(article, block);
            if (!open.isEmpty() && (begins || lineKind != kind)) {
                parts.add(new ArticleDivision(kind == null ? Kind.PARAGRAPH : kind, open));
                open = new ArrayList<>();
            }
            kind = lineKind;
            open.add(line);
            printed += credit ? 0 : letters.length();
        }
        if (block < 0) {
            // a text that was corrected by hand: its lines do not tell its paragraphs
            return lines.isEmpty() ? List.of() : List.of(new ArticleDivision(Kind.PARAGRAPH, lines));
        }
        parts.add(new ArticleDivision(kind == null ? Kind.PARAGRAPH : kind, open));
        return List.copyOf(parts);
    }

    private static Kind kind(SegmentedArticle article, int block) {
        return article.blocks().get(block) instanceof Block.Crosshead ? Kind.CROSSHEAD : Kind.PARAGRAPH;
    }

    /// The letters of each block as printed: the lead-in before the first paragraph, the sign-off after the
    /// last.
    private static List<String> texts(SegmentedArticle article) {
        List<String> texts = new ArrayList<>();
        boolean first = true;
        for (Block block : article.blocks()) {
            boolean leads = first && block instanceof Block.Paragraph && article.lead() != null;
            texts.add(letters((leads ? article.lead() : "") + block.text()));
            first &= !(block instanceof Block.Paragraph);
        }
        return texts;
    }

    private static boolean begins(String text, String line) {
        int common = Math.min(BEGINNING, Math.min(text.length(), line.length()));
        return common > 0 && text.regionMatches(0, line, 0, common);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
