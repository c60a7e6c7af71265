package org.baoku.people.name;

import java.util.Set;
import java.util.regex.Pattern;

/// Scores the text around a name candidate: whether a name can end at a position, and whether a boundary
/// would split a word.
public final class NameContext {
    /// Function characters that rather begin what follows a name than end the name.
    static final String UNLIKELY_LAST_CHARACTERS = "于自到赴和与为因同等在并也又向以将被把就都及率对从当拟兼曾搞给则称";

    /// Prepositions, conjunctions and short verbs that stand right after names.
    static final String FUNCTION_CHARACTERS_AFTER_NAMES = "在和与对向为就也还及等说称赴率是到从以于将被曾又已都同因受兼任获昨第";

    /// Time expressions that follow names (某某近日) and whose first character could end a name.
    static final Set<String> TIME_EXPRESSIONS = Set.of(
            "近日", "日前", "昨日", "昨天", "今日", "今天", "当日", "当天", "同日", "近期", "上午", "下午", "此前", "日在", "当地", "生于", "出生", "一行",
            "周一", "周二", "周三", "周四", "周五", "周六", "周日");

    /// Verbs and adverbs after names (某某转任, 某某刚刚) whose first character could end a name.
    private static final Set<String> PREDICATES = Set.of(
            "转任", "改任", "调任", "暂代", "暂时", "主动", "随即", "即将", "立即", "刚刚", "进村", "答记", "笑着", "履职", "履新", "另有", "到龄", "届满",
            "一道", "致欢", "致辞", "致词", "深有", "深感", "深知", "独任", "研判", "莅会", "莅临", "窜访", "坚称", "先前", "稍早", "颇有", "主祭", "监誓",
            "监票", "监交");

    /// The same, where the first character ends names as often as not.
    private static final Set<String> UNCERTAIN_PREDICATES = Set.of("升任", "均出", "均参", "均已", "均为");

    /// Verbs of reports with a character before them that is no adverb, and so the last one of a name: 能表示.
    private static final Pattern CHARACTER_BEFORE_REPORT = Pattern.compile(
            "[^还也则曾又并均都已再就将应可亦更仍便却只才先最后常总另未不昨今时正在以对等来连特自续笑直细略简首所如介的了](?:表示|介绍|指出|强调|认为|说(?![明法服辞话到来起])|透露|坦言|告诉|回应|宣布)");

    /// 作 before what somebody makes, which is no end of a name: 作报告.
    static final Pattern MAKES = Pattern.compile(
            "作(?:了|《|题为|汇报|报告|发言|讲话|讲座|总结|动员|部署|说明|介绍|点评|致辞|表态|交流|辅导|宣讲|推介|主旨|主题|专题|典型|经验|重要|重点|工作|大会)");

    private static final String PUNCTUATION = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|丨〉〈【】「」";

    /// Characters that may stand alone between a name and a punctuation mark.
    private static final String SINGLE_CHARACTERS_AFTER_NAMES = "外后说称等摄报讲道代率同及和与在被以就对向为将从是";

    /// A conjunction or 为 that is the last character of a name, because nothing follows that it could govern:
    /// 饶文和院士, 郭大为表示.
    static final Pattern LAST_FUNCTION_CHARACTER = Pattern.compile(
            "[和与同](?=[、，。；]|等[参出陪领同，。])|[和与同](?:院士|教授|同志|先生|女士|博士|作(?:了|交流|重点|典型|表态|总结|动员)?(?:发言|讲话|报告)|陪同下|出席了?(?:会议|仪式|活动|座谈会|开幕式)(?=[并，。]))|为(?:在(?![外场京校职建座家])|[、，。；）]|说(?!明)|任(?![务何教职性意])|此前任|[现曾调兼出]任|不再担任|涉嫌|表示|介绍|告诉|指出|强调|认为)");

    /// Forms of address and offices that look like a surname and a given name: 韦女士, 李某, 和镇长.
    static final Pattern FORM_OF_ADDRESS = Pattern.compile(new PatternList("no-names.txt").alternatives("whole"));

    /// What follows the place of a newspaper or a station: 南阳日报社.
    private static final Pattern MEDIUM = Pattern.compile("(?<=[日晚晨早商])报|(?:日|晚|晨|早|都市|商)报|电视台|广播电|融媒");

    /// Verbs of coming and going before a place, the first of which also ends names: 来 of 某某来西宁, 来我市.
    private static final String COMING = "来抵返离";

    private static final String PLACES_HERE = "省市县区州旗镇乡村国校院";

    private static final int MAX_WORD_LENGTH = 4;

    private final NameLexicon lexicon;

    NameContext(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Whether a boundary before this position, which is not the first of the text, would split a word.
    boolean splitsWord(String text, int position) {
        return logFrequency(text.substring(position - 1, position + 1)) > 0;
    }

    /// The natural logarithm of a word's frequency; 0 for a rare word or no word.
    float logFrequency(String word) {
        int frequency = lexicon.wordFrequency(word);
        return frequency > NameWeight.IGNORED_WORD_FREQUENCY.value() ? (float) Math.log(frequency) : 0;
    }

    /// The cost of a name's end at this position given the text after it: 0 before punctuation, below 2
    /// before a verb or preposition.
    float rightContextCost(String text, int end) {
        if (end >= text.length()) {
            return 0;
        }
        char next = text.charAt(end);
        if (PUNCTUATION.indexOf(next) >= 0 || !isIdeograph(next)) {
            return 0;
        }
        // 奥利于9月辞职, whatever 利于 means
        if (next == '于' && text.charAt(end - 1) != '生' && startsDay(text, end + 1)) {
            return NameWeight.FUNCTION_CHARACTER_CONTEXT.cost();
        }
        if (leavesSingleCharacter(text, end) || isMedium(text, end)) {
            return 2 * NameWeight.UNFIT_CONTEXT.cost();
        }
        float cost = characterCost(next);
        if (CHARACTER_BEFORE_REPORT.matcher(text).region(end, text.length()).lookingAt()
                && !lexicon.isWord(text.substring(end, Math.min(text.length(), end + 2)))) {
            return cost + NameWeight.UNFIT_CONTEXT.cost();
        }
        for (int length = 2; length <= MAX_WORD_LENGTH && end + length <= text.length(); length++) {
            String word = text.substring(end, end + length);
            boolean predicate =
                    lexicon.isVerb(word) || PREDICATES.contains(word) || UNCERTAIN_PREDICATES.contains(word);
            if (predicate || lexicon.isWord(word)) {
                cost = Math.min(cost, (predicate ? NameWeight.VERB_CONTEXT : NameWeight.WORD_CONTEXT).cost());
            }
        }
        return cost + splitCost(text, end);
    }

    /// Whether a verb of one character stands at this position that says where somebody comes or goes.
    boolean comesToPlace(String text, int at) {
        if (COMING.indexOf(text.charAt(at)) < 0 || at + 2 >= text.length()) {
            return false;
        }
        if (text.charAt(at + 1) == '我') {
            return PLACES_HERE.indexOf(text.charAt(at + 2)) >= 0;
        }
        for (int end = Math.min(text.length(), at + 1 + MAX_WORD_LENGTH); end > at + 2; end--) {
            if (lexicon.isPlace(text.substring(at + 1, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsDay(String text, int at) {
        return at + 1 < text.length()
                && (Character.isDigit(text.charAt(at))
                        || ("今昨当同次".indexOf(text.charAt(at)) >= 0 && "天日年月晚".indexOf(text.charAt(at + 1)) >= 0));
    }

    /// Whether a newspaper or a station stands here, without its place. The first character is looked at alone first,
    /// because this is asked at every end of every name.
    private static boolean isMedium(String text, int at) {
        return "报日晚晨早都商电广融".indexOf(text.charAt(at)) >= 0
                && MEDIUM.matcher(text)
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    private float characterCost(char next) {
        if (FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(next) >= 0) {
            return NameWeight.FUNCTION_CHARACTER_CONTEXT.cost();
        }
        float cost = lexicon.afterNameCost(next);
        return cost < NameWeight.RARE_CONTEXT.cost()
                ? cost * NameWeight.CHARACTER_CONTEXT_FACTOR.cost()
                : NameWeight.UNFIT_CONTEXT.cost();
    }

    private float splitCost(String text, int end) {
        String across = text.substring(end - 1, end + 1);
        return TIME_EXPRESSIONS.contains(across) || PREDICATES.contains(across)
                ? NameWeight.UNFIT_CONTEXT.cost()
                : logFrequency(across) * NameWeight.SPLIT_WORD_FACTOR.cost();
    }

    /// Whether a name's end here would leave a single character before the next mark or digit, and not
    /// one that follows names: it is then the name's last character.
    private static boolean leavesSingleCharacter(String text, int end) {
        char next = text.charAt(end);
        boolean beforePunctuation = end + 1 >= text.length() || PUNCTUATION.indexOf(text.charAt(end + 1)) >= 0;
        boolean beforeDigit = end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1))
                && FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(next) < 0
                && "自至第已仅约达共年生时今现再近前".indexOf(next) < 0;
        return (beforePunctuation || beforeDigit)
                && SINGLE_CHARACTERS_AFTER_NAMES.indexOf(next) < 0
                && !isVerbOfTitle(text, end);
    }

    /// Whether a verb before the title of a work stands here (作《…》), or a day with its date (昨（5日）).
    private static boolean isVerbOfTitle(String text, int at) {
        return (text.startsWith("《", at + 1) && "作读写看著译评获谈".indexOf(text.charAt(at)) >= 0)
                || (text.startsWith("（", at + 1) && "昨今".indexOf(text.charAt(at)) >= 0);
    }

    /// Whether all characters between these positions are Chinese.
    public static boolean allIdeographs(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isIdeograph(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether this is the dot between the parts of a transliterated name.
    public static boolean isNameDot(char c) {
        return c == '·' || c == '•' || c == '・' || c == '‧' || c == '∙' || c == '･';
    }

    /// Whether 为 at the end of a name belongs to it: 陈大为, but not 张伟为.
    public static boolean endsInGivenName(String name) {
        return name.length() == 3 && name.endsWith("为") && "大有作".indexOf(name.charAt(1)) >= 0;
    }

    /// Whether this is a Chinese character.
    public static boolean isIdeograph(char c) {
        return c >= '\u3400' && c <= '\u9FFF';
    }
}
