package org.baoku.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text into words as a reader sees them: names of persons, places and organs stay whole, a number
/// keeps its unit, and letters that no dictionary joins stay together.
///
/// HanLP's dictionary and its recognition of names come first; then these rules join what it leaves in
/// pieces. The result depends on the text alone.
public final class WordCutter {
    /// What a word is.
    public enum Kind {
        PERSON,
        PLACE,
        ORGAN,
        /// A number with its unit.
        NUMBER,
        /// A day, month, year or hour, and words like 昨天.
        TIME,
        NOUN,
        OTHER
    }

    /// One word.
    ///
    /// @param start index of its first UTF-16 unit in the text
    /// @param end index one past its last unit
    public record Word(String text, int start, int end, Kind kind) {}

    private static final Segment SEGMENT = HanLP.newSegment()
            .enableOrganizationRecognize(true)
            .enablePlaceRecognize(true)
            .enableNumberQuantifierRecognize(true)
            .enableOffset(true);

    /// Leaves the words of an organ apart.
    private static final Segment FINE_SEGMENT =
            HanLP.newSegment().enableNumberQuantifierRecognize(true).enableOffset(true);

    /// The endings of an organ's name that need the words before them.
    private static final Set<String> ORGAN_SUFFIXES = Set.of(
            "总局", "局", "部", "委员会", "厅", "署", "总署", "办公室", "委", "院", "中心", "集团", "协会", "联合会", "学会", "银行", "公司", "办",
            "处");

    private WordCutter() {}

    /// The words of a text in order; punctuation and white space belong to none.
    ///
    /// @param text in half-width lower case; traditional characters are cut less well
    public static List<Word> cut(String text) {
        return words(singles(organs(names(text, SEGMENT))));
    }

    /// The same, but the words of an organ's name stay apart: where a line may be broken.
    public static List<Word> cutFinely(String text) {
        return words(singles(names(text, FINE_SEGMENT)));
    }

    /// Whether the dictionary has a word.
    ///
    /// @param word in half-width lower case
    public static boolean isInDictionary(String word) {
        return CoreDictionary.contains(word);
    }

    private static List<WordPiece> names(String text, Segment segment) {
        return NamePieces.join(TokenPieces.join(text, pieces(text, segment)));
    }

    private static List<Word> words(List<WordPiece> pieces) {
        return pieces.stream()
                .map(piece -> new Word(piece.word(), piece.start(), piece.end(), piece.kind()))
                .toList();
    }

    private static List<WordPiece> pieces(String text, Segment segment) {
        List<WordPiece> pieces = new ArrayList<>();
        int at = 0;
        for (Term term : segment.seg(text)) {
            int start = text.indexOf(term.word, at);
            if (start < 0) {
                // a term that HanLP rewrote: the characters between the others follow as they are
                continue;
            }
            WordPiece.addCharacters(pieces, text, at, start);
            at = start + term.word.length();
            String nature = term.nature.toString();
            if (hasLetter(term.word)) {
                pieces.add(new WordPiece(text, start, at, nature));
            }
        }
        WordPiece.addCharacters(pieces, text, at, text.length());
        return pieces;
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// An organ: a place and its office, or all nouns before an ending like 总局.
    private static List<WordPiece> organs(List<WordPiece> pieces) {
        List<WordPiece> joined = new ArrayList<>();
        for (WordPiece piece : pieces) {
            if (piece.nature().startsWith("ni") || isOrganSuffix(piece)) {
                boolean needsNouns = isOrganSuffix(piece);
                WordPiece organ = piece;
                while (!joined.isEmpty()
                        && joined.getLast().touches(organ)
                        && mayBeginOrgan(joined.getLast(), needsNouns)) {
                    organ = joined.removeLast().to(organ, "nt");
                }
                joined.add(organ);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean isOrganSuffix(WordPiece piece) {
        return piece.nature().startsWith("n") && ORGAN_SUFFIXES.contains(piece.word());
    }

    private static boolean mayBeginOrgan(WordPiece piece, boolean needsNouns) {
        String nature = piece.nature();
        boolean isPlace = nature.startsWith("ns") || nature.startsWith("nt");
        boolean isNoun = nature.equals("n") || nature.equals("nz") || nature.equals("vn") || nature.equals("b");
        boolean isLongVerb = nature.equals("v") && piece.length() > 3;
        return isPlace || (needsNouns && (isNoun || isLongVerb));
    }

    /// Joins single characters that stand beside each other, in pairs from the left: 俄乌, 药企 and 反腐;
    /// the last of an odd number belongs to the pair before it.
    private static List<WordPiece> singles(List<WordPiece> pieces) {
        List<WordPiece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            while (end < pieces.size()
                    && pieces.get(end).isSingle()
                    && !isParticle(pieces.get(end))
                    && (end == at || pieces.get(end - 1).touches(pieces.get(end)))) {
                end++;
            }
            if (end == at) {
                joined.add(pieces.get(at++));
                continue;
            }
            while (at < end) {
                int last = end - at == 3 ? at + 2 : Math.min(at + 1, end - 1);
                joined.add(pieces.get(at).to(pieces.get(last), "n"));
                at = last + 1;
            }
        }
        return joined;
    }

    private static boolean isParticle(WordPiece piece) {
        return piece.nature().startsWith("u")
                || piece.nature().startsWith("p")
                || piece.nature().startsWith("c")
                || piece.nature().startsWith("y")
                || "的了在是和与及".indexOf(piece.first()) >= 0;
    }
}
