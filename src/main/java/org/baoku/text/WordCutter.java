package org.baoku.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private record Piece(int start, int end, String nature) {
        int length() {
            return end - start;
        }

        Kind kind() {
            if (nature.startsWith("nr")) {
                return Kind.PERSON;
            }
            if (nature.startsWith("ns")) {
                return Kind.PLACE;
            }
            if (nature.startsWith("nt") || nature.startsWith("ni")) {
                return Kind.ORGAN;
            }
            if (nature.startsWith("m")) {
                return Kind.NUMBER;
            }
            if (nature.startsWith("t")) {
                return Kind.TIME;
            }
            return nature.startsWith("n") || nature.equals("vn") ? Kind.NOUN : Kind.OTHER;
        }

        Piece to(Piece last, String joined) {
            return new Piece(start, last.end, joined);
        }
    }

    private static final Segment SEGMENT = HanLP.newSegment()
            .enableOrganizationRecognize(true)
            .enablePlaceRecognize(true)
            .enableNumberQuantifierRecognize(true)
            .enableOffset(true);

    /// Leaves the words of an organ apart.
    private static final Segment FINE_SEGMENT =
            HanLP.newSegment().enableNumberQuantifierRecognize(true).enableOffset(true);

    /// Latin words, codes and numbers with their decimals, ranges and percent signs.
    private static final Pattern TOKEN = Pattern.compile("[0-9]+(?:[.,:/~\\-][0-9]+)*(?:[%‰]|°c)?(?![a-z0-9])"
            + "|[a-z0-9\\u00C0-\\u024F]+(?:[.\\-&'_@][a-z0-9\\u00C0-\\u024F]+)*[+#]*");

    private static final String PLACE_SUFFIXES = "省市县区镇乡村州旗盟";

    /// The endings of an organ's name that need the words before them.
    private static final String ORGAN_SUFFIXES = "总局 局 部 委员会 厅 署 总署 办公室 委 院 中心 集团 协会 联合会 学会 银行 公司 办 厅 处";

    /// Single characters after a person's name that say what the person does.
    private static final String VERBS_AFTER_NAMES = "说称访赴谈见晤会出任获当被在到是和与及将对为于从的了致抵向率主就等";

    private static final Set<String> LONG_SURNAMES =
            Set.of("欧阳", "上官", "司马", "诸葛", "尉迟", "司徒", "东方", "皇甫", "夏侯", "令狐", "慕容", "端木", "公孙", "长孙", "独孤", "南宫");

    /// Characters that stand for the sounds of foreign names.
    private static final String TRANSLITERATION =
            "阿埃艾安奥巴班贝本比宾波伯博布查茨达戴丹德登迪蒂丁东杜多厄恩尔法菲费芬夫弗福甘冈戈哥格葛根贡古哈海汉赫亨胡华怀霍基吉加贾杰金卡凯坎康考科克肯库拉莱赖兰朗劳勒雷里利连廉列林隆"
                    + "卢鲁路伦罗洛马玛麦曼芒梅门蒙米密莫默姆穆拿纳娜南内尼涅宁努诺欧帕佩彭皮平珀普齐奇契钱乔切琴让热若萨塞桑瑟沙山尚舍圣施史斯思丝松苏索塔台泰坦特提图托脱瓦万旺威韦维魏温文翁"
                    + "沃乌武西希锡辛休许雅亚延扬耶叶伊因英尤约泽扎詹珍朱兹祖佐";

    private static final int MIN_FOREIGN_NAME = 3;

    private static final String PERSON = "nr";

    private WordCutter() {}

    /// The words of a text in order; punctuation and white space belong to none.
    ///
    /// @param text in half-width lower case; traditional characters are cut less well
    public static List<Word> cut(String text) {
        return words(text, singles(text, organs(text, names(text, SEGMENT))));
    }

    /// The same, but the words of an organ's name stay apart: where a line may be broken.
    public static List<Word> cutFinely(String text) {
        return words(text, singles(text, names(text, FINE_SEGMENT)));
    }

    /// Whether the dictionary has a word.
    ///
    /// @param word in half-width lower case
    public static boolean isInDictionary(String word) {
        return CoreDictionary.contains(word);
    }

    private static List<Piece> names(String text, Segment segment) {
        List<Piece> pieces = tokens(text, pieces(text, segment));
        return places(text, foreignNames(text, persons(text, pieces)));
    }

    private static List<Word> words(String text, List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Word(text.substring(piece.start, piece.end), piece.start, piece.end, piece.kind()))
                .toList();
    }

    private static List<Piece> pieces(String text, Segment segment) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Term term : segment.seg(text)) {
            int start = text.indexOf(term.word, at);
            if (start < 0) {
                // a term that HanLP rewrote: the characters between the others follow as they are
                continue;
            }
            addCharacters(pieces, text, at, start);
            at = start + term.word.length();
            String nature = term.nature.toString();
            if (hasLetter(term.word)) {
                pieces.add(new Piece(start, at, nature));
            }
        }
        addCharacters(pieces, text, at, text.length());
        return pieces;
    }

    private static void addCharacters(List<Piece> pieces, String text, int from, int to) {
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                pieces.add(new Piece(at, at + Character.charCount(codePoint), "x"));
            }
        }
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Joins the parts of a Latin word or number; a number also with the unit that HanLP found.
    private static List<Piece> tokens(String text, List<Piece> pieces) {
        Matcher token = TOKEN.matcher(text);
        List<Piece> joined = new ArrayList<>();
        int next = 0;
        while (token.find()) {
            boolean isNumber = token.group().chars().noneMatch(Character::isLetter);
            while (next < pieces.size() && pieces.get(next).end <= token.start()) {
                joined.add(pieces.get(next++));
            }
            int start = token.start();
            int end = token.end();
            while (next < pieces.size() && pieces.get(next).start < token.end()) {
                Piece piece = pieces.get(next++);
                if (piece.start < start) {
                    if (isNumber) {
                        start = piece.start;
                    } else {
                        joined.add(new Piece(piece.start, start, "x"));
                    }
                }
                if (piece.end > end && isNumber) {
                    end = piece.end;
                } else if (piece.end > end) {
                    joined.add(new Piece(start, end, "nx"));
                    start = end;
                    addCharacters(joined, text, end, piece.end);
                }
            }
            if (start < token.end()) {
                joined.add(new Piece(start, end, isNumber ? "mq" : "nx"));
            }
        }
        while (next < pieces.size()) {
            joined.add(pieces.get(next++));
        }
        return joined;
    }

    /// A person's name of which the last character was left over: 全红 and 婵.
    private static List<Piece> persons(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean belongs = last != null
                    && last.nature.equals(PERSON)
                    && isShortName(text, last)
                    && last.end == piece.start
                    && isSingle(text, piece)
                    && VERBS_AFTER_NAMES.indexOf(text.charAt(piece.start)) < 0;
            if (last != null && belongs) {
                joined.set(joined.size() - 1, last.to(piece, "nrf"));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /// A foreign name in pieces, one of them a single character: 泽, 连 and 斯基.
    private static List<Piece> foreignNames(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            boolean hasSingle = false;
            while (end < pieces.size()
                    && isTransliteration(text, pieces.get(end))
                    && (end == at || pieces.get(end - 1).end == pieces.get(end).start)) {
                hasSingle |= pieces.get(end).length() == 1;
                end++;
            }
            if (end - at > 1 && hasSingle && pieces.get(end - 1).end - pieces.get(at).start >= MIN_FOREIGN_NAME) {
                joined.add(pieces.get(at).to(pieces.get(end - 1), "nrf"));
                at = end;
            } else {
                joined.add(pieces.get(at++));
            }
        }
        return joined;
    }

    private static boolean isTransliteration(String text, Piece piece) {
        return text.substring(piece.start, piece.end).chars().allMatch(c -> TRANSLITERATION.indexOf(c) >= 0);
    }

    /// Whether a name may lack its last character: two characters, or three with a surname of two.
    private static boolean isShortName(String text, Piece name) {
        return name.length() == 2
                || (name.length() == 3 && LONG_SURNAMES.contains(text.substring(name.start, name.start + 2)));
    }

    /// A place of which the kind was left over: 河湾 and 镇.
    private static List<Piece> places(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean belongs = last != null
                    && last.nature.startsWith("n")
                    && last.end == piece.start
                    && isSingle(text, piece)
                    && PLACE_SUFFIXES.indexOf(text.charAt(piece.start)) >= 0;
            if (last != null && belongs) {
                joined.set(joined.size() - 1, last.to(piece, "ns"));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /// An organ: a place and its office, or all nouns before an ending like 总局.
    private static List<Piece> organs(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.nature.startsWith("ni") || isOrganSuffix(text, piece)) {
                boolean needsNouns = isOrganSuffix(text, piece);
                Piece organ = piece;
                while (!joined.isEmpty()
                        && joined.getLast().end == organ.start
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

    private static boolean isOrganSuffix(String text, Piece piece) {
        String word = text.substring(piece.start, piece.end);
        return piece.nature.startsWith("n") && (" " + ORGAN_SUFFIXES + " ").contains(" " + word + " ");
    }

    private static boolean mayBeginOrgan(Piece piece, boolean needsNouns) {
        String nature = piece.nature;
        boolean isPlace = nature.startsWith("ns") || nature.startsWith("nt");
        boolean isNoun = nature.equals("n") || nature.equals("nz") || nature.equals("vn") || nature.equals("b");
        boolean isLongVerb = nature.equals("v") && piece.length() > 3;
        return isPlace || (needsNouns && (isNoun || isLongVerb));
    }

    /// Joins single characters that stand beside each other, in pairs from the left: 俄乌, 药企 and 反腐;
    /// the last of an odd number belongs to the pair before it.
    private static List<Piece> singles(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            while (end < pieces.size()
                    && isSingle(text, pieces.get(end))
                    && !isParticle(text, pieces.get(end))
                    && (end == at || pieces.get(end - 1).end == pieces.get(end).start)) {
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

    private static boolean isSingle(String text, Piece piece) {
        return text.codePointCount(piece.start, piece.end) == 1
                && Character.isIdeographic(text.codePointAt(piece.start));
    }

    private static boolean isParticle(String text, Piece piece) {
        return piece.nature.startsWith("u")
                || piece.nature.startsWith("p")
                || piece.nature.startsWith("c")
                || piece.nature.startsWith("y")
                || "的了在是和与及".indexOf(text.charAt(piece.start)) >= 0;
    }
}
