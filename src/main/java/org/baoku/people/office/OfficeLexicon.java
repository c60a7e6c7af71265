package org.baoku.people.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.ResourceLists;

/// The words that offices are made of.
///
/// An office phrase is a head noun (局长) with modifiers before it (西宁市应急管理). [PublicOffices] says whether its
/// holder is an official.
public final class OfficeLexicon {
    /// Whether a head noun alone makes its holder an official.
    enum HeadType {
        /// Always: 市长, 总书记.
        PUBLIC,
        /// Only with a public organisation before it: 主任, 委员.
        AMBIGUOUS,
        /// Never, but it may stand among offices: 教授.
        NEUTRAL,
        /// Not an office, though it begins like one: 委员会.
        NONE
    }

    /// The span of an office's head noun in a text.
    public record Head(int start, int end, HeadType type) {
        /// Whether it makes nobody an official, whatever stands before it.
        public boolean isNoOffice() {
            return type == HeadType.NEUTRAL;
        }
    }

    private static final List<String> INTERNATIONAL_PREFIXES =
            List.of("国际", "世界", "全球", "亚太", "金砖", "亚投行", "世行", "上合组织", "红十字国际");

    /// Offices that are none before these characters.
    private static final Map<String, String> INSIDE_NEXT =
            Map.of("国王", "储", "支书", "记", "党首", "席", "特首", "相", "民代", "表", "党团总召", "集", "厅长", "官");

    /// Places and other words that begin with 长, with what shows that they are meant and not a name after
    /// 市长.
    private static final Pattern PLACES = Pattern.compile("长安(?:区|街|镇|大道|路|汽车|大学|医院|福特)"
            + "|长[沙春](?:市|县|[路街]|中心|支行|分行|海关|办事处|大道|[一-鿿]{0,6}(?:机场|医院|大学|地铁))"
            + "|长江(?:路|大桥|口|流域|沿|经济|三角|干流|中|下|上|以|北|南|大|委|航|边|岸|禁|保护|水利)"
            + "|长宁(?:区|县|路|街)|长治市|长兴(?:县|岛|路)|长城(?:街|路|汽车|站|文化|国家|沿)|长白(?:山|县|路|街)"
            + "|长寿(?:区|路|街)|长乐(?:区|市|路|街|机场)|长隆|长[葛垣]市|长街镇|长[泰汀岛海丰武顺][县区镇路]|长征(?:路|镇|街|医院)"
            + "|长阳[县路街]|长途|长期|长达(?:[0-9一二三四五六七八九十数近半两几多约到成百千]|超过)|长三角|长辛店|长效|长子县");

    /// A small place in 市, 县 or 区 whose name begins with 长, and what shows that it is none of a person.
    private static final Pattern SMALL_PLACE =
            Pattern.compile("长[一-鿿](?:镇|乡|街道)(?:党|政|人大|纪|综|卫|派|中心|、|，|[一-鿿]{1,3}(?:村|社区))");

    /// What follows 主管 where it is a verb: 主管人道主义事务的副秘书长.
    private static final Pattern FIELD_OF_OFFICE = Pattern.compile("[\\u4e00-\\u9fff、]{2,20}的");

    private final Map<Character, List<String>> headsByFirstCharacter = new HashMap<>();

    /// The characters with which head nouns begin.
    private final BitSet headBeginnings = new BitSet();

    private final Map<String, HeadType> headTypes = new HashMap<>();
    private final Set<String> organisationVerbs = new HashSet<>(ResourceLists.words("organisation-verbs.txt"));
    private final Set<String> countries = new HashSet<>(ResourceLists.words("countries.txt"));
    private final BitSet countryBeginnings = new BitSet();
    private final Set<String> foreignNames = new HashSet<>(countries);

    public OfficeLexicon() {
        for (String line : ResourceLists.lines("office-heads.txt")) {
            List<String> words = List.of(line.split("\\s+", -1));
            HeadType type = HeadType.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            for (String word : words.subList(1, words.size())) {
                headTypes.put(word, type);
                headBeginnings.set(word.charAt(0));
                headsByFirstCharacter
                        .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                        .add(word);
            }
        }
        headsByFirstCharacter
                .values()
                .forEach(words -> words.sort((one, other) -> Integer.compare(other.length(), one.length())));
        countries.forEach(country -> countryBeginnings.set(country.charAt(0)));
        foreignNames.addAll(ResourceLists.words("foreign-places.txt"));
        foreignNames.addAll(ResourceLists.words("foreign-organisations.txt"));
    }

    /// All head nouns of the text from left to right, without overlaps; the longest where several begin.
    List<Head> findHeads(String text) {
        List<Head> heads = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<String> words =
                    headBeginnings.get(text.charAt(at)) ? headsByFirstCharacter.get(text.charAt(at)) : null;
            String head = words == null ? "" : longestAt(words, text, at);
            if (head.isEmpty()) {
                at++;
            } else {
                HeadType type = headTypes.getOrDefault(head, HeadType.NONE);
                boolean verb = head.equals("主管")
                        && FIELD_OF_OFFICE
                                .matcher(text)
                                .region(at + 2, text.length())
                                .lookingAt();
                if (type != HeadType.NONE && !verb && !endsInPlace(text, at + head.length() - 1)) {
                    heads.add(new Head(at, at + head.length(), type));
                }
                at += head.length();
            }
        }
        return heads;
    }

    /// Whether the last character of a head noun begins the name of a place or another word: 长 in
    /// 西安市长安区.
    private static boolean endsInPlace(String text, int last) {
        // 副司长安路生: a road has no deputy
        boolean deputyBeforeRoad =
                last > 1 && text.charAt(last - 2) == '副' && text.startsWith("路", Math.min(text.length(), last + 2));
        return text.charAt(last) == '长'
                && !deputyBeforeRoad
                && (PLACES.matcher(text).region(last, text.length()).lookingAt()
                        || ("市县区州".indexOf(text.charAt(last - 1)) >= 0
                                && SMALL_PLACE
                                        .matcher(text)
                                        .region(last, text.length())
                                        .lookingAt()));
    }

    /// @param words longest first
    private static String longestAt(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at) && !isInsideNext(word, text, at + word.length())) {
                return word;
            }
        }
        return "";
    }

    /// Whether these characters are the end of one word and the beginning of another office: 国王 in 英国王储, 支书 in
    /// 党总支书记.
    private static boolean isInsideNext(String word, String text, int end) {
        String next = INSIDE_NEXT.get(word);
        return next != null && text.startsWith(next, end);
    }

    /// Whether this verb can stand inside the name of an organisation: 管理.
    boolean isOrganisationVerb(String word) {
        return organisationVerbs.contains(word);
    }

    /// Whether this is a country other than China, a union of countries, or a short form of one.
    boolean isCountry(String word) {
        return countries.contains(word);
    }

    /// Whether a text mentions other countries at least this often.
    boolean hasForeignCountries(String text, int atLeast) {
        int found = 0;
        for (int start = 0; start < text.length() - 1 && found < atLeast; start++) {
            int longest = countryBeginnings.get(text.charAt(start)) ? Math.min(4, text.length() - start) : 0;
            for (int length = 2; length <= longest; length++) {
                if (countries.contains(text.substring(start, start + length))) {
                    found++;
                    start += length - 1;
                    break;
                }
            }
        }
        return found >= atLeast;
    }

    /// Whether modifiers begin with a foreign country, one of its places or an international body.
    boolean isForeign(String modifiers) {
        if (INTERNATIONAL_PREFIXES.stream().anyMatch(modifiers::startsWith)) {
            return true;
        }
        for (int end = Math.min(OfficeWeight.MAX_ORGANISATION_WORD_LENGTH.value(), modifiers.length());
                end >= 1;
                end--) {
            if (foreignNames.contains(modifiers.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this whole word is a place or an organisation of another country.
    boolean isForeignPlace(String word) {
        return foreignNames.contains(word);
    }

    /// What a head noun says of its holder.
    HeadType typeOf(String head) {
        return headTypes.getOrDefault(head, HeadType.NONE);
    }
}
