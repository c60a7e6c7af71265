package org.baoku.people.appointment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Says of which kind a statement with a verb of taking is: a verb that appoints tells of a former office after
/// 此前, and of one that is still held after 目前.
final class TakingKind {
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("[0-9]{4}年|[0-9]{1,2}月|今年|去年|前年|同年|次年");
    private static final Pattern EARLIER = Pattern.compile(
            "此前(?![^，。]{0,8}报道)|先前|(?<!在此)之前|早前|以前|(?:[职新查马届任]|(?<![产发])生)前|(?:被查|落马|案发|投案|被捕)时|(?:政府|当局)时期|任内|执政");
    private static final Pattern THEN = Pattern.compile("彼时|当时(?!的)");
    private static final Pattern STILL = Pattern.compile("现(?![场年实代金货有象行已])|目前|仍|继续");

    private static final Pattern ALREADY = Pattern.compile("已经?$");

    /// Verbs of a move, which after 已 tell of no former office: 此前，某某已调任局长.
    private static final Pattern MOVE = Pattern.compile("[调转升改专提]任|履新|晋升");

    private TakingKind() {}

    /// The kind of the statement with this verb.
    ///
    /// @param clause index at which its clause begins
    static Kind of(AppointmentSentence sentence, Matcher taking, int clause, OfficeRun run) {
        for (Kind kind : Kind.values()) {
            String group = AppointmentVerbs.GROUPS.get(kind);
            if (group != null && taking.group(group) != null) {
                return kind == Kind.APPOINTED ? ofAppointed(sentence, clause, taking.start(), run) : kind;
            }
        }
        return Kind.APPOINTED;
    }

    private static Kind ofAppointed(AppointmentSentence sentence, int clause, int verb, OfficeRun run) {
        String text = sentence.text();
        String before = text.substring(clause, verb);
        String wider = clause > 0 && clause > sentence.consumed()
                ? text.substring(Math.max(sentence.consumed(), sentence.clauseStart(clause - 1)), verb)
                : before;
        if (before.endsWith("拟") || before.endsWith("建议") || run.isCandidacyIn(text)) {
            return Kind.NOMINATED;
        }
        boolean ahead = before.contains("将") || before.contains("拟");
        boolean moved = ALREADY.matcher(before).find()
                && MOVE.matcher(text).region(verb, text.length()).lookingAt();
        if (!ahead
                && !moved
                && (EARLIER.matcher(wider.length() <= 24 ? wider : before).find()
                        || THEN.matcher(before).find())
                && !YEAR_OR_MONTH.matcher(before).find()) {
            return Kind.FORMER;
        }
        if (STILL.matcher(before).find()) {
            return Kind.CURRENT;
        }
        return AppointmentSentence.isActing(run.textIn(text)) ? Kind.ACTING : Kind.APPOINTED;
    }
}
