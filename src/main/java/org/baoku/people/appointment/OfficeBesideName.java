package org.baoku.people.appointment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.baoku.people.office.OfficialMention;
import org.jspecify.annotations.Nullable;

/// Reads what an office beside a name tells without a verb of appointment: 原市长某某, 时任书记某某,
/// 新任主任某某, and 部长某某宣布辞职.
final class OfficeBesideName {
    /// Forms of leaving that say of a former office how it ended, and are no new record: 原局长某某到龄卸任.
    private static final Pattern ONLY_NOW = Pattern.compile("^，|[卸离]任$");

    /// Somebody else with whom a former holder does something: 会和 of 会和前市长某某.
    private static final Pattern COMPANION = Pattern.compile("^[会曾要将]?[和与对向跟](?=前)");

    private static final Pattern FORMER_ENTRY = Pattern.compile("原(?![阳平子料油])|前(?!锋|线|沿)");

    /// An office that is held beside a former one: 中国医师协会会长, 国务院参事.
    private static final Pattern OTHER_ENTRY = Pattern.compile(
            "(?:协会|学会|基金会|研究会|商会|促进会|联合会|关工委|理事会|研究院|研究中心)(?:[^会]{0,4}会长|理事长|主任|主席|秘书长|顾问)$|.{3}(?:参事|院士|教授)$");

    /// How long an office at least is that prints its organ.
    private static final int WHOLE_ENTRY = 6;

    private static final Pattern INVOLVING =
            Pattern.compile("[^，。]{0,6}追溯到|继|因?涉及|在于|赶在|当(?=[^选时地年局前])|邀请|特邀|包括|会见|以及|起诉|审理");

    private static final Pattern DEMAND = Pattern.compile("呼吁|要求|敦促|主张|逼迫|迫使|施压|催促|希望|如果|一旦|倘若");

    private static final Pattern WILLING = Pattern.compile("愿意|有意|考虑");

    private static final Pattern ACCEPTING = Pattern.compile("(?<!不)(?:接受|批准|同意)了?$");
    private static final Pattern RESIGNATION =
            Pattern.compile("(?:先生|女士)?(?:提[出交]|递交)?的辞(?:呈|职(?:请求|申请|信)?(?=[，。；]|$))");

    /// How far before an office others of the same person may begin.
    private static final int MAX_RUN = 80;

    private final AppointmentSentence sentence;

    OfficeBesideName(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    /// Whether this official may be told to have held or left the office.
    static boolean mayTell(String text, OfficialMention official) {
        String office = official.office();
        return office != null
                && (AppointmentVerbs.LEADING_FORMER.matcher(office).lookingAt()
                        || AppointmentVerbs.FORMER_INSIDE.matcher(office).find()
                        || AppointmentVerbs.TAKEN_INSIDE.matcher(office).find()
                        || (official.officeStart() > 0 && "前原".indexOf(text.charAt(official.officeStart() - 1)) >= 0)
                        || (official.officeStart() > 2
                                && text.charAt(official.officeStart() - 1) == '的'
                                && "职任免新翻雇经日".indexOf(text.charAt(official.officeStart() - 2)) >= 0)
                        || RESIGNATION
                                .matcher(text)
                                .region(official.end(), text.length())
                                .lookingAt()
                        || AppointmentVerbs.LEAVING
                                .matcher(text)
                                .region(official.end(), text.length())
                                .lookingAt());
    }

    /// The offices that are no longer held, of several: 巴西前总统 of 新开发银行行长、巴西前总统.
    private static String formerPart(String office) {
        int now = office.indexOf("、现");
        String former = now < 0 ? office : office.substring(0, now);
        Matcher mark = AppointmentVerbs.FORMER_INSIDE.matcher(former);
        String part = mark.find() ? former.substring(former.lastIndexOf('、', mark.start()) + 1) : former;
        part = COMPANION.matcher(part).replaceFirst("");
        Matcher leading = AppointmentVerbs.LEADING_FORMER.matcher(part);
        return formerEntries(leading.lookingAt() ? part.substring(leading.end()) : part);
    }

    void read(OfficialMention official) {
        @Nullable String office = official.office();
        int officeStart = official.officeStart();
        if (office == null || officeStart < 0) {
            return;
        }
        if (office.startsWith("女") && office.length() > 2) {
            office = office.substring(1);
            officeStart++;
        }
        String text = sentence.text();
        int whole = wholeStart(office, officeStart);
        office = text.substring(whole, officeStart) + office;
        officeStart = whole;
        Matcher involving = INVOLVING.matcher(office);
        if (involving.lookingAt()) {
            office = office.substring(involving.end());
            officeStart += involving.end();
        }
        Matcher before = AppointmentVerbs.BEFORE_OFFICE.matcher(text).region(0, officeStart);
        Matcher leading = AppointmentVerbs.LEADING_FORMER.matcher(office);
        Matcher inside = AppointmentVerbs.TAKEN_INSIDE.matcher(office);
        if (inside.find()) {
            sentence.tell(official.name(), office, AppointmentVerbs.kindBeforeOffice(inside.group()));
        } else if (leading.lookingAt()) {
            String run = formerRun(officeStart, official.start());
            sentence.tell(
                    official.name(), run.isEmpty() ? withParty(office, officeStart, leading.end()) : run, Kind.FORMER);
        } else if (AppointmentVerbs.FORMER_INSIDE.matcher(office).find()) {
            String run = formerRun(officeStart, official.start());
            sentence.tell(official.name(), withoutParty(run.isEmpty() ? formerPart(office) : run), Kind.FORMER);
        } else if (before.find()) {
            Kind kind = AppointmentVerbs.kindBeforeOffice(before.group());
            int organ = organStart(before);
            if (organ < before.start()) {
                office = text.substring(organ, officeStart) + office;
            }
            boolean acting = kind == Kind.APPOINTED && AppointmentSentence.isActing(office);
            String run = before.group().length() == 1 ? formerRun(before.start(), official.start()) : "";
            sentence.tell(official.name(), run.isEmpty() ? office : run, acting ? Kind.ACTING : kind);
        }
        boolean once = before.hasMatch() && before.group().length() == 1;
        Matcher leaving = AppointmentVerbs.LEAVING.matcher(text).region(endOfList(official), text.length());
        if (leaving.lookingAt()
                && !once
                && !isDemanded(officeStart)
                && !WILLING.matcher(leaving.group()).find()
                && !(ONLY_NOW.matcher(leaving.group()).find()
                        && AppointmentVerbs.FORMER_INSIDE.matcher(office).find())
                && !text.startsWith("向", officeStart - 1)) {
            sentence.tellLeft(official.name(), withoutFormer(office), kindOf(leaving));
        } else if (isAccepted(official, officeStart)) {
            sentence.tellLeft(official.name(), office, Kind.RESIGNED);
        }
    }

    /// Whether a clause says that the resignation of this official was accepted: 批准部长某某的辞呈.
    private boolean isAccepted(OfficialMention official, int officeStart) {
        String text = sentence.text();
        return RESIGNATION.matcher(text).region(official.end(), text.length()).lookingAt()
                && ACCEPTING
                        .matcher(text)
                        .region(sentence.clauseStart(officeStart), officeStart)
                        .find();
    }

    /// The end of the last of the officials who stand in one list with this one: 局长某某、副局长某某被免职.
    private int endOfList(OfficialMention official) {
        int end = official.end();
        for (OfficialMention next : sentence.officials()) {
            boolean listed = next.officeStart() == end + 1
                    && end < sentence.text().length()
                    && "、和".indexOf(sentence.text().charAt(end)) >= 0;
            end = listed ? next.end() : end;
        }
        return end;
    }

    /// Whether the clause of an office only says what somebody wants: 呼吁总统某某辞职.
    private boolean isDemanded(int officeStart) {
        return DEMAND.matcher(sentence.text())
                .region(sentence.clauseStart(officeStart), officeStart)
                .find();
    }

    /// A former office without the party of its holder, where no country stands before it: 共和党籍前总统.
    private static String withoutParty(String office) {
        int party = office.indexOf("党籍前");
        return party < 0 || FormerOrgan.beginsWithCountry(office, 0, party) ? office : office.substring(party + 3);
    }

    /// A former office with the country and the party before it, if they are printed: 某国民主党籍前总统.
    private String withParty(String office, int start, int leading) {
        String text = sentence.text();
        boolean member = start > 0 && text.charAt(start - 1) == '籍';
        int organ = member ? FormerOrgan.start(text, start) : start;
        return FormerOrgan.beginsWithCountry(text, organ, start)
                ? text.substring(organ, start) + office
                : office.substring(leading);
    }

    /// Where the organ begins that stands before 时任 or, with the party of its head, before 前: 某国民主党籍前总统.
    private int organStart(Matcher before) {
        boolean member = before.start() > 0 && sentence.text().charAt(before.start() - 1) == '籍';
        int organ = member ? FormerOrgan.start(sentence.text(), before.start()) : -1;
        return FormerOrgan.beginsWithCountry(sentence.text(), organ, before.start())
                ? organ
                : before.group().endsWith("任") ? sentence.organStart(before.start()) : before.end();
    }

    /// Where an office begins that has lost the name of its organ: 公司原总经理.
    private int wholeStart(String office, int officeStart) {
        Matcher mark = AppointmentVerbs.FORMER_INSIDE.matcher(office);
        String organ = mark.find() ? office.substring(0, mark.start()) : office.startsWith("政府") ? "政府" : "";
        boolean cut = officeStart > 0 && FormerOrgan.isHeadless(organ);
        return cut ? FormerOrgan.start(sentence.text(), officeStart) : officeStart;
    }

    /// The offices up to a name that begin before the one beside it, and of which each is a former one:
    /// 出版社原社长、出版公司原董事长某某. Empty where the one beside the name is all.
    private String formerRun(int officeStart, int name) {
        String text = sentence.text();
        boolean listed = officeStart > 0 && "、，）".indexOf(text.charAt(officeStart - 1)) >= 0;
        if (!listed) {
            return "";
        }
        int from = Math.max(0, officeStart - MAX_RUN);
        int object = text.lastIndexOf('对', officeStart);
        int start = Math.max(
                object >= from ? object + 1 : -1,
                sentence.clauseStart(text.charAt(officeStart - 1) == '，' ? officeStart - 1 : officeStart));
        int first = start;
        boolean ofOthers =
                sentence.officials().stream().anyMatch(other -> other.start() > first && other.end() <= officeStart);
        Optional<OfficeRun> run = start < from || ofOthers ? Optional.empty() : sentence.officeAt(start);
        // The parser ends a list before a comma after which no office ends the clause.
        boolean whole = run.isPresent()
                && run.get().start() == start
                && (run.get().end() == name || run.get().end() == officeStart - 1);
        int last = text.charAt(officeStart - 1) == '）' ? name : officeStart;
        Matcher involving = INVOLVING.matcher(text).region(start, last);
        start = involving.lookingAt() ? involving.end() : start;
        boolean former = whole
                && (AppointmentVerbs.FORMER_INSIDE
                                .matcher(text)
                                .region(start, last)
                                .find()
                        || (FormerOrgan.mayEnd(text, officeStart - 1)
                                && OfficeRunParser.lastPostEnd(text.substring(start, officeStart)) < 0));
        return former ? formerEntries(text.substring(start, name)) : "";
    }

    /// The offices of a run up to one that 前 does not belong to: 某国前驻华大使 of 某国前驻华大使、友协秘书长. 原 belongs to all
    /// but posts of associations.
    private static String formerEntries(String printed) {
        String run = formerOrgans(printed);
        int end = run.indexOf('、');
        boolean former = run.indexOf('原') < 0;
        while (end > 0 && FORMER_ENTRY.matcher(run).region(0, run.indexOf('、')).find()) {
            int next = run.indexOf('、', end + 1);
            String entry = run.substring(end + 1, next < 0 ? run.length() : next);
            boolean current = former
                    ? entry.length() >= WHOLE_ENTRY && !entry.startsWith("驻")
                    : OTHER_ENTRY.matcher(entry).find();
            if (current && !FORMER_ENTRY.matcher(entry).find()) {
                return run.substring(0, end);
            }
            end = next;
        }
        return run;
    }

    /// The offices of several organs, between which ， stands, up to the last that are former ones: 甲法院原院长 of
    /// 甲法院原院长，乙法院院长.
    private static String formerOrgans(String run) {
        int last = run.lastIndexOf('原');
        int comma = last < 0 ? -1 : run.indexOf('，', last);
        return comma < 0 ? run : run.substring(0, comma);
    }

    /// The offices that are still held, of such a list.
    private static String withoutFormer(String run) {
        int former = formerOrgans(run).length();
        return former == run.length() ? run : run.substring(former + 1);
    }

    private static Kind kindOf(Matcher verb) {
        if (verb.group("resigned") != null) {
            return Kind.RESIGNED;
        }
        return verb.group("removed") != null ? Kind.REMOVED : Kind.ELECTED;
    }
}
