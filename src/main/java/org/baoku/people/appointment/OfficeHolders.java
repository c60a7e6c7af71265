package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads the holders that stand after the office of a verb: 现任市长的某某; 时任书记某某、市长某某;
/// 担任副团长的副总理某某; 现任主席、前部长某某.
final class OfficeHolders {
    /// What may stand between an office and its holder: 现任秘书长是智利人某某.
    private static final Pattern LINK = Pattern.compile(
            "的?(?:分别)?是(?:[\\u4e00-\\u9fff]{2,5}(?:国|洲|利|亚)?人)?|的(?:还|另)?有(?:：)?|的(?:老同志|老领导|老干部)?|、[\\u4e00-\\u9fff]{1,6}籍的?");

    /// A link after which several holders may stand.
    private static final Pattern LISTING = Pattern.compile("有：?$|是$");

    /// Names up to a mark, with notes in parentheses.
    private static final Pattern LIST = Pattern.compile("(?:[^，。；：！？\\n（）]|（[^（）]{1,12}）)+");

    private final AppointmentSentence sentence;
    private final String text;

    OfficeHolders(AppointmentSentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    /// Reads the holders after an office.
    ///
    /// @return the index after them; -1 where none stand there
    int readAfter(OfficeRun run, Kind kind, String verb) {
        Matcher link = LINK.matcher(text).region(run.rest(), text.length());
        int nameAt = link.lookingAt() ? link.end() : run.rest();
        if (nameAt == run.rest() && text.charAt(nameAt - 1) == '等') {
            // 董事长等多家公司的…
            return -1;
        }
        int nameEnd = sentence.nameEnd(nameAt);
        if (nameEnd < 0 && nameAt > run.rest()) {
            nameEnd = sentence.names().endByMark(text, nameAt);
        }
        if (nameEnd > 0) {
            List<String> holders = new ArrayList<>(List.of(text.substring(nameAt, nameEnd)));
            int end = link.reset().region(run.rest(), text.length()).lookingAt()
                            && LISTING.matcher(link.group()).find()
                    ? readList(nameAt, nameEnd, holders)
                    : nameEnd;
            sentence.tell(holders, run, kind);
            return readFurther(end, kind);
        }
        if (verb.equals("时任")) {
            return -1;
        }
        if (nameAt > run.rest() && readWithOffice(nameAt, run, kind)) {
            return sentence.consumed();
        }
        return text.startsWith("、前", run.rest()) ? readHeldAndFormer(run, kind) : -1;
    }

    /// Whether the text goes on with who holds the office: 担任市长的是.
    static boolean isPointedAt(String text, int from) {
        return text.startsWith("的是", from)
                || text.startsWith("的有", from)
                || text.startsWith("的还有", from)
                || text.startsWith("的分别是", from);
    }

    /// Reads the former office of 某国前外长、现任主席某某, whose holder was read.
    void readFormerBefore(int clause, int verb) {
        Optional<OfficeRun> office =
                verb > clause && text.charAt(verb - 1) == '、' ? sentence.officeAt(clause) : Optional.empty();
        boolean leading = "前原".indexOf(text.charAt(clause)) >= 0;
        int start = leading ? clause + 1 : clause;
        if (office.isPresent() && office.get().start() == start && office.get().rest() == verb - 1) {
            String printed = office.get().textIn(text);
            if (leading || AppointmentVerbs.FORMER_INSIDE.matcher(printed).find()) {
                sentence.told().subjects().forEach(name -> sentence.tell(name, printed, Kind.FORMER));
            }
        }
    }

    /// Reads the person of 作为时任市长，某某….
    boolean readAfterComma(OfficeRun run, Kind kind) {
        int nameEnd = text.startsWith("，", run.rest()) ? sentence.nameEnd(run.rest() + 1) : -1;
        if (nameEnd > 0) {
            sentence.tell(List.of(text.substring(run.rest() + 1, nameEnd)), run, kind);
        }
        return nameEnd > 0;
    }

    /// Reads the names of 当选副主席的有某某、某某（女）和某某, which nothing but a mark may end.
    ///
    /// @return the index after the last; the end of the first where it begins no list
    private int readList(int from, int firstEnd, List<String> holders) {
        Matcher list = LIST.matcher(text).region(from, text.length());
        List<String> names = list.lookingAt() ? sentence.persons(list.group(), true) : List.of();
        if (names.isEmpty()) {
            return firstEnd;
        }
        holders.clear();
        holders.addAll(names);
        return list.end();
    }

    /// Reads 、市长某某 after 时任书记某某, unless the list prints 时任 for each whom it means.
    private int readFurther(int from, Kind kind) {
        int end = from;
        boolean each = kind == Kind.FORMER && text.indexOf("时任") < text.lastIndexOf("、时任");
        while (!each && end < text.length() && text.charAt(end) == '、') {
            Optional<OfficeRun> office = sentence.officeAt(end + 1);
            int nameEnd = office.isEmpty() ? -1 : sentence.nameEnd(office.get().end());
            if (nameEnd < 0 || office.get().start() != end + 1) {
                return end;
            }
            sentence.tell(
                    text.substring(office.get().end(), nameEnd), office.get().textIn(text), kind);
            end = nameEnd;
        }
        sentence.consume(end);
        return end;
    }

    /// Reads the holder of 担任副团长的国务院副总理某某, who has another office before the name.
    private boolean readWithOffice(int from, OfficeRun run, Kind kind) {
        Optional<OfficeRun> other = sentence.officeAt(from);
        int nameEnd = other.isEmpty() ? -1 : sentence.nameEnd(other.get().end());
        if (nameEnd < 0) {
            return false;
        }
        sentence.tell(List.of(text.substring(other.get().end(), nameEnd)), run, kind);
        sentence.consume(nameEnd);
        return true;
    }

    /// Reads 现任委员会主席、前部长某某: an office and a former one of the person named after both.
    ///
    /// @return the index after the name; -1 where none stands there
    private int readHeldAndFormer(OfficeRun run, Kind kind) {
        Optional<OfficeRun> former = sentence.officeAt(run.rest() + 1);
        int nameEnd = former.isEmpty() ? -1 : sentence.nameEnd(former.get().end());
        if (nameEnd < 0) {
            return -1;
        }
        List<String> who = List.of(text.substring(former.get().end(), nameEnd));
        sentence.tell(who, run, kind);
        sentence.tell(who, former.get(), Kind.FORMER);
        return nameEnd;
    }
}
