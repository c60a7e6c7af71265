package org.baoku.people.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.paper.Tenure;
import org.baoku.people.office.OfficialMention;
import org.jspecify.annotations.Nullable;

/// Persons who are known to hold an office, so that a text names them without one: 王某某、栗某某参加.
///
/// They are the leaders that ship with the program and the holders of the archive's tenures. A known name
/// counts at the beginning of a clause before a verb that such reports use of officials, and in a list of
/// names. A lone known name proves nothing: namesakes are frequent.
final class KnownHolders {
    private static final String CLAUSE_MARKS = "。；，！？：:\n “”（( \u3000";
    private static final Pattern AFTER_NAME = Pattern.compile(
            "、|和|与|等|同志|主持|参加|出席|陪同|会见|会谈|讲话|致辞|发表|作|在(?!北|上海)|指出|强调|表示|说|宣布|代表|一同|一起|分别|也|还|并|到|前往|考察|调研|参观|率|同(?!学|事)|将|于|抵达|走进|来到|听取|陪|重点|介绍|回顾|阐述|呼吁|重申|希望|认为|称|签署|访问|感谢|高度|愿|提出|要求|表达|回应|批评|警告|承诺|否认|同意|先后|应邀|围绕|走出|深入|察看|了解|离开|出访|乘|当天|[0-9]{1,2}日|近日|日前|。|，|（");
    private static final int MAX_TENURE_SLACK_DAYS = 400;
    private static final int MAX_NAME = 7;

    /// How often an article names a leader that it is about.
    private static final int MIN_REPEATED = 3;

    /// The tenures of each name; an empty list for leaders of other countries, who count on any day.
    private final Map<String, List<Tenure>> tenures = new HashMap<>();

    /// What reports say of the leaders of the state, so that a repeated name is no namesake.
    private static final Pattern LEADER_VERB = Pattern.compile(
            "(?:还|又|同时)?(?:强调|指出|表示|主持|考察|会见|宣布|要求|首先|充分|说|与|来到|听取|代表|表示|重点介绍|介绍|指|承诺|重申|呼吁|宣布|在(?:新闻|记者|联合)?(?:发布会|会议|记者会|声明|讲话|演讲)[上中])");

    /// What is told of two leaders whose names 与 joins.
    private static final Pattern MEETING = Pattern.compile("(?:举行|共同|一道|一同)?(?:会谈|会晤|会见|通电话|出席|主持|签署|见面|会面|见证)");

    /// The leaders that ship with the program, of this country and of others.
    private final Set<String> leaders = new HashSet<>();

    /// Those whose names nobody else has: of other countries, of Taiwan, Hong Kong and Macau.
    private final Map<Character, List<String>> distinctive = new HashMap<>();

    /// The first characters of all known names.
    private final BitSet knownBeginnings = new BitSet();

    /// The first and the second characters of the distinctive ones.
    private final BitSet beginnings = new BitSet();

    private final BitSet seconds = new BitSet();

    /// What is called after a leader or is a relative of one.
    private static final Pattern NO_PERSON = Pattern.compile(
            "政府|政权|主义|经济学|夫人|家族|号|派|阵营|团队|集团|竞选|大[厦楼]|酒店|庄园|基金会|法案|计划|路线|内阁|时代|执政|当局|[长次幼]?[子女](?!士)|之[子女妻父母兄弟]|的?(?:父|母|妻|丈夫|儿|女儿|家人|律师|支持者|前任|遗孀)|主张|级|式|新政|港|司法部");

    /// What says of the name after it that its holder only wants an office.
    private static final Pattern WANTS_OFFICE = Pattern.compile("(?:候选人|参选人|提名|推举)$");

    private final NameListParser lists;

    KnownHolders(NameListParser lists, List<Tenure> archived) {
        this.lists = lists;
        archived.forEach(tenure -> tenures.computeIfAbsent(tenure.name(), name -> new ArrayList<>())
                .add(tenure));
        for (String leader : LeaderNames.LISTED) {
            tenures.computeIfAbsent(leader, name -> new ArrayList<>()).addAll(LeaderNames.TENURES.get(leader));
            leaders.add(leader);
        }
        Stream.of(LeaderNames.FOREIGN, LeaderNames.REGIONAL)
                .flatMap(Set::stream)
                .forEach(leader -> {
                    tenures.putIfAbsent(leader, List.of());
                    leaders.add(leader);
                    distinctive
                            .computeIfAbsent(leader.charAt(0), first -> new ArrayList<>())
                            .add(leader);
                    beginnings.set(leader.charAt(0));
                    seconds.set(leader.charAt(1));
                });
        tenures.keySet().stream().filter(name -> !name.isEmpty()).forEach(name -> knownBeginnings.set(name.charAt(0)));
        distinctive
                .values()
                .forEach(names ->
                        names.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /// The known holders whom these texts name at places where officials are named, and the other names of
    /// the same lists.
    ///
    /// @param officials the persons printed with an office
    /// @param day of the issue; null where it is not known yet
    List<OfficialMention> findAll(List<String> texts, Set<String> officials, @Nullable LocalDate day) {
        List<OfficialMention> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> leading = new HashSet<>();
        boolean repeated = false;
        boolean shortRepeated = false;
        for (String text : texts) {
            for (int at = 0; at < text.length(); at++) {
                if (!knownBeginnings.get(text.charAt(at))) {
                    continue;
                }
                boolean beginsClause = at == 0 || CLAUSE_MARKS.indexOf(text.charAt(at - 1)) >= 0;
                boolean joined = !beginsClause && "与和同".indexOf(text.charAt(at - 1)) >= 0;
                int end = beginsClause || joined || text.charAt(at - 1) == '、' ? knownEnd(text, at, day) : -1;
                if (joined
                        && end > 0
                        && !MEETING.matcher(text).region(end, text.length()).lookingAt()) {
                    end = -1;
                }
                if (end > 0) {
                    String name = text.substring(at, end);
                    known.add(name);
                    boolean leads = leaders.contains(name)
                            && beginsClause
                            && LEADER_VERB
                                    .matcher(text)
                                    .region(end, text.length())
                                    .lookingAt();
                    boolean again = leads && !leading.add(name);
                    repeated |= again && name.length() > 2;
                    shortRepeated |= again;
                    found.add(new OfficialMention(text.substring(at, end), at, end, null, -1, false));
                    found.addAll(lists.listAround(text, at));
                    at = end - 1;
                }
            }
        }
        boolean withOthers = shortRepeated && officials.stream().anyMatch(name -> !known.contains(name));
        List<OfficialMention> holders =
                new ArrayList<>(repeated || withOthers || isConfirmed(known, officials) ? found : List.of());
        List<OfficialMention> anywhere = new ArrayList<>();
        texts.forEach(text -> addDistinctive(text, anywhere));
        if (!officials.isEmpty() || !holders.isEmpty() || isAboutLeaders(anywhere)) {
            holders.addAll(anywhere);
        }
        return holders;
    }

    /// Whether an article that prints nobody with an office is about leaders: it names several, or one repeatedly.
    private static boolean isAboutLeaders(List<OfficialMention> leaders) {
        Map<String, Long> names = leaders.stream()
                .filter(leader -> leader.name().length() > 2)
                .collect(Collectors.groupingBy(OfficialMention::name, Collectors.counting()));
        return names.size() > 1 || names.values().stream().anyMatch(times -> times >= MIN_REPEATED);
    }

    /// Adds the leaders with distinctive names whom a text names wherever they stand: 带来这一变化的是某某.
    private void addDistinctive(String text, List<OfficialMention> holders) {
        for (int at = 0; at < text.length(); at++) {
            if (at + 1 >= text.length() || !beginnings.get(text.charAt(at)) || !seconds.get(text.charAt(at + 1))) {
                continue;
            }
            for (String name : distinctive.getOrDefault(text.charAt(at), List.of())) {
                int end = at + name.length();
                if (text.startsWith(name, at)
                        && lists.isWholeForeignName(text, at, end)
                        && !WANTS_OFFICE
                                .matcher(text)
                                .region(Math.max(0, at - 3), at)
                                .find()
                        && !NO_PERSON.matcher(text).region(end, text.length()).lookingAt()) {
                    holders.add(new OfficialMention(name, at, end, null, -1, true));
                    at = end - 1;
                    break;
                }
            }
        }
    }

    private boolean isDistinctive(String name) {
        return distinctive.getOrDefault(name.charAt(0), List.of()).contains(name);
    }

    /// Whether the known names are not just a namesake: another known one or an official stands in the same
    /// text.
    private boolean isConfirmed(Set<String> known, Set<String> officials) {
        boolean certain = known.stream().anyMatch(name -> name.length() > 2 || isDistinctive(name));
        return known.size() > 1
                ? certain || known.size() > 2
                : certain && officials.stream().anyMatch(name -> !known.contains(name));
    }

    private int knownEnd(String text, int start, @Nullable LocalDate day) {
        for (int length = MAX_NAME; length >= 2; length--) {
            int end = start + length;
            if (end <= text.length()
                    && holdsOffice(text.substring(start, end), day)
                    && (end == text.length()
                            || AFTER_NAME
                                    .matcher(text)
                                    .region(end, text.length())
                                    .lookingAt())) {
                return end;
            }
        }
        return -1;
    }

    private boolean holdsOffice(String name, @Nullable LocalDate day) {
        List<Tenure> held = tenures.get(name);
        return held != null && (held.isEmpty() || day == null || held.stream().anyMatch(tenure -> covers(tenure, day)));
    }

    private static boolean covers(Tenure tenure, LocalDate day) {
        LocalDate from = tenure.from();
        LocalDate to = tenure.to();
        return (from == null || !day.isBefore(from.minusDays(MAX_TENURE_SLACK_DAYS)))
                && (to == null || !day.isAfter(to.plusDays(MAX_TENURE_SLACK_DAYS)));
    }
}
