package org.baoku.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the persons of statements about appointments.
///
/// Such a statement bounds a name on both sides (任命…为, 免去…的), so that more is accepted than in
/// running text.
final class AppointmentNames {
    private static final Pattern SEPARATORS =
            Pattern.compile("[、]|(?<=[\\u4e00-\\u9fff]{2})(?:和|与|及)(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern HONORIFIC =
            Pattern.compile("(?:同志|先生|女士|教授|院士|大将|上将|中将|少将|次帅|元帅|博士|等[0-9一二三四五六七八九十]*[人位名]?)+$");
    private static final Pattern NOTE = Pattern.compile("[（(][^（）()]{1,24}[）)]");
    private static final Pattern NO_NAME = Pattern.compile(
            "公司|集团|出生|族$|^[男女]|计划|夫人|议员|委员|会议|决定|职务|[的了是为在这那每各某]|政府|同意|部门|人员|干部|同志|记者|大会|代表|人选|领导|专家|[市省县州]长|书记|主任|主席|^.[前原现时]$|校长|院长|局长|助教|讲师|教师|频道|他们|她们|一名|一位|多[名位]|该|^其|公示|随着|董事|本人|新的|谁|自己|^[仍已]|他|她|此前|目前|随后|总理|总统|首相|部长|外长|议长|大使|国王|司令|长子|次子|医院|学校|大学|法院|中心|组织|协会|^[两该各]|市民|居民|网友|驻$|[一二三四五六七八九十]月$|[市县]$");
    /// The parties whose names look like a surname with a given name.
    private static final Set<String> PARTIES = Set.of("民革", "民盟", "民建", "民进", "农工党", "致公党", "台盟", "九三", "中共", "越共");

    private static final Pattern SINGULAR = Pattern.compile("[他她](?!们)");
    private static final Pattern RANK = Pattern.compile("(?:大|上|中|少|次)[将校帅]的");
    private static final String ADVERBS_AFTER_NAMES = "拟曾现将被已又仍兼等任";
    private static final Pattern TIME_CLAUSE = Pattern.compile("在[^，]{2,16}?(?:之?后|之?时|之?前)");
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "(?<=[\\u4e00-\\u9fff]{2})(?:在[^，]{2,16}(?:[院校局厅部委府所司会团厂站处县市省镇乡]|大学|集团)|因[^，]{2,10}(?:调动|原因|需要|变动|调整))$");
    private static final int MAX_NAME = 16;

    private final Set<String> countries = new HashSet<>(ResourceLists.words("countries.txt"));
    private final NameFinder names;
    private final NameLexicon lexicon;
    private final NameScorer scorer;

    AppointmentNames(NameFinder names, NameLexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.scorer = new NameScorer(lexicon);
    }

    /// The persons at a position.
    ///
    /// @param end index after the names and what belongs to them; the position itself where none stand there
    record Persons(List<String> names, int end) {}

    /// The persons before a verb.
    ///
    /// @param isCarried whether the persons of the statement before are meant
    record Subject(List<String> names, boolean isCarried) {}

    /// The names of a list; empty where the text is none.
    ///
    /// @param strict whether each entry must be a name as a whole; else an office may stand before it
    List<String> list(String printed, boolean strict, Collection<String> known) {
        List<String> found = new ArrayList<>();
        for (String entry : SEPARATORS.split(NOTE.matcher(printed).replaceAll(""), -1)) {
            String item = HONORIFIC.matcher(entry.strip()).replaceFirst("").strip();
            @Nullable String name = isWholeName(item) ? item : strict ? null : nameAtEnd(item, known);
            if (name == null) {
                return List.of();
            }
            found.add(name);
        }
        return found;
    }

    /// The persons before a verb: 市长某某 in 市长某某辞去, or those of the statement before where the
    /// clause has only adverbs (随后任…).
    Subject subject(String text, int clause, int verb, Collection<String> known) {
        String printed = NOTE.matcher(text.substring(clause, verb)).replaceAll("");
        Matcher adverbs = AppointmentVerbs.ADVERBS.matcher(printed);
        String bare = adverbs.find() ? printed.substring(0, adverbs.start()) : printed;
        bare = HONORIFIC.matcher(bare.strip()).replaceFirst("");
        if (bare.isEmpty() || AppointmentVerbs.PRONOUNS.contains(bare)) {
            return new Subject(List.of(), true);
        }
        List<String> asPrinted = list(bare, true, known);
        if (!asPrinted.isEmpty()) {
            return new Subject(asPrinted, false);
        }
        // 某某在市医院任院长, 某某因工作调动任所长
        Matcher circumstance = CIRCUMSTANCE.matcher(bare);
        if (circumstance.find()) {
            List<String> before = list(bare.substring(0, circumstance.start()), true, known);
            if (!before.isEmpty()) {
                return new Subject(before, false);
            }
        }
        String name = AppointmentVerbs.LEADING_ADVERBS.matcher(bare).replaceFirst("");
        if (name.isEmpty() || AppointmentVerbs.PRONOUNS.contains(name)) {
            return new Subject(List.of(), true);
        }
        List<String> whole = list(name, true, known);
        if (whole.isEmpty() && name.indexOf('、') > 0) {
            whole = list(name, false, known);
        }
        if (!whole.isEmpty()) {
            return new Subject(whole, false);
        }
        Matcher introduction = AppointmentVerbs.INTRODUCTION.matcher(name);
        if (introduction.lookingAt()) {
            String rest = name.substring(introduction.end());
            if (AppointmentVerbs.PRONOUNS.contains(rest)) {
                return new Subject(List.of(), true);
            }
            List<String> introduced = list(rest, true, known);
            if (!introduced.isEmpty()) {
                return new Subject(introduced, false);
            }
        }
        // 甲在乙离任后接任: the person of the time is not the subject.
        name = TIME_CLAUSE.matcher(name).replaceAll("");
        @Nullable String last = nameAtEnd(name, known);
        if (last != null) {
            return new Subject(List.of(last), false);
        }
        @Nullable String within = lastKnown(name, known);
        if (within != null) {
            return new Subject(List.of(within), false);
        }
        boolean pronoun = SINGULAR.matcher(name).lookingAt();
        return new Subject(List.of(), pronoun);
    }

    private static @Nullable String lastKnown(String text, Collection<String> known) {
        String best = null;
        int at = -1;
        for (String name : known) {
            int found = text.lastIndexOf(name);
            boolean later = found > at || (found == at && best != null && name.length() > best.length());
            if (found >= 0 && later) {
                at = found;
                best = name;
            }
        }
        return best;
    }

    /// The persons after 免去 and before the office: 某某、某某同志的.
    Persons atDismissal(String text, int from, boolean foreign) {
        for (String pronoun : AppointmentVerbs.PRONOUNS) {
            if (text.startsWith(pronoun, from)) {
                return new Persons(List.of(), skipParticles(text, from + pronoun.length()));
            }
        }
        List<String> found = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            int end = dismissedEnd(text, at, foreign);
            if (end < 0) {
                break;
            }
            found.add(text.substring(at, end));
            int after = skipParticles(text, end);
            boolean more = end < text.length() && (text.charAt(end) == '、' || text.charAt(end) == '和');
            at = more ? end + 1 : after;
            if (!more) {
                return new Persons(found, after);
            }
        }
        return new Persons(List.of(), from);
    }

    private int dismissedEnd(String text, int from, boolean foreign) {
        int limit = Math.min(text.length(), from + MAX_NAME);
        for (int at = from + 2; at <= limit; at++) {
            boolean bounded = at < text.length()
                    && (text.charAt(at) == '的'
                            || text.charAt(at) == '、'
                            || text.startsWith("同志", at)
                            || text.startsWith("先生", at)
                            || text.startsWith("女士", at)
                            || text.startsWith("所任", at)
                            || text.startsWith("担任", at)
                            || text.startsWith("兼任", at)
                            || text.startsWith("等", at)
                            || RANK.matcher(text).region(at, text.length()).lookingAt()
                            || startsWithCountry(text, at));
            if (bounded && isWholeName(text.substring(from, at))) {
                return at;
            }
        }
        int end = names.findEnd(text, from, foreign);
        return end > 0 && isWholeName(text.substring(from, end)) ? end : -1;
    }

    private static int skipParticles(String text, int from) {
        Matcher particles = AppointmentVerbs.PARTICLES.matcher(text).region(from, text.length());
        return particles.lookingAt() ? particles.end() : from;
    }

    /// The end of the name right after an office; -1 where none stands there.
    int endAfterOffice(String text, int from, boolean foreign) {
        if (from >= text.length() || !NameContext.isIdeograph(text.charAt(from))) {
            return -1;
        }
        int end = names.findEnd(text, from, foreign);
        if (end - from > 2
                && ADVERBS_AFTER_NAMES.indexOf(text.charAt(end - 1)) >= 0
                && end < text.length()
                && "任为兼担".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end > 0 && isWholeName(text.substring(from, end)) ? end : -1;
    }

    /// All names with dots in a text.
    List<String> dotted(String text) {
        List<String> found = new ArrayList<>();
        int dot = text.indexOf('·');
        while (dot > 0) {
            int start = dot;
            while (start > 0 && dot - start < 8 && lexicon.isTransliterationCharacter(text.charAt(start - 1))) {
                start--;
            }
            start = Math.max(
                    start,
                    OfficeRunParser.lastPostEnd(text.substring(Math.max(0, dot - 20), dot)) + Math.max(0, dot - 20));
            int end = start < dot ? names.findEnd(text, start, true) : -1;
            if (end > dot && isWholeName(text.substring(start, end))) {
                found.add(text.substring(start, end));
            }
            dot = text.indexOf('·', Math.max(end, dot + 1));
        }
        return found;
    }

    /// The longest known name at this position; null where none stands there.
    @Nullable
    String knownAt(String text, int at, Collection<String> known) {
        String best = null;
        for (String name : known) {
            if (text.startsWith(name, at) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best;
    }

    /// The fullest form of a name that an article prints: 安东尼·某 for 某.
    String fullest(String name, String article) {
        String best = name;
        int at = article.indexOf("·" + name);
        while (at >= 0) {
            int start = at;
            while (start > 0
                    && (NameContext.isIdeograph(article.charAt(start - 1))
                            || NameContext.isNameDot(article.charAt(start - 1)))
                    && at - start < MAX_NAME) {
                start--;
            }
            for (int from = start; from < at; from++) {
                if (AppointmentVerbs.RELATIVE
                        .matcher(article)
                        .region(Math.max(0, from - 3), from)
                        .find()) {
                    break;
                }
                boolean whole = names.findEnd(article, from, true) == at + 1 + name.length();
                if (whole
                        && isWholeName(article.substring(from, at + 1 + name.length()))
                        && startsCleanly(article, from)) {
                    String full = article.substring(from, at + 1 + name.length());
                    best = full.length() > best.length() ? full : best;
                    break;
                }
            }
            at = article.indexOf("·" + name, at + 1);
        }
        int from = best.equals(name) ? article.indexOf(name + "·") : -1;
        if (from >= 0 && (from == 0 || !NameContext.isNameDot(article.charAt(from - 1)))) {
            int end = names.findEnd(article, from, true);
            return end > from + name.length() && isWholeName(article.substring(from, end))
                    ? article.substring(from, end)
                    : best;
        }
        return best;
    }

    private boolean startsCleanly(String text, int from) {
        for (int at = from; at < text.length() && !NameContext.isNameDot(text.charAt(at)); at++) {
            if (!lexicon.isTransliterationCharacter(text.charAt(at))) {
                return false;
            }
        }
        return from == 0 || !NameContext.isIdeograph(text.charAt(from - 1)) || !names.splitsWord(text, from);
    }

    /// Whether a text tells of foreigners: it has a name with a dot, or a foreign office.
    boolean isForeign(String text) {
        return text.chars().anyMatch(c -> NameContext.isNameDot((char) c)) || names.isAboutForeigners(text);
    }

    private boolean startsWithCountry(String text, int at) {
        for (int length = 2; length <= 5 && at + length <= text.length(); length++) {
            if (countries.contains(text.substring(at, at + length))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this whole text is a name, given that its surroundings say that a person is meant.
    private boolean isWholeName(String text) {
        int length = text.length();
        if (length < 2 || length > MAX_NAME || NO_NAME.matcher(text).find()) {
            return false;
        }
        if (countries.contains(text) || PARTIES.contains(text)) {
            return false;
        }
        if (length == 2 && "更如若即就可才都还但而且故能人".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        boolean dotted = text.chars().anyMatch(c -> NameContext.isNameDot((char) c) || c == '-');
        if (dotted) {
            long unusual = text.chars()
                    .filter(c -> NameContext.isIdeograph((char) c) && !lexicon.isTransliterationCharacter((char) c))
                    .count();
            return text.chars()
                            .allMatch(c ->
                                    NameContext.isNameDot((char) c) || c == '-' || NameContext.isIdeograph((char) c))
                    && unusual <= 1
                    && NameContext.isIdeograph(text.charAt(0))
                    && NameContext.isIdeograph(text.charAt(length - 1));
        }
        if (!NameContext.allIdeographs(text, 0, length)) {
            return false;
        }
        if (length <= 4 && scorer.cost(text) < NameWeight.NAMED_AS_PERSON.cost()) {
            if (isWordsWithoutSurname(text)) {
                return false;
            }
            int frequency = lexicon.wordFrequency(text);
            return frequency
                            < (length == 2 ? NameWeight.IGNORED_WORD_FREQUENCY : NameWeight.WORD_AS_FOREIGN_NAME)
                                    .value()
                    && !(length == 2 && frequency > 0 && lexicon.isVerb(text));
        }
        boolean transliterated = text.chars().allMatch(c -> lexicon.isTransliterationCharacter((char) c));
        return (transliterated && length <= 8 && lexicon.wordFrequency(text) == 0) || lexicon.isForeignName(text);
    }

    /// Whether these characters begin with no surname and contain a word: 跨军种.
    private boolean isWordsWithoutSurname(String text) {
        boolean surname = lexicon.isSurname(text.charAt(0)) || lexicon.isDoubleSurname(text.substring(0, 2));
        for (int at = 1; !surname && text.length() > 2 && at < text.length(); at++) {
            String pair = text.substring(at - 1, at + 1);
            if (lexicon.isWord(pair) && !lexicon.isNameElement(pair)) {
                return true;
            }
        }
        return false;
    }

    /// The name with which a text ends, after an office or a word; null where it ends with none.
    private @Nullable String nameAtEnd(String text, Collection<String> known) {
        for (String name : known) {
            if (text.endsWith(name)) {
                return longestKnown(text, known);
            }
        }
        int dot = text.indexOf('·');
        if (dot > 0) {
            int start = dot;
            while (start > 0 && lexicon.isTransliterationCharacter(text.charAt(start - 1))) {
                start--;
            }
            start = Math.max(start, OfficeRunParser.lastPostEnd(text.substring(0, dot)));
            return isWholeName(text.substring(start)) ? text.substring(start) : null;
        }
        int office = OfficeRunParser.lastPostEnd(text);
        if (office > 0) {
            String rest = text.substring(office).replaceFirst("^[的、，]", "");
            return isWholeName(rest) ? rest : null;
        }
        for (int length : new int[] {3, 2, 4}) {
            int start = text.length() - length;
            if (start > 0
                    && names.isName(text.substring(start))
                    && isWholeName(text.substring(start))
                    && !names.splitsWord(text, start)) {
                return text.substring(start);
            }
        }
        return null;
    }

    private static @Nullable String longestKnown(String text, Collection<String> known) {
        String best = null;
        for (String name : known) {
            if (text.endsWith(name) && (best == null || name.length() > best.length())) {
                best = name;
            }
        }
        return best;
    }
}
