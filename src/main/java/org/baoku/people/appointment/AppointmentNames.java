package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.BoundedName;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeRunParser;
import org.jspecify.annotations.Nullable;

/// Reads the persons of statements about appointments.
///
/// Such a statement bounds a name on both sides (任命…为, 免去…的), so that more is accepted than in
/// running text.
final class AppointmentNames {
    private static final Pattern CONJUNCTION =
            Pattern.compile("(?<=[\\u4e00-\\u9fff]{2})(?:和|与|(?<!埃)及(?!利亚))(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern HONORIFIC = Pattern.compile(
            "(?:[二两三四五六七八九十0-9]{1,3}同志|同志|先生|女士|教授|院士|将军|[大上中少准]将|[大上中少]校|[上中少]尉|次帅|元帅|博士|等[0-9一二三四五六七八九十]*(?:[人位名](?:代表|委员|候选人)?)?|(?<=[\\u4e00-\\u9fff]{2})(?:[0-9]{1,3}|[二两三四五六七八九十]{1,3})[人位])+$");

    private static final Pattern NOTE = Pattern.compile("[（(][^（）()]{1,24}[）)]");

    /// The number of an item: 一、.
    private static final Pattern NUMBER = Pattern.compile("^[一二三四五六七八九十]{1,3}、");

    /// How long an office was held: 一职近一年.
    private static final Pattern DURATION = Pattern.compile("(?:近|已|达|长达|将近|超过|逾)?[一二三四五六七八九十两几多0-9]+(?:年|个?月)");

    private static final Pattern SINGULAR = Pattern.compile("[他她](?!们)");

    /// What somebody was before the office beside the name: 原世界冠军、体育局副局长某某.
    private static final Pattern FORMER_ROLE = Pattern.compile("[原前][^，。；、]{4,}");

    private static final int MAX_LEADER = 8;

    /// How many names a list has for each that is unusual, and how long such a name is.
    private static final int MIN_USUAL = 5;

    private static final int MAX_UNUSUAL = 3;

    private static final String SHORT_ADVERBS = "刚才已正再又";

    private static final String ADVERBS_AFTER_NAMES = "拟曾现将被已又仍兼等任";

    /// The rank of an officer before the name: 海军少将某某.
    private static final Pattern RANK_BEFORE = Pattern.compile("[\\u4e00-\\u9fff]{0,6}?(?:[上中少]将|大校|[上中少][校尉])");

    /// 由 before a pronoun: 并由其.
    private static final Pattern BY_PRONOUN = Pattern.compile("[并且]?(?:决定)?由(?<who>其|他|她)");

    private final NameFinder names;
    private final NameLexicon lexicon;
    private final BoundedName bounded;
    private final FullNameFinder fullNames;
    private final DismissedNames dismissed;

    AppointmentNames(NameFinder names, NameLexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.bounded = new BoundedName(lexicon);
        this.fullNames = new FullNameFinder(names, lexicon, bounded);
        this.dismissed = new DismissedNames(names, bounded);
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
    /// @param strict whether each entry must be a name as a whole; else an office may stand before it, and an
    /// entry may say what the next person was
    List<String> list(String printed, boolean strict, Collection<String> known) {
        List<String> found = new ArrayList<>();
        int unusual = 0;
        String whole = NUMBER.matcher(NOTE.matcher(printed).replaceAll("")).replaceFirst("");
        for (String entry : entries(whole, strict, known)) {
            String item = HONORIFIC.matcher(entry.strip()).replaceFirst("").strip();
            item = SubjectContext.DESCRIPTION.matcher(item).replaceFirst("");
            item = AppointmentVerbs.RELATION.matcher(item).replaceFirst("");
            Matcher ranked = RANK_BEFORE.matcher(item);
            item = ranked.lookingAt() && bounded.isSurnamed(item.substring(ranked.end()))
                    ? item.substring(ranked.end())
                    : item;
            boolean comrade = entry.strip().equals(item + "同志") && bounded.isSurnamed(item);
            @Nullable String name = comrade || bounded.isWhole(item) ? item : strict ? null : nameAtEnd(item, known);
            boolean ofNext = name == null
                    && !strict
                    && (OfficeRunParser.lastPostEnd(entry) == entry.length()
                            || (found.isEmpty() && FORMER_ROLE.matcher(entry).lookingAt()));
            if (ofNext) {
                continue;
            }
            if (name == null && strict && mayBeUnusual(item)) {
                unusual++;
                name = item;
            }
            if (name == null) {
                return strict ? List.of() : single(printed, known);
            }
            found.add(name);
        }
        return unusual * MIN_USUAL <= found.size() ? found : List.of();
    }

    /// The entries of a list; a conjunction inside the name of an organ separates none: 经济和发展部长某某.
    private List<String> entries(String list, boolean strict, Collection<String> known) {
        List<String> entries = new ArrayList<>();
        for (String part : list.split("、", -1)) {
            Matcher conjunction = CONJUNCTION.matcher(part);
            boolean inOrgan = !strict
                    && conjunction.find()
                    && OfficeRunParser.lastPostEnd(part) > conjunction.end()
                    && nameAtEnd(part.substring(0, conjunction.start()), known) == null;
            entries.addAll(inOrgan ? List.of(part) : List.of(CONJUNCTION.split(part, -1)));
        }
        return entries;
    }

    /// Whether an entry may be a name that its characters do not show, in a long list of names: 小苏.
    private boolean mayBeUnusual(String entry) {
        return entry.length() >= 2
                && (entry.length() <= MAX_UNUSUAL || bounded.beginsWithElement(entry))
                && NameContext.allIdeographs(entry, 0, entry.length())
                && !lexicon.isVerb(entry.substring(0, 2))
                && OfficeRunParser.lastPostEnd(entry) != entry.length();
    }

    /// The person after an office whose organisation has a conjunction in its name: 远东和北极发展部副部长某某.
    private List<String> single(String printed, Collection<String> known) {
        boolean afterOffice = printed.indexOf('、') < 0 && OfficeRunParser.lastPostEnd(printed) > 0;
        @Nullable String name = afterOffice ? nameAtEnd(printed, known) : null;
        return name == null ? List.of() : List.of(name);
    }

    /// The persons before a verb: 市长某某 in 市长某某辞去, or those of the statement before where the
    /// clause has only adverbs (随后任…).
    Subject subject(String text, int clause, int verb, Collection<String> known) {
        int start = text.startsWith("、", clause) ? clause + 1 : clause;
        String printed = NOTE.matcher(text.substring(start, verb)).replaceAll("");
        String comrade = printed.endsWith("同志") ? printed.substring(0, printed.length() - 2) : "";
        if (bounded.isSurnamed(comrade)) {
            return new Subject(List.of(comrade), false);
        }
        Matcher ranked = SubjectContext.RANKED.matcher(printed);
        if (ranked.matches() && bounded.isWhole(ranked.group("name"))) {
            return new Subject(List.of(ranked.group("name")), false);
        }
        Matcher adverbs = AppointmentVerbs.ADVERBS.matcher(printed);
        String bare = adverbs.find() ? printed.substring(0, adverbs.start()) : printed;
        if (printed.startsWith("将", bare.length()) && endsBeforeRank(bare, known)) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (bare.length() > 2 && SHORT_ADVERBS.indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            // 某某刚当上: the article knows the person without the adverb
            String before = bare.substring(0, bare.length() - 1);
            bare = known.contains(before) && !known.contains(bare) ? before : bare;
        }
        bare = HONORIFIC.matcher(bare.strip()).replaceFirst("");
        bare = SubjectContext.OTHER_HOLDER.matcher(bare).replaceFirst("");
        bare = AppointmentVerbs.RELATION.matcher(bare).replaceFirst("");
        // 因其已调任, 因他改任
        bare = bare.startsWith("因") && AppointmentVerbs.PRONOUNS.contains(bare.substring(1)) ? "" : bare;
        Matcher by = BY_PRONOUN.matcher(bare);
        bare = by.matches() ? by.group("who") : bare;
        bare = withoutBy(bare);
        if (bare.isEmpty()
                || AppointmentVerbs.PRONOUNS.contains(bare)
                || SubjectContext.AGENT.matcher(bare).matches()) {
            return new Subject(List.of(), true);
        }
        List<String> asPrinted = list(bare, true, known);
        if (!asPrinted.isEmpty()) {
            return new Subject(asPrinted.size() == 1 ? KnownNames.wholeOf(asPrinted, known) : asPrinted, false);
        }
        List<String> before = beforeCircumstance(bare, known);
        if (!before.isEmpty()) {
            return new Subject(before, false);
        }
        String name = AppointmentVerbs.LEADING_ADVERBS.matcher(bare).replaceFirst("");
        name = withoutBy(name);
        if (name.isEmpty() || AppointmentVerbs.PRONOUNS.contains(name)) {
            return new Subject(List.of(), true);
        }
        List<String> surnamed = name.length() == 1 ? withSurname(name, known) : List.of();
        if (!surnamed.isEmpty()) {
            return new Subject(surnamed, false);
        }
        List<String> whole = list(name, true, known);
        if (whole.isEmpty() && name.indexOf('、') > 0) {
            whole = list(name, false, known);
        }
        if (!whole.isEmpty()) {
            return new Subject(whole, false);
        }
        boolean onlyTime = SubjectContext.TIME_ONLY.matcher(printed).matches()
                && KnownNames.lastIn(printed, known) == null
                && names.findEnd(printed, 0, false) < 0;
        if (onlyTime) {
            return new Subject(List.of(), true);
        }
        Matcher introduction = AppointmentVerbs.INTRODUCTION.matcher(name);
        if (introduction.lookingAt()) {
            String rest = name.substring(introduction.end());
            if (rest.isEmpty() || AppointmentVerbs.PRONOUNS.contains(rest)) {
                return new Subject(List.of(), true);
            }
            List<String> introduced = list(rest, true, known);
            if (introduced.isEmpty()) {
                introduced = beforeCircumstance(rest, known);
            }
            if (!introduced.isEmpty()) {
                return new Subject(introduced, false);
            }
        }
        // 甲在乙离任后接任: the person of the time is not the subject.
        name = SubjectContext.TIME_CLAUSE.matcher(name).replaceAll("");
        @Nullable String last = nameAtEnd(name, known);
        if (last != null) {
            return new Subject(List.of(last), false);
        }
        @Nullable String within = KnownNames.lastIn(name, known);
        if (within != null) {
            return new Subject(List.of(within), false);
        }
        boolean pronoun = SINGULAR.matcher(name).lookingAt();
        return new Subject(List.of(), pronoun);
    }

    /// A name without 由 or 除 before it: 由某某担任.
    private String withoutBy(String printed) {
        boolean by = printed.startsWith("由") || printed.startsWith("除");
        return by && bounded.isWhole(printed.substring(1)) ? printed.substring(1) : printed;
    }

    /// The persons before where or why they take an office: 某某在市医院任院长, 某某因工作调动任所长.
    private List<String> beforeCircumstance(String text, Collection<String> known) {
        Matcher circumstance = SubjectContext.CIRCUMSTANCE.matcher(text);
        String before = circumstance.find() ? text.substring(0, circumstance.start()) : "";
        return list(SubjectContext.SENDING.matcher(before).replaceFirst(""), true, known);
    }

    /// Whether a known name stands before the last character, which begins a rank: 某某上 of 某某上将被任命.
    private static boolean endsBeforeRank(String text, Collection<String> known) {
        if (text.length() < 3 || "大上中少".indexOf(text.charAt(text.length() - 1)) < 0) {
            return false;
        }
        String name = text.substring(0, text.length() - 1);
        return known.stream().noneMatch(text::endsWith) && known.stream().anyMatch(name::endsWith);
    }

    /// The only known person with this surname: 刘某某 for 刘, 安娜·英 for 英; nobody where it is
    /// none or several.
    List<String> withSurname(String surname, Collection<String> known) {
        List<String> namesakes = known.stream()
                .filter(name -> name.startsWith(surname) ? name.length() <= 3 : name.endsWith("·" + surname))
                .toList();
        return namesakes.size() == 1 ? namesakes : List.of();
    }

    /// The persons after 免去 and before the office: 某某、某某同志的.
    Persons atDismissal(String text, int from, boolean foreign) {
        return dismissed.at(text, from, foreign);
    }

    /// The end of the name right after an office; -1 where none stands there.
    int endAfterOffice(String text, int from, boolean foreign) {
        if (from >= text.length() || !NameContext.isIdeograph(text.charAt(from))) {
            return -1;
        }
        if (DURATION.matcher(text).region(from, text.length()).lookingAt()) {
            return -1;
        }
        int end = names.findEnd(text, from, foreign);
        if (end < 0 && !foreign && names.startsTransliteration(text, from)) {
            end = names.findEnd(text, from, true);
        }
        if (end - from > 2
                && ADVERBS_AFTER_NAMES.indexOf(text.charAt(end - 1)) >= 0
                && end < text.length()
                && "任为兼担于在".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        if (end - from > 2 && (text.startsWith("先生", end - 2) || text.startsWith("女士", end - 2))) {
            end -= 2;
        }
        return end > 0 && bounded.isWhole(text.substring(from, end)) ? end : -1;
    }

    /// The end of the transliterated name with which a clause begins; -1 where it begins with none.
    int endOfForeigner(String text, int from) {
        return names.startsTransliteration(text, from) ? endAfterOffice(text, from, true) : -1;
    }

    /// The end of the name between here and the next mark; -1 where none stands there.
    int endByMark(String text, int from) {
        int end = names.findEndByMark(text, from);
        return end > 0 && bounded.isWhole(text.substring(from, end)) ? end : -1;
    }

    /// Whether this is the name of a country.
    boolean isCountry(String text) {
        return bounded.isCountry(text);
    }

    /// Whether two or three characters begin with a surname.
    boolean isSurnamed(String text) {
        return bounded.isSurnamed(text);
    }

    FullNameFinder fullNames() {
        return fullNames;
    }

    /// Whether a text tells of foreigners: it has a name with a dot, or a foreign office.
    boolean isForeign(String text) {
        return text.chars().anyMatch(c -> NameContext.isNameDot((char) c)) || names.isAboutForeigners(text);
    }

    /// The name with which a text ends, after an office or a word; null where it ends with none.
    @Nullable
    String nameAtEnd(String text, Collection<String> known) {
        for (String name : known) {
            if (text.endsWith(name)) {
                return KnownNames.longestAtEnd(text, known);
            }
        }
        int dot = text.indexOf('·');
        if (dot > 0) {
            int item = text.lastIndexOf('、', dot) + 1;
            Matcher description = SubjectContext.DESCRIPTION.matcher(text).region(item, text.length());
            int described = description.lookingAt() ? description.end() : item;
            int post = OfficeRunParser.lastPostEnd(text.substring(0, dot));
            int start = Math.max(Math.max(fullNames.firstPartStart(text, dot), post), described);
            return bounded.isWhole(text.substring(start)) ? text.substring(start) : null;
        }
        int office = OfficeRunParser.lastPostEnd(text);
        if (office > 0) {
            String rest = text.substring(office).replaceFirst("^[的、，]", "");
            return bounded.isWhole(rest) ? rest : null;
        }
        for (int length = Math.min(MAX_LEADER, text.length() - 1); length > 3; length--) {
            String leader = text.substring(text.length() - length);
            if (names.isLeader(leader)) {
                return leader;
            }
        }
        for (int length : new int[] {3, 2, 4}) {
            int start = text.length() - length;
            boolean transliterated = start > 0
                    && "在随待等".indexOf(text.charAt(start - 1)) >= 0
                    && lexicon.isForeignName(text.substring(start));
            if (transliterated) {
                return text.substring(start);
            }
            if (start > 0
                    && names.isName(text.substring(start))
                    && bounded.isWhole(text.substring(start))
                    && !names.splitsWord(text, start)) {
                return text.substring(start);
            }
        }
        return null;
    }
}
