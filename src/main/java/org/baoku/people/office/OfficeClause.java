package org.baoku.people.office;

import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;

/// The clause in which an office stands: back to a mark or to the office before it, but not to the marks inside the
/// name of an organisation (关税厅（海关）厅长).
final class OfficeClause {
    private static final String PUNCTUATION = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|丨〉〈【】「」";

    /// Notes in parentheses that are no part of an organisation's name: （左三）, （记者某某）.
    private static final Pattern REMARK = Pattern.compile(".*(?:记者|[左右]|[摄图电讯]|责编|来源|通讯员|[0-9]).*");

    /// What organs are named after with a word in quotation marks.
    private static final Pattern OF_QUOTATION = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,4}(?:领导小组|工作|帮扶|专班|办公室|工委)|(?:主题|学习|专项)[\\u4e00-\\u9fff]{2,12}(?:组|办公室|办)|办(?=[原前副主]|专职|常务|综合)");

    /// Organs of a party or a government alone, whatever is in quotation marks before them: “两新”工委.
    private static final Pattern STATE_ORGAN =
            Pattern.compile("工委|(?:[\\u4e00-\\u9fff]{0,4}工作)?(?:领导小组|专班)|[\\u4e00-\\u9fff]{0,4}行动指挥部");

    /// Posts of what is named in quotation marks: “联合国军司令部”副司令.
    private static final Pattern POST_OF_UNIT = Pattern.compile("(?:[前原]?党)?副?(?:总?司令|指挥官|发言人|总?参谋长|领导人|主席|秘书长|总干事)");

    /// With what names of organisations end whose short form or kind is in parentheses: 大呼拉尔（议会）.
    private static final Pattern BEFORE_SHORT_FORM = Pattern.compile("组织|运动|拉尔|拉达|联盟|同盟|阵线|会议|机构|塞特");

    /// The short form of an organisation's name in parentheses: （IAEA）.
    private static final Pattern SHORT_FORM = Pattern.compile("[A-Z]{2,8}(?:-[A-Z]+)?");

    /// What a quotation names the ship or the office of: “临江”舰舰长.
    private static final Pattern OF_SHIP = Pattern.compile("号?[舰艇船]|号[\\u4e00-\\u9fff]{0,6}(?:[舰艇船母]|船任务)");

    private static final Pattern QUOTED = Pattern.compile("[\\u4e00-\\u9fff、]+");

    private static final int MAX_NOTE_IN_NAME = 10;
    private static final int MAX_PLACE = 4;
    private static final int MAX_QUOTATION = 14;
    private static final int MAX_UNIT = 8;

    /// What longer names in quotation marks have if they are of the state and not of a firm or a society.
    private static final Pattern OF_STATE = Pattern.compile("国家|祖国|全国|过渡|解放|革命|拯救");

    private OfficeClause() {}

    /// Where the clause begins of which an office ends here: after the last punctuation mark or the office before it.
    static int startBefore(String text, int end, int previousEnd) {
        int clause = end;
        int lowest = Math.max(previousEnd, end - OfficeWeight.MAX_PHRASE_LENGTH.value());
        while (clause > lowest) {
            int note = noteStart(text, clause, lowest);
            if (note < 0 && PUNCTUATION.indexOf(text.charAt(clause - 1)) >= 0) {
                break;
            }
            clause = note < 0 ? clause - 1 : note;
        }
        boolean afterOffice = clause == previousEnd && previousEnd > 0 && clause < end;
        boolean joined = afterOffice && (text.charAt(clause) == '兼' || text.charAt(clause) == '暨');
        return joined ? clause + 1 : clause;
    }

    /// Where the note in parentheses that ends here begins, if it stands inside a name: 关税厅（海关）厅长;
    /// -1 where none does.
    private static int noteStart(String text, int end, int lowest) {
        if (end > 0 && text.charAt(end - 1) == '”') {
            return quotationStart(text, end, lowest);
        }
        if (end == 0 || "）)".indexOf(text.charAt(end - 1)) < 0) {
            return -1;
        }
        int open = text.lastIndexOf(text.charAt(end - 1) == '）' ? '（' : '(', end - 1);
        boolean inside = open > lowest
                && end - open - 2 <= MAX_NOTE_IN_NAME
                && NameContext.allIdeographs(text, open + 1, end - 1)
                && (OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(text.charAt(open - 1)) >= 0
                        || isOfSchool(text, open, end)
                        || text.startsWith("杜马", open - 2)
                        || text.startsWith("刚果", open - 2)
                        || (open > 1
                                && BEFORE_SHORT_FORM
                                        .matcher(text.substring(open - 2, open))
                                        .matches())
                        || (isDistrict(text.charAt(open - 1)) && isDistrict(text.charAt(end - 2))));
        boolean abbreviated = open > lowest
                && SHORT_FORM.matcher(text).region(open + 1, end - 1).matches()
                && (OfficeTerms.ORGANISATION_LAST_CHARACTERS + "织构行约").indexOf(text.charAt(open - 1)) >= 0;
        boolean note =
                inside && !REMARK.matcher(text.substring(open + 1, end - 1)).matches();
        return abbreviated || note ? open : -1;
    }

    /// Where the quotation begins that ends here and names the organ of a place or a department: 陕西省“双减”工作领导小组.
    private static int quotationStart(String text, int end, int lowest) {
        int open = text.lastIndexOf('“', end - 1);
        boolean inside = open >= Math.max(0, lowest)
                && end - open - 2 <= MAX_QUOTATION
                && NameContext.allIdeographs(text, open + 1, end - 1)
                && end < text.length();
        boolean ofOrgan = open > lowest
                && end - open - 2 <= MAX_QUOTATION
                && end < text.length()
                && QUOTED.matcher(text).region(open + 1, end - 1).matches()
                && OF_QUOTATION.matcher(text).region(end, text.length()).lookingAt()
                && (OfficeTerms.endsPlaceOrOrganisation(text.substring(open - 1, open))
                        || (text.charAt(end) == '办' && NameContext.isIdeograph(text.charAt(open - 1))));
        boolean unit = inside
                && (end - open - 2 <= MAX_UNIT
                        || OF_STATE.matcher(text).region(open, end).find())
                && OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(text.charAt(end - 2)) >= 0
                && POST_OF_UNIT.matcher(text).region(end, text.length()).lookingAt();
        boolean ship = open > Math.max(-1, lowest - 1)
                && end - open - 2 <= MAX_QUOTATION
                && isName(text, open + 1, end - 1)
                && OF_SHIP.matcher(text).region(end, text.length()).lookingAt();
        boolean alone = inside
                && (open == 0 || !NameContext.isIdeograph(text.charAt(open - 1)))
                && STATE_ORGAN.matcher(text).region(end, text.length()).lookingAt();
        return ofOrgan || unit || ship || alone ? open : -1;
    }

    private static boolean isName(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!NameContext.isIdeograph(text.charAt(at)) && !NameContext.isNameDot(text.charAt(at))) {
                return false;
            }
        }
        return start < end;
    }

    /// Whether this note belongs to a school: 中央党校（国家行政学院）, 中国地质大学（武汉）.
    private static boolean isOfSchool(String text, int open, int end) {
        boolean named = "校院".indexOf(text.charAt(open - 1)) >= 0 && "校院".indexOf(text.charAt(end - 2)) >= 0;
        boolean branch = text.startsWith("大学", open - 2) && end - open - 2 <= MAX_PLACE;
        return named || branch;
    }

    /// Whether this ends the name of a district, which may have two: 北仑区（开发区）.
    private static boolean isDistrict(char last) {
        return last == '区' || last == '市' || last == '县';
    }
}
