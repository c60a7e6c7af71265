package org.baoku.people.appointment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser.OfficeRun;

/// Reads a former office between an organ and a name that is not one of the officials: 银行前行长某某,
/// 某某股原主任科员某某.
final class FormerOffice {
    private static final String MARKS = "原前";

    /// How far after 原 the parentheses of an organ end at most.
    private static final int MAX_PARENTHESES = 24;

    private static final Pattern ORGAN = Pattern.compile(
            "(?:[\\u4e00-\\u9fff、]|（[\\u4e00-\\u9fff]{2,4}）|（(?:下称|简称|以下简称)[：:]?[^（）]{2,12}）|“[\\u4e00-\\u9fff]{1,8}”){2,48}|[A-Z]{2,6}");

    /// What may stand between a former office and the name, and is no office: 、知名外交官某某.
    private static final Pattern ROLES = Pattern.compile(
            "(?:[、，][\\u4e00-\\u9fff]{0,12}?(?:离休干部|退休干部|博导|导师|专家|学者|政治家|政治人物|人士|企业家|律师|评论员|分析师|外交官|将军|[大上中少][将校]|教授|研究员|院士|演员|导演|监制|元老|[科文史术作画学法]家))+(?:拿督(?:斯里)?|丹斯里)?|拿督(?:斯里)?|丹斯里");

    /// What follows 原 or 前 in words: 原则, 前往.
    private static final Pattern WORD = Pattern.compile(
            "原(?:[系任是为名因来则料本创油有著文住产始定计子平阳]|先|告|材)|前(?:[进锋郭哨茅]|海(?!军|关|地|事|警)|往|来|去|期|后|提|端|沿|线|台|景|途|列|进|方|面|不久|夕|述|款|三|天|年|[0-9一二两十])");

    private final AppointmentSentence sentence;
    private final String text;

    FormerOffice(AppointmentSentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    /// Whether a text prints such an office, as far as its characters say.
    static boolean mayTell(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isMark(text, at) || isLeading(text, at)) {
                return true;
            }
        }
        return false;
    }

    void read() {
        for (int at = 0; at < text.length(); at++) {
            if (isMark(text, at)) {
                read(at);
            } else if (isLeading(text, at)) {
                readLeading(at);
            }
        }
    }

    private static boolean isMark(String text, int at) {
        if (at == 0 || MARKS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        return FormerOrgan.mayEnd(text, at)
                && !WORD.matcher(text).region(at, text.length()).lookingAt();
    }

    /// Whether 原 or 前 begins a clause here, and parentheses or a list follow.
    private static boolean isLeading(String text, int at) {
        boolean begins = MARKS.indexOf(text.charAt(at)) >= 0 && (at == 0 || "，。：；\n".indexOf(text.charAt(at - 1)) >= 0);
        int close = begins ? text.indexOf('）', at) : -1;
        int list = begins ? text.indexOf('、', at) : -1;
        return (close > at && close - at < MAX_PARENTHESES)
                || (list > at && list - at < MAX_PARENTHESES)
                || (begins && at > 2 && text.charAt(at - 1) == '，');
    }

    private void read(int mark) {
        int start = FormerOrgan.start(text, mark);
        Optional<OfficeRun> run = sentence.officeAt(mark + 1);
        boolean whole = run.isPresent()
                && run.get().start() == mark + 1
                && run.get().end() == run.get().rest()
                && ORGAN.matcher(text).region(start, mark).matches();
        if (whole) {
            tell(start, mark, run.get().end());
            tellAfterName(start, start, run.get().end());
        }
    }

    /// Adds an office that is all that a clause says of the person who is the clause before: 某某，某村原书记，今年70岁.
    private void tellAfterName(int clause, int start, int end) {
        boolean alone = clause > 2
                && text.charAt(clause - 1) == '，'
                && (end == text.length() || "，。；".indexOf(text.charAt(end)) >= 0);
        List<String> who = alone
                ? sentence.persons(text.substring(sentence.clauseStart(clause - 1), clause - 1), true)
                : List.of();
        if (who.size() == 1) {
            sentence.tell(who.getFirst(), text.substring(start, end), Kind.FORMER);
        }
    }

    /// Reads 原 or 前 at the beginning of a clause, before an office whose organ has parentheses or after which a
    /// role stands: 原投资（集团）公司董事长某某, 前海军司令、退役上将某某.
    private void readLeading(int mark) {
        Optional<OfficeRun> run = sentence.officeAt(mark + 1);
        boolean office = run.isPresent()
                && run.get().start() == mark + 1
                && run.get().end() == run.get().rest()
                && !WORD.matcher(text).region(mark, text.length()).lookingAt();
        if (office) {
            tellAfterName(mark, mark + 1, run.get().end());
        }
        boolean whole = office
                && (run.get().textIn(text).contains("）")
                        || ROLES.matcher(text)
                                .region(run.get().end(), text.length())
                                .lookingAt());
        if (whole) {
            tell(mark + 1, mark, run.get().end());
        }
    }

    /// Adds the office for the name at its end, or after what else the person is called, unless an official
    /// with an office of his own stands there.
    private void tell(int start, int mark, int office) {
        Matcher roles = ROLES.matcher(text).region(office, text.length());
        int name = roles.lookingAt() ? roles.end() : office;
        int end = sentence.nameEnd(name);
        // An official whose office begins right after the mark has lost the organ before it.
        boolean official = sentence.officials().stream()
                .anyMatch(each -> each.start() < end
                        && each.end() > mark
                        && each.officeStart() != mark
                        && each.officeStart() != mark + 1);
        if (end > 0 && !official) {
            sentence.tell(text.substring(name, end), text.substring(start, office), Kind.FORMER);
        }
    }
}
