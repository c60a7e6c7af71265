package org.baoku.admin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.paper.Furniture;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;

/// A source line in the page editor, with the article and the part of it to which the line belongs.
///
/// @param number 1-based
/// @param text truncated if very long
/// @param letter the letter of the article; empty for furniture and blank lines
/// @param tint the number of the article's colour, from 0
/// @param part the part of the article, such as `kicker`, or the kind of furniture, such as `masthead`; empty
///     for blank lines
/// @param first whether the line before it belongs to another article or part
record EditorLineView(int number, String text, String letter, int tint, String part, boolean first) {
    /// How many colours distinguish neighbouring articles.
    static final int TINTS = 6;
    private static final int MAX_TEXT = 400;

    /// Crossheads and titles are compared with lines up to so many letters.
    private static final int MAX_COMPARED = 20_000;

    /// Replaces NUL, which HTML cannot contain, by U+FFFD.
    EditorLineView {
        text = text.replace('\0', '\uFFFD');
    }

    /// The article and the part to which a line belongs.
    private record Role(String letter, int tint, String part) {
        static final Role NONE = new Role("", 0, "");
    }

    /// The views of the lines of a part of a page.
    ///
    /// @param source all lines of the page
    /// @param articles all articles of the page
    static List<EditorLineView> of(
            List<String> source, List<ArchivedArticle> articles, List<Furniture> furniture, EditorPart part) {
        Map<Integer, Role> roles = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            if (part.hasLine(articles.get(i).print())) {
                assignRoles(articles.get(i).print(), letter(i), i % TINTS, source, part, roles);
            }
        }
        furniture.forEach(line -> roles.put(line.line(), new Role("", 0, key(line.kind()))));
        List<EditorLineView> lines = new ArrayList<>();
        Role before = Role.NONE;
        for (int number = part.from(); number <= part.to(); number++) {
            Role role = roles.getOrDefault(number, Role.NONE);
            lines.add(new EditorLineView(
                    number,
                    TextTruncation.truncate(source.get(number - 1), MAX_TEXT),
                    role.letter(),
                    role.tint(),
                    role.part(),
                    !role.equals(before)));
            before = role;
        }
        return lines;
    }

    /// Whether the line prints something that can be selected.
    public boolean isPrinted() {
        return !part.isEmpty() && !withoutSpace(text).isEmpty();
    }

    /// The last part of the message key of a kind of furniture.
    static String key(Furniture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The letter of the article with that index: A to Z, then AA, AB ….
    static String letter(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private static void assignRoles(
            SegmentedArticle print,
            String letter,
            int tint,
            List<String> source,
            EditorPart shown,
            Map<Integer, Role> roles) {
        Texts crossheads = Texts.of(print.blocks().stream()
                .filter(Block.Crosshead.class::isInstance)
                .map(Block::text)
                .toList());
        for (int line : numbers(print.bodyLines(), shown)) {
            String part = crossheads.contain(source.get(line - 1)) ? "crosshead" : "body";
            roles.put(line, new Role(letter, tint, part));
        }
        Texts kicker = Texts.of(print.titles().kicker());
        Texts subheadline = Texts.of(print.titles().subheadline());
        for (int line : numbers(print.headlineLines(), shown)) {
            String text = source.get(line - 1);
            String part = kicker.contain(text) ? "kicker" : subheadline.contain(text) ? "subheadline" : "headline";
            roles.put(line, new Role(letter, tint, part));
        }
        for (int line : numbers(print.labelLines(), shown)) {
            roles.put(line, new Role(letter, tint, "label"));
        }
    }

    private static List<Integer> numbers(LineNumbers lines, EditorPart shown) {
        return lines.numbers().stream()
                .filter(line -> line >= shown.from() && line <= shown.to())
                .toList();
    }

    /// Texts of an article that lines are looked up in, without white space.
    ///
    /// @param joined their beginning, a line each
    /// @param doubled each text twice
    private record Texts(String joined, Set<String> doubled) {
        static Texts of(List<String> texts) {
            StringBuilder joined = new StringBuilder();
            Set<String> doubled = new HashSet<>();
            for (String text : texts) {
                String bare = withoutSpace(text);
                if (joined.length() + bare.length() <= MAX_COMPARED) {
                    joined.append(bare).append('\n');
                    doubled.add(bare + bare);
                }
            }
            return new Texts(joined.toString(), doubled);
        }

        /// Whether a line is one of the texts or a part of one.
        boolean contain(String line) {
            String bare = withoutSpace(line);
            return !bare.isEmpty() && (joined.contains(bare) || doubled.contains(bare));
        }
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
