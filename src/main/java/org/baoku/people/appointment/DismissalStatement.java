package org.baoku.people.appointment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads a verb that takes persons out of offices: 免去某某的局长职务、某某的处长职务; 解除总理某某的职务.
final class DismissalStatement {
    /// Verbs that have other objects too, so that 职务 must follow the office.
    private static final Pattern REVOKING = Pattern.compile("撤销|撤去");

    /// Whichever office it is: 的领导职务.
    private static final Pattern OWN_OFFICE =
            Pattern.compile("的?(?:一切|全部|所有|现任|有关|相关)?(?:主要)?(?:领导|官员|行政|党内外|党政)?职[务位]");

    private final AppointmentSentence sentence;
    private final AppointmentSubjects subjects;

    DismissalStatement(AppointmentSentence sentence, AppointmentSubjects subjects) {
        this.sentence = sentence;
        this.subjects = subjects;
    }

    /// Reads the statement with the verb between these positions.
    ///
    /// @return the index after it; the verb's start where it makes no statement
    int read(int verb, int verbEnd) {
        String text = sentence.text();
        AppointmentNames names = sentence.names();
        int at = verbEnd < text.length() && "了：:".indexOf(text.charAt(verbEnd)) >= 0 ? verbEnd + 1 : verbEnd;
        boolean list = at > verbEnd && text.charAt(verbEnd) != '了';
        boolean recall = text.startsWith("罢免", verb) || text.startsWith("罢黜", verb);
        int end = verb;
        while (true) {
            AppointmentNames.Persons persons = names.atDismissal(text, at, sentence.isForeign());
            List<String> who = persons.names();
            if (who.isEmpty() && end == verb) {
                who = persons.end() > at
                        ? sentence.told().subjects()
                        : subjects.before(sentence.clauseStart(verb), verb);
            }
            Optional<OfficeRun> office = sentence.officeAt(persons.end());
            int own = office.isPresent() && persons.names().isEmpty() ? readOwnOffice(office.get()) : -1;
            if (own > 0) {
                return own;
            }
            if (office.isPresent() && persons.names().isEmpty()) {
                int named = readOtherOfficeBeforeName(office.get());
                int dismissed = named > 0 ? named : readOfficeBeforeName(office.get(), recall);
                if (dismissed > 0) {
                    return dismissed;
                }
            }
            boolean revoked = office.isPresent()
                    && REVOKING.matcher(text).region(verb, verbEnd).matches()
                    && office.get().end() == office.get().rest();
            if (who.isEmpty() || office.isEmpty() || revoked) {
                return end;
            }
            OfficeRun left = text.charAt(persons.end() - 1) == '的' ? office.get() : upToNextPerson(office.get());
            sentence.tell(who, left, Kind.REMOVED);
            end = left.rest();
            boolean more = end < text.length() && "、，和；".indexOf(text.charAt(end)) >= 0;
            AppointmentNames.Persons next = more
                    ? names.atDismissal(text, end + 1, sentence.isForeign())
                    : new AppointmentNames.Persons(List.of(), end);
            // ；某某同志任局长 is another statement.
            boolean other = !list
                    && text.startsWith("；", end)
                    && text.charAt(next.end() - 1) != '的'
                    && sentence.officeAt(next.end())
                            .filter(run -> run.rest() > run.end())
                            .isEmpty();
            if (next.names().isEmpty() || other) {
                return end;
            }
            at = end + 1;
        }
    }

    /// The office up to the next person of a list without 的: 免去某某财政局局长、某某水利局局长职务.
    private OfficeRun upToNextPerson(OfficeRun run) {
        String text = sentence.text();
        for (int mark = text.indexOf('、', run.start());
                mark > 0 && mark < run.end();
                mark = text.indexOf('、', mark + 1)) {
            int nameEnd = sentence.nameEnd(mark + 1);
            boolean person = nameEnd > 0
                    && nameEnd < run.end()
                    && sentence.officeAt(nameEnd)
                            .filter(office -> office.start() == nameEnd)
                            .isPresent();
            if (person) {
                return new OfficeRun(run.start(), mark, mark);
            }
        }
        return run;
    }

    /// Reads 解除总理某某的职务, 免去市长职务的某某 or 罢免总统某某, where the office stands before the name.
    private int readOfficeBeforeName(OfficeRun office, boolean recall) {
        String text = sentence.text();
        int afterPost = office.rest() > office.end() && text.startsWith("的", office.rest()) ? office.rest() + 1 : -1;
        int described = afterPost < 0 ? -1 : sentence.nameEnd(afterPost);
        if (described > 0) {
            sentence.tell(List.of(text.substring(afterPost, described)), office, Kind.REMOVED);
            return described;
        }
        int nameEnd = sentence.nameEnd(office.end());
        int several = nameEnd > 0 ? readOfficesBeforeNames(office, nameEnd) : -1;
        if (several > 0) {
            return several;
        }
        boolean dismissed = nameEnd > 0
                && (recall
                        || text.startsWith("的职务", nameEnd)
                        || text.startsWith("职务", nameEnd)
                        || text.startsWith("的职位", nameEnd));
        if (!dismissed) {
            return -1;
        }
        sentence.tell(List.of(text.substring(office.end(), nameEnd)), office, Kind.REMOVED);
        return nameEnd;
    }

    /// Reads 免去现任局长某某的主要领导职务, where the office is only printed before the name.
    private int readOwnOffice(OfficeRun office) {
        String text = sentence.text();
        int nameEnd = sentence.nameEnd(office.end());
        boolean dismissed = nameEnd > 0
                && OWN_OFFICE.matcher(text).region(nameEnd, text.length()).lookingAt();
        if (!dismissed) {
            return -1;
        }
        sentence.tell(List.of(text.substring(office.end(), nameEnd)), office, Kind.REMOVED);
        return nameEnd;
    }

    /// Reads 免去县委书记某某、县长某某职务.
    ///
    /// @param nameEnd of the first person
    private int readOfficesBeforeNames(OfficeRun office, int nameEnd) {
        String text = sentence.text();
        Map<String, String> dismissed = new LinkedHashMap<>();
        dismissed.put(text.substring(office.end(), nameEnd), office.textIn(text));
        int end = nameEnd;
        while (end < text.length() && "、和".indexOf(text.charAt(end)) >= 0) {
            Optional<OfficeRun> next = sentence.officeAt(end + 1);
            int nextEnd = next.isEmpty() ? -1 : sentence.nameEnd(next.get().end());
            if (nextEnd < 0) {
                return -1;
            }
            dismissed.put(text.substring(next.get().end(), nextEnd), next.get().textIn(text));
            end = nextEnd;
        }
        if (dismissed.size() < 2 || !text.substring(end).matches("(?s)(?:等[^，。；]{0,4})?的?职[务位].*")) {
            return -1;
        }
        dismissed.forEach((name, post) -> sentence.tell(name, post, Kind.REMOVED));
        return end;
    }

    /// Reads 免除领导人某某的委员会副主席职务, where the person is named with another office.
    private int readOtherOfficeBeforeName(OfficeRun other) {
        String text = sentence.text();
        int nameEnd = sentence.nameEnd(other.end());
        Optional<OfficeRun> office =
                nameEnd > 0 && text.startsWith("的", nameEnd) ? sentence.officeAt(nameEnd + 1) : Optional.empty();
        if (office.isEmpty() || office.get().end() == office.get().rest()) {
            return -1;
        }
        sentence.tell(List.of(text.substring(other.end(), nameEnd)), office.get(), Kind.REMOVED);
        return office.get().rest();
    }
}
