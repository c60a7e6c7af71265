package org.baoku.people.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.office.OfficeLexicon.Head;

/// Finds what an office is in charge of, before 的 and the office: 负责数字政策的执行副主席.
final class OfficeField {
    /// An office's field before 的: 负责数字政策的执行副主席.
    private static final Pattern FIELD = Pattern.compile(
            "(?:负责|主管|分管)(?!.*[此该其])[\\u4e00-\\u9fff、]{0,20}(?:事务|工作|政策|问题|领域|业务|竞争|安全|转型|电信|贸易|经济|外交|防务|事宜|多样性|教育|卫生|文化|体育|旅游|能源|环境|科技|农业|司法|移民|发展)的$");

    /// The same with any field, before the offices of ministries and international organisations.
    private static final Pattern ANY_FIELD = Pattern.compile("(?:负责|主管|分管)(?!.*[此该其案])[\\u4e00-\\u9fff、“”]{2,20}的$");

    /// A field right before the post: 负责中国事务局长.
    private static final Pattern BEFORE_POST = Pattern.compile("(?:负责|主管|分管)[\\u4e00-\\u9fff]{2,10}(?:事务|工作|问题)$");

    /// Deputies and the like whom a ministry has several of, one for each field.
    private static final Pattern DEPUTY_FOR_FIELD = Pattern.compile(
            "(?:常务|第一|首席|高级)?(?:副|助理)(?:国务卿|部长|防长|外长|财长|秘书长|总理|首相|总统|主席|署长|局长|国务秘书|大臣|司长|处长|专员|代表).*|国务秘书.*|国务部长.*|国务大臣.*|助理");

    private static final Pattern HEAD_OF_PLACE = Pattern.compile("副?[省市县区州镇乡]长");

    private static final int MAX_LENGTH = 30;

    private OfficeField() {}

    /// Where the field begins that ends right before this office and that belongs to it after the name of an
    /// organisation; the office's start where none does.
    static int startOf(String text, int start, Head head, int previousEnd) {
        int lowest = Math.max(previousEnd, start - MAX_LENGTH);
        Matcher field = FIELD.matcher(text).region(lowest, start);
        if (field.find()) {
            return field.start();
        }
        Matcher any = ANY_FIELD.matcher(text).region(lowest, start);
        boolean deputy =
                DEPUTY_FOR_FIELD.matcher(text).region(start, head.end()).matches() && any.find();
        return deputy ? any.start() : start;
    }

    /// Where the field of a post begins that stands right before it, without 的: 负责中国事务 before 局长; the post's start
    /// where none does.
    static int startBeforePost(String text, Head head, int previousEnd) {
        if (head.start() == 0 || "务作题".indexOf(text.charAt(head.start() - 1)) < 0) {
            return head.start();
        }
        Matcher field =
                BEFORE_POST.matcher(text).region(Math.max(previousEnd, head.start() - MAX_LENGTH), head.start());
        return field.find() ? field.start() : head.start();
    }

    /// The same where no organisation stands before the field.
    static int startAlone(String text, int start, Head head, int previousEnd) {
        Matcher field = FIELD.matcher(text).region(Math.max(previousEnd, start - MAX_LENGTH), start);
        boolean ofPlace = HEAD_OF_PLACE.matcher(text).region(start, head.end()).matches();
        return !ofPlace && field.find() ? field.start() : start;
    }
}
