package org.baoku.people.appointment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads the office that somebody leaves for another one: 由某县县长升任某市副市长.
final class EarlierOffice {
    private static final Pattern MOVING = Pattern.compile("[转升调改出提接]任|升[为到至]");
    private static final Pattern SOURCE = Pattern.compile(
            "(?:^|[^理来亲独各])(?:[由从]|自(?!治))(?<office>(?:[^，。；由从自]|自治){2,36}?)(?:[一之]职|职务|的?(?:位置|岗位|职位|任)上)?(?:直接|破格|跨省|提拔|晋升)?$");

    /// When somebody goes from one office to the other, as all that stands before: 2013年7月才.
    private static final Pattern DAY = Pattern.compile("[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[才又再就便即后]?");

    private final AppointmentSentence sentence;

    EarlierOffice(AppointmentSentence sentence) {
        this.sentence = sentence;
    }

    /// The office that the clause of this verb prints before it.
    Optional<OfficeRun> before(Matcher taking, int clause) {
        String text = sentence.text();
        Matcher source = SOURCE.matcher(text).region(clause, taking.start());
        if (!source.find() || !(MOVING.matcher(taking.group()).find() || isOfPerson(taking, clause, source))) {
            return Optional.empty();
        }
        OfficeRun office = new OfficeRun(source.start("office"), source.end("office"), source.end());
        String printed = office.textIn(text);
        // 由其领导人出任: whose leader?
        boolean named = !printed.startsWith("其") && !printed.startsWith("该");
        return named && OfficeRunParser.lastPostEnd(printed) == printed.length()
                ? Optional.of(office)
                : Optional.empty();
    }

    /// Whether 任 says here that a person goes from one office to the other: 某某由县长任市长, but not 组长由县长任.
    private boolean isOfPerson(Matcher taking, int clause, Matcher source) {
        String before = sentence.text().substring(clause, source.start("office") - 1);
        return taking.group().equals("任")
                && (DAY.matcher(before).matches()
                        || (before.length() > 1
                                && sentence.persons(before, true).size() == 1));
    }

    /// Tells that the persons of the statement held it.
    void tell(OfficeRun office) {
        String printed = office.textIn(sentence.text());
        sentence.told().subjects().forEach(person -> sentence.tell(person, printed, Kind.FORMER));
    }
}
