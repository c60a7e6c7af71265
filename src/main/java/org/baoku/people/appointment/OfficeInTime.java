package org.baoku.people.appointment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Says whether an office is only printed to say when something else happened: 担任市长期间.
final class OfficeInTime {
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("[0-9]{4}年|[0-9]{1,2}月|今年|去年|前年|同年|次年");
    private static final Pattern TIME_BOUND = Pattern.compile("(?:担任|任|出任|兼任)$");

    /// Verbs of the moment at which somebody takes an office: 就任市长后 tells of it, 担任市长后 of the time
    /// in it.
    private static final Pattern MOMENT = Pattern.compile("(?:就任|出任|接任|[调转升改到]任|当选)(?:成?为)?$");

    private static final Pattern SINCE = Pattern.compile("(?:之?后|以来|之?时(?!期)|之前，)");
    private static final Pattern PERIOD = Pattern.compile("(?:的)?(?:时期|期间)");
    private static final Pattern YEARS_LATER = Pattern.compile("[0-9一二三四五六七八九十两]+(?:年|个月)多?之?后");
    private static final Pattern ANNOUNCED = Pattern.compile("官宣|宣布|公布");

    /// What follows the office of a time clause that dates it.
    private static final Pattern DATED_TIME = Pattern.compile("之?后|以来|时(?=，)");

    private static final Pattern BOTH_YEARS = Pattern.compile("[0-9]{4}年?[0-9月]*(?:至|到|—|-)[0-9]{4}年");

    private final String text;

    OfficeInTime(String text) {
        this.text = text;
    }

    /// Whether the office after this verb is such a one.
    ///
    /// @param clause index at which the clause of the verb begins
    boolean isMeant(Matcher taking, int clause, OfficeRun run, Kind kind) {
        if (kind == Kind.REMOVED || kind == Kind.RESIGNED) {
            return YEARS_LATER.matcher(text).region(run.rest(), text.length()).lookingAt();
        }
        if (kind == Kind.FORMER) {
            return PERIOD.matcher(text).region(run.rest(), text.length()).lookingAt();
        }
        if (MOMENT.matcher(taking.group()).find()
                && SINCE.matcher(text).region(run.rest(), text.length()).lookingAt()) {
            return false;
        }
        if (text.startsWith("的消息", run.rest())
                && ANNOUNCED.matcher(text).region(clause, taking.start()).find()) {
            return false;
        }
        return TIME_BOUND.matcher(taking.group()).find()
                && (kind == Kind.APPOINTED
                        || (kind == Kind.ACTING && taking.group("acting") == null)
                        || kind == Kind.CURRENT)
                && AppointmentVerbs.SUBORDINATE
                        .matcher(text)
                        .region(run.rest(), text.length())
                        .lookingAt()
                && !isDated(clause, taking.start(), run.rest());
    }

    /// Whether a time clause gives the time of the office itself: 2006年至2012年担任总统时, 自1998年担任主席以来.
    private boolean isDated(int clause, int verb, int end) {
        Matcher date = (DATED_TIME.matcher(text).region(end, text.length()).lookingAt() ? YEAR_OR_MONTH : BOTH_YEARS)
                .matcher(text)
                .region(clause, verb);
        return date.find() && !text.startsWith("后的", end);
    }
}
