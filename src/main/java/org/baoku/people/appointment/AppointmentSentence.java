package org.baoku.people.appointment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.baoku.people.office.OfficialMention;
import org.jspecify.annotations.Nullable;

/// A sentence that may tell of appointments: what its statements ask of the text, the names and the offices,
/// and where they put what they find.
final class AppointmentSentence {
    private static final String CLAUSE_MARKS = "，。；：:！？\n“”（(,;!?—…｜|丨";
    /// The last characters of verbs before names: 接受, 由, 免去, 任命, 选举, 提名.
    private static final String BEFORE_NAMES = "受由去命举名选";

    private static final Pattern ACTING_OFFICE = Pattern.compile(
            "(?:^|[、，省市县区州旗府委会院国军部行局厅署党团])(?:代理[^、，]{0,12}(?:长|主席|主任|书记|司令|总理|总统|首相|国务卿|大臣|大使)|代(?:(?:省|市|县|区|州|旗|盟|镇|乡|部|议|院|检察|局)长|总统|总理|首相|主席))|(?<=[\\u4e00-\\u9fff])(?<![时历年现当后换替前世朝古近几两一二三四五六七八九十各])代[省市县区]长");

    /// The end of a note before an office: （记者某某 任某）市长.
    private static final Pattern CLOSING_ONLY = Pattern.compile("[^（）]*）");

    private static final Pattern ORGAN = Pattern.compile(
            "[\\u4e00-\\u9fff&&[^给予对向由被与和在是的该据]]{1,12}(?:[省市县区州旗镇乡村局厅部院校]|[市县区省州]委|政府|公司|集团|大学|中心|协会|委员会)");

    private static final Pattern REPLACED = Pattern.compile(
            "，(?:(?:其|[他她]的)前任[为是]?(?=[\\u4e00-\\u9fff·]{2,8}?(?:[，。；已将因于]|现年|此前|年满|[0-9]))|(?:以)?(?:接替|取代)(?:[^，。；、]{0,14}的)?)(?<person>[^，。；、]{2,16}?)(?:同志|先生|女士)?(?=[，。；]|$|已|将|年满|现年)");

    private static final Pattern HEAD_OF_STATE = Pattern.compile("(?:总统|总理|首相|领导人)$");

    private static final Pattern DAY_AFTER_NAME = Pattern.compile("(?:自|从|于)?[0-9]{1,4}[年月][0-9年月日起]*$");

    /// The office of who is to have another one: 某某副市长为代理市长.
    private static final Pattern OFFICE_AFTER_NAME =
            Pattern.compile("(?<=^[\\u4e00-\\u9fff]{2,3})副(?:[省市县区州]长|主席|主任|院长|检察长|局长)$");

    private static final Set<Kind> LEFT = EnumSet.of(Kind.REMOVED, Kind.RESIGNED);

    private final String printed;
    private final String text;
    private final List<OfficialMention> officials;
    private final OfficeRunParser offices;
    private final AppointmentNames names;
    private final ToldAppointments told;

    /// The index after the last statement.
    private int consumed;

    /// The office that somebody left in the last statement; null where it told something else.
    private @Nullable String vacated;

    /// @param printed the sentence as the article has it: the evidence of what it tells
    /// @param text what is read: the same, in a list with the verb under which it stands
    /// @param officials those of the text, at their positions in it
    AppointmentSentence(
            String printed,
            String text,
            List<OfficialMention> officials,
            OfficeRunParser offices,
            AppointmentNames names,
            ToldAppointments told) {
        this.printed = printed;
        this.text = text;
        this.officials = officials;
        this.offices = offices;
        this.names = names;
        this.told = told;
    }

    String text() {
        return text;
    }

    List<OfficialMention> officials() {
        return officials;
    }

    AppointmentNames names() {
        return names;
    }

    ToldAppointments told() {
        return told;
    }

    /// The index after the last statement.
    int consumed() {
        return consumed;
    }

    void consume(int end) {
        consumed = end;
    }

    /// The office that begins at this position.
    Optional<OfficeRun> officeAt(int from) {
        return offices.parse(text, from)
                .filter(run -> !CLOSING_ONLY.matcher(run.textIn(text)).lookingAt());
    }

    /// The end of the name that begins at this position after an office; -1 where none does.
    int nameEnd(int from) {
        int end = names.endAfterOffice(text, from, isForeign());
        return end > 0
                ? end
                : officials.stream()
                        .filter(official -> official.start() == from)
                        .findFirst()
                        .map(OfficialMention::end)
                        .orElse(-1);
    }

    /// The persons of a printed list; those of the statement before where it is a pronoun.
    ///
    /// @param strict whether each entry must be a name as a whole
    List<String> persons(String printed, boolean strict) {
        return AppointmentVerbs.PRONOUNS.contains(printed)
                ? told.subjects()
                : names.list(
                        OFFICE_AFTER_NAME
                                .matcher(DAY_AFTER_NAME.matcher(printed).replaceFirst(""))
                                .replaceFirst(""),
                        strict,
                        told.known());
    }

    /// Whether a word at this position is part of an office beside a name: 新任 of 某国新任总统某某.
    boolean isInsideOffice(int at) {
        return officials.stream()
                .anyMatch(official -> official.office() != null
                        && official.officeStart() >= 0
                        && official.officeStart() < at
                        && at < official.start()
                        && AppointmentVerbs.TAKEN_INSIDE
                                .matcher(official.office())
                                .find());
    }

    /// Whether 任 at this position, after an office or before a name and a verb, is a surname: 院长任某某, 任某某当选, 任某某委员
    /// 说.
    boolean isSurname(int at) {
        if (!text.startsWith("任", at)) {
            return false;
        }
        String before = text.substring(clauseStart(at), at);
        if (!before.isEmpty()) {
            return OfficeRunParser.lastPostEnd(before) == before.length() && nameEnd(at) > 0;
        }
        int end = nameEnd(at);
        return end > 0
                && (text.startsWith("委员", end)
                        || text.startsWith("代表", end)
                        || AppointmentVerbs.TAKING
                                .matcher(text)
                                .region(end, text.length())
                                .lookingAt());
    }

    /// Whether the character here is one of the given name with which a clause begins, or of one after an office: 若 in
    /// 朱佳若, but not in 王强若.
    ///
    /// @param from index at which the clause begins
    boolean isInsideName(int from, int at) {
        for (int start = Math.max(from, at - 2); start < at; start++) {
            boolean begins = start == from
                    || beginsClause(start)
                    || BEFORE_NAMES.indexOf(text.charAt(start - 1)) >= 0
                    || OfficeRunParser.lastPostEnd(text.substring(from, start)) == start - from;
            int end = begins ? nameEnd(start) : -1;
            boolean two = end == at + 1
                    && at - start == 2
                    && names.fullNames().isLikelier(text.substring(start, at), text.substring(start, end));
            if (end > at && !two) {
                return true;
            }
        }
        return false;
    }

    boolean isForeign() {
        return names.isForeign(text);
    }

    /// Adds an appointment of each of these persons, who are the subjects from here on.
    void tell(Collection<String> persons, OfficeRun run, Kind kind) {
        if (!isElectionCandidacy(run)) {
            persons.forEach(person -> tell(person, run.textIn(text), kind));
        }
        if (!persons.isEmpty()) {
            told.follow(persons);
            consumed = run.rest();
            vacated = LEFT.contains(kind) ? run.textIn(text) : null;
        }
    }

    /// Whether somebody is only to stand in an election for an office of the head of a state: 总理候选人.
    private boolean isElectionCandidacy(OfficeRun run) {
        return run.isCandidacyIn(text)
                && HEAD_OF_STATE.matcher(run.textIn(text)).find();
    }

    /// The office that somebody left in the last statement, which another one may take: 由某某接任.
    Optional<String> vacated() {
        return Optional.ofNullable(vacated);
    }

    /// Adds an appointment of somebody who left an office, which another one may take.
    void tellLeft(String person, String office, Kind kind) {
        tell(person, office, kind);
        vacated = LEFT.contains(kind) ? office : null;
    }

    /// Adds an appointment of somebody who is not what the sentence is about.
    void tell(String person, String office, Kind kind) {
        told.add(person, office, kind, printed);
    }

    /// Adds whom the person of a statement follows in the office: 某某将任局长，接替某某.
    void tellPredecessor(OfficeRun run, Kind kind) {
        Matcher replaced = REPLACED.matcher(text).region(run.rest(), text.length());
        if ((kind == Kind.APPOINTED || kind == Kind.ELECTED || kind == Kind.ACTING) && replaced.lookingAt()) {
            names.list(replaced.group("person"), false, told.known())
                    .forEach(person -> tell(person, run.textIn(text), Kind.FORMER));
        }
    }

    /// Whether an office is held for the time being: 副市长、代理市长.
    static boolean isActing(String office) {
        Matcher acting = ACTING_OFFICE.matcher(office);
        if (!acting.find()) {
            return false;
        }
        // 代市长、市长: held for good in the end
        String post =
                office.substring(acting.start()).replaceFirst("^[^代]?代理?", "").replaceFirst("[、，].*", "");
        return !office.substring(acting.end()).matches("[、，]" + Pattern.quote(post) + "(?:[、，].*)?");
    }

    /// Where the place or organ begins that is all that stands in the clause before 时任: 海城市时任市长某某.
    int organStart(int end) {
        int clause = clauseStart(end);
        String before = text.substring(clause, end);
        return ORGAN.matcher(before).matches() || names.isCountry(before) ? clause : end;
    }

    /// Whether a clause begins at this position.
    boolean beginsClause(int at) {
        return at == 0 || CLAUSE_MARKS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /// Where the clause of this position begins; notes in parentheses belong to it.
    int clauseStart(int at) {
        int start = at;
        while (start > 0 && CLAUSE_MARKS.indexOf(text.charAt(start - 1)) < 0) {
            char before = text.charAt(start - 1);
            int open = before == '）'
                    ? text.lastIndexOf('（', start - 1)
                    : before == ')' ? text.lastIndexOf('(', start - 1) : -1;
            start = open >= 0 ? open : start - 1;
        }
        return start;
    }
}
