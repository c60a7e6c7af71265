package org.baoku.segment.row;

import java.util.List;
import java.util.regex.Pattern;
import org.baoku.paper.ColumnName;
import org.baoku.paper.Furniture.Kind;
import org.jspecify.annotations.Nullable;

/// Recognises page furniture by its words: date line, page number, masthead, credits, hotline, pointer, caption.
final class FurnitureClassifier {
    private static final int MAX_LENGTH = 90;

    private static final String STEM_BRANCH = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年";
    private static final String OLD_DAY =
            "(?:农历)?(?:" + STEM_BRANCH + ")?[闰正腊冬一二三四五六七八九十]{1,3}月(?:初|十|廿|卅|三|二)?[一二三四五六七八九十]{1,2}日?";
    private static final String WEEKDAY = "(?:星期|周)[一二三四五六日天]";
    private static final String DAY = "(?:(?:公元)?[12]\\d{3}年)?\\d{1,2}月(?:\\d{1,2}日)?|[12]\\d{3}年";
    private static final String FULL_DAY = "[12]\\d{3}年\\d{1,2}月\\d{1,2}日";
    private static final String PAGE = "[A-Z]?\\d{1,3}版?|第?[A-Z]?[0-9一二三四五六七八九十]{1,4}版";
    private static final String NAMED_PAGE = "[A-Z]\\d{1,3}版?|第?[A-Z]?[0-9一二三四五六七八九十]{1,4}版";
    private static final String SECTION =
            "要闻|综合|综合新闻|综合要闻|文体|娱乐|本埠|市县|区县|本地|本市|国内|国际|时政|时事|经济|财经|社会|民生|文化|体育|教育|科技|健康|评论|理论|副刊"
                    + "|专版|专题|广告|头版|封面|焦点|城事|法治|旅游|生活|新闻|资讯|公告|今日关注|天下";
    private static final String EDITOR = "责任编辑|责编|版式|校对|美编|组版|排版|审校|编审|值班主任|值班编委|值班总编|本版编辑|版面设计|视觉|见习编辑" + "|执行主编|编辑";

    /// One kind of line.
    ///
    /// @param required at least one of these characters must stand in it; a quick check before the pattern
    /// @param maxLength how long it may be
    private record Rule(Kind kind, String required, int maxLength, Pattern words) {
        boolean matches(String line) {
            return line.length() <= maxLength
                    && containsAny(line, required)
                    && words.matcher(line).matches();
        }
    }

    private static final String DIGITS = "0123456789";

    private static final List<Rule> RULES = List.of(
            rule(
                    Kind.CREDITS,
                    "编校版视",
                    70,
                    ".*(?:" + EDITOR + ")[:/|].*|(?:[■□◆●▲|]?(?:本版)?(?:" + EDITOR + ")[\\p{IsHan}]{2,4}){1,5}"),
            rule(
                    Kind.MASTHEAD,
                    ":.网刊号印价代N出办管",
                    MAX_LENGTH,
                    "[^。，]*(?:https?:|www\\.|网址|国内统一|刊号|邮发代号|ISSN|CN\\d{2}[-—]|E-?mail|@[^。，]*\\.com|新闻出版许可|印刷厂|定价|零售价)[^。]*"
                            + "|代号[\\d-]+|CN[\\d-]{4,9}|[\\p{IsHan}]{2,8}(?:出版|主管主办|主办|主管)"),
            rule(
                    Kind.DATE_LINE,
                    "年月日星周" + DIGITS,
                    30,
                    "(?:" + DAY + ")(?:\\d{1,2}日?)?(?:" + WEEKDAY + ")?(?:" + OLD_DAY + ")?|" + WEEKDAY + "(?:"
                            + OLD_DAY + ")?|" + OLD_DAY + "|农历.{2,14}|\\d{1,2}日?"),
            rule(
                    Kind.PAGE_LINE,
                    "",
                    24,
                    "(?:" + PAGE + ")|(?:" + SECTION + ")(?:" + PAGE + ")?|(?:" + PAGE + ")(?:" + SECTION
                            + ")|(?:总?第\\d{2,6}(?:期|号)|今日\\d{1,3}版|代号\\d[\\d-]{0,8})+.{0,12}"),
            rule(
                    Kind.PAGE_LINE,
                    "年月",
                    60,
                    "(?:" + DAY + ")[^，。]{0,6}(?:" + WEEKDAY + ")?[^，。]{0,4}(?:" + NAMED_PAGE + ")[^，。]*|(?:"
                            + NAMED_PAGE + ")[^，。]{0,8}(?:" + DAY + ")(?:" + WEEKDAY + ")?[^，。]{0,20}"),
            rule(
                    Kind.PAGE_LINE,
                    "年",
                    80,
                    "[^。，]{0,30}" + FULL_DAY + WEEKDAY + "[^。，]{0,40}|[\\p{IsHan}]{2,8}报" + FULL_DAY + "[^。，]{0,20}"),
            rule(
                    Kind.PAGE_LINE,
                    DIGITS,
                    30,
                    "[\\p{IsHan}]{0,8}[12]\\d{3}([-./])\\d{1,2}\\1\\d{1,2}(?:" + WEEKDAY + ")?(?:" + PAGE + ")?"),
            rule(
                    Kind.GUIDE,
                    "版导.…·▶►>" + DIGITS,
                    46,
                    "今?日?导读>*|[^。]{0,40}(?:下转|上接|详见|见|转)第?[A-Z]?[0-9一二三四五六七八九十]{1,3}版[)>】]*"
                            + "|[^。]{2,40}[.…·]{3,}[A-Z]?\\d{1,2}版?|[^。]{0,30}[▶►>]+[A-Z]?\\d{1,2}版?"),
            rule(
                    Kind.ADVERTISEMENT,
                    "线话真机信询址编广明告事",
                    60,
                    "[^。]{0,14}(?:热线|电话|传真|手机|微信|咨询|地址|邮编)[\\p{IsHan}]{0,6}:?[^。]{0,4}\\d[\\d-]{5,}[^。]*|广告"
                            + "|[^。]{0,8}(?:遗失声明|声明|公告|启事|通告|招标公告|拍卖公告)"),
            rule(
                    Kind.CAPTION,
                    "图摄影照▲△▼↑↓←→",
                    MAX_LENGTH,
                    "(?:图为|图[①②③④一二三四]?[:为]|[上下左右]图|▲|△|▼|↑|↓|←|→).{2,}|[^。]{0,60}(?:记者|通讯员|本报|新华社|发)[\\p{IsHan}·/(]{0,14}摄[)]?"
                            + "|(?:.{1,60}。)?(?:(?:本报|新华社|中新社)?(?:记者|通讯员)[\\p{IsHan}·/]{2,10}(?<!拍)摄|[\\p{IsHan}·]{2,4}(?<!拍)摄|[(][\\p{IsHan}·]{2,10}(?<!拍)摄[)])|[\\p{IsHan}·]{0,4}(?<!拍)摄[)]?|新华社发|图/[\\p{IsHan}]{2,10}"
                            + "|[(]?资料(?:图片?|照片)[)]|(?:摄影|供图|资料图片?|资料照片)[:/]?[\\p{IsHan}]{0,8}|[^。]{0,24}(?:供图|资料图|资料照片)[)]?"),
            rule(
                    Kind.WEATHER,
                    "晴阴雨雪云风℃°天",
                    40,
                    "(?:今日|今天|明日|明天|今夜|今晚|白天|夜间|天气)[^。]{0,24}(?:晴|阴|小雨|中雨|大雨|雪|多云|℃|风力|气温)[^。]{0,40}"
                            + "|[^。]{0,24}-?\\d{1,2}[℃°][^。]{0,30}|天气|天气预报|今日天气"));

    private FurnitureClassifier() {}

    private static Rule rule(Kind kind, String required, int maxLength, String words) {
        return new Rule(kind, required, maxLength, Pattern.compile(words));
    }

    /// The kind of furniture that a row is, or null where its words do not say that it is furniture.
    static @Nullable Kind kind(Row row) {
        String compact = row.compact();
        if (isMark(compact)) {
            return Kind.MARK;
        }
        if (compact.length() > MAX_LENGTH || (Punctuation.endsFullStop(compact) && compact.length() > 30)) {
            return null;
        }
        String line = CompactText.narrowed(compact);
        for (Rule rule : RULES) {
            if (rule.matches(line)) {
                return rule.kind() == Kind.PAGE_LINE && ColumnName.matches(line) ? null : rule.kind();
            }
        }
        return null;
    }

    /// Whether the line has one of these characters, or none is required.
    private static boolean containsAny(String line, String characters) {
        if (characters.isEmpty()) {
            return true;
        }
        for (int i = 0; i < line.length(); i++) {
            if (characters.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line has no letter or digit.
    private static boolean isMark(String compact) {
        if (compact.length() > 400) {
            return false;
        }
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
