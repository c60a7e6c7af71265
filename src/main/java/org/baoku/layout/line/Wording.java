package org.baoku.layout.line;

import java.util.regex.Pattern;

/// What the words of a line say where its place alone does not: that an article opens or breaks off, that
/// the line is a credit, a caption, or furniture.
public final class Wording {
    private static final String CLOSING = "”’）)》〉】〕」』］]｝";
    private static final String STOPS = "。！？!?…";

    private static final Pattern LEAD_IN = Pattern.compile(
            "^[【\\[(（]?(?:据|综合)?(?:本报|本台|本网|本刊|新华社|中新社|中新网|中国新闻社|[\\p{IsHan}]{2,8}(?:日报|晚报|早报|晨报|时报|都市报|青年报|新闻网|新闻社|客户端))"
                    + "[^。，！？]{0,24}?(?:讯|专?电|消息)(?=$|[^视影话脑子信动力网站源商])");
    private static final String NAME = "[\\p{IsHan}·]{2,6}";
    private static final Pattern CREDIT =
            Pattern.compile("^[□■◆●▲◎○/]?(?:(?:文|图|文图|图文|撰文)[/|:：]?)?(?:本报|本刊|本台|新华社|中新社)?"
                    + "(?:(?:首席|全媒体|融媒体?|特约|特派|见习|实习|驻[\\p{IsHan}]{1,6}?)*(?:记者|通讯员|评论员|撰稿人?|实习生)|作者|撰文|采写)[:：]?"
                    + NAME + "(?:[、/|]?" + NAME + "){0,5}(?:文/?图|摄影报道|报道|整理)?$");
    private static final Pattern NAMELESS = Pattern.compile("[□■◆●]?(?:本报|本刊|本台|新华社)(?:特约)?评论员");
    private static final Pattern MARKED_NAME = Pattern.compile("[□■◆●▲◎○] ?[\\p{IsHan}·]{2,4}(?: [\\p{IsHan}·]{2,4})?");
    private static final Pattern ROLE = Pattern.compile("(?:本报|本刊)?(?:首席|特约|特派|见习|实习)?(?:记者|通讯员|评论员|作者)");
    /// The length of the longest role.
    static final int MAX_ROLE = 8;

    private static final Pattern NO_NAME =
            Pattern.compile(".*(?:记者|通讯员|作者)[:：]?(?:[从在获了走看就到采注近昨日今]|观察|手记|调查|连线|视线|见闻|来信|感言|发现|介绍|表示|获悉|了解|采访|提问).*");
    private static final Pattern CAPTION =
            Pattern.compile("^(?:图为|图[①②③④一二三四]?[:：为]|[上下左右]图|[▲△▼↑↓←→]).*|.*(?:摄|供图|资料图片?|资料照片)[)）]?$");
    private static final Pattern ADVERTISEMENT = Pattern.compile(
            "^[^。]{0,12}(?:广告|招租|招聘|遗失声明|声明|公告|启事|通告|招标|拍卖|转让)(?:$|[\\s　:：].*|公告.*|启事.*)|.*(?:热线|电话|手机|微信)[:：]?\\d[\\d-]{5,}.*");
    private static final Pattern NOTICE = Pattern.compile(
            ".*(?:(?:热线|电话|手机|微信|传真|咨询)[:：]?[\\d-]{6,}|声明作废|遗失声明|招租|诚聘|招聘启事|招标公告|拍卖公告|通告$|启事$|广告$|敬请光临|惊喜不断|满\\d+减\\d+).*"
                    + "|(?:广告|公告|声明|启事|通告|通知).*");
    private static final Pattern WEATHER = Pattern.compile(
            "(?:今日|明日|未来)?天气(?:预报)?.{0,200}|.{0,60}(?:晴|阴|雨|雪|多云).{0,40}(?:℃|°C|气温|风力|东南风|西北风|级).{0,120}");
    private static final String MARKS = "■●◆▲★▶►◎□◇○△☆▪◼";
    private static final Pattern GUIDE = Pattern.compile(
            "^(?:今日)?导读.*|^[^。]{0,40}(?:详见|见|下转|转)第?[A-Z]?\\d{1,3}版.*|^[^。]{2,40}[.…·▶►>]+[A-Z]?\\d{1,3}版?$"
                    + "|^(?:[A-Z]\\d{1,2}|\\d{1,2}版|第[0-9一二三四五六七八九十]+版)[^。]{2,40}$|^[^。]{3,40}(?:[A-Z]\\d{1,2}版?|\\d{1,2}版)$");
    private static final Pattern PAGE = Pattern.compile(
            "[^。]{0,50}?(?:[（(【\\[►▶>→»…·.]*(?:详见|见|转|刊)?(?:第?[A-Z]?\\d{1,2}(?:[-—、][A-Z]?\\d{1,2})?版|第[一二三四五六七八九十]{1,3}版|[A-Z]\\d{1,2})[）)】\\]]?|[…·.►▶]{2,}[A-Z]?\\d{1,2})");
    private static final Pattern BRACKETED = Pattern.compile("[【〖\\[■◆●·•][^。，：；！？]{2,12}[】〗\\]■◆●·•]");
    private static final Pattern PAIR = Pattern.compile("[^ ]{3,}(?: [^ ]{3,}){1,2}");
    private static final Pattern PLAIN = Pattern.compile("[^。，；！？,;!?]{1,18}");

    private Wording() {}

    /// Whether a lead-in (本报讯, 新华社北京7月21日电) opens an article here.
    public static boolean opensWithLeadIn(String text) {
        return LEAD_IN.matcher(text.substring(0, Math.min(text.length(), 60))).find();
    }

    /// Whether a line is a credit and nothing else.
    public static boolean isCredit(String compact) {
        return compact.length() <= 40
                && (CREDIT.matcher(compact).matches()
                        || NAMELESS.matcher(compact).matches())
                && !NO_NAME.matcher(compact).matches();
    }

    /// Whether a line is a credit between brackets and nothing else.
    public static boolean isBracketedCredit(String compact) {
        return compact.matches("[（(].+[）)]") && isCredit(compact.substring(1, compact.length() - 1));
    }

    /// Whether a line is one or two names after a mark, as authors are printed below a headline: ■ 李江.
    public static boolean isMarkedName(String text) {
        return MARKED_NAME.matcher(text).matches()
                && !opensWithLeadIn(text.substring(1).strip());
    }

    /// Whether a text is what a credit begins with: 记者, 本报特约通讯员.
    static boolean isRole(String compact) {
        return ROLE.matcher(compact).matches();
    }

    /// Whether a line is two phrases of at least three characters with a gap between, as kickers are set.
    public static boolean isPairOfPhrases(String text) {
        return PAIR.matcher(text).matches();
    }

    /// Whether a line is a name in heavy brackets or between marks, as labels are set.
    public static boolean isBracketedLabel(String compact) {
        return BRACKETED.matcher(compact).matches();
    }

    public static boolean isCaption(String compact) {
        return compact.length() <= 120 && CAPTION.matcher(compact).matches();
    }

    public static boolean isAdvertisement(String compact) {
        return ADVERTISEMENT
                .matcher(compact.substring(0, Math.min(compact.length(), 120)))
                .matches();
    }

    /// Whether a text that stands alone in a box announces or sells something.
    public static boolean isNotice(String compact) {
        return NOTICE.matcher(compact.substring(0, Math.min(compact.length(), 300)))
                .matches();
    }

    /// Whether a line begins with a mark that sets off an item: ■, ●.
    static boolean beginsWithMark(String compact) {
        return compact.length() > 2 && MARKS.indexOf(compact.charAt(0)) >= 0;
    }

    /// Whether one line is a whole notice: it announces something and ends as a sentence, or with a number
    /// to call. A headline about an announcement does neither.
    public static boolean isWholeNotice(String compact) {
        return isNotice(compact) && (endsSentence(compact) || compact.matches(".*\\d{7,}"));
    }

    public static boolean isWeather(String compact) {
        return compact.length() <= 260 && WEATHER.matcher(compact).matches();
    }

    public static boolean isGuide(String compact) {
        return compact.length() <= 60 && GUIDE.matcher(compact).matches();
    }

    /// Whether a line ends with the page on which something is printed, or is nothing else: A05, 详见6版, ……03版.
    public static boolean endsWithPage(String compact) {
        return compact.length() <= 60 && PAGE.matcher(compact).matches();
    }

    public static boolean namesGuide(String compact) {
        return compact.matches("(?:今日|本期|本报|重点|精彩|新闻)?(?:导读|导航|看点|要目|提要|索引)");
    }

    /// Whether a line is short and has no marks of a sentence, as labels have not.
    public static boolean isPlain(String compact) {
        return PLAIN.matcher(compact).matches();
    }

    /// Whether a line ends where a sentence may end.
    public static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (STOPS.indexOf(text.charAt(last)) >= 0 || text.endsWith("）") || text.endsWith(")"));
    }
}
