package org.baoku.people.office;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.LeadingCharacters;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.PatternList;
import org.baoku.people.name.ResourceLists;
import org.jspecify.annotations.Nullable;

/// Parses the offices that follow a verb of appointment: 任县委副书记、县长，免去….
///
/// The offices are one contiguous string: entries joined by 、 or ，, each of which ends in a post (县长,
/// 一级调研员). The string ends with the last such entry, before 职务, 一职, 人选 and the like.
public final class OfficeRunParser {
    /// The last word of an office, longest first where one contains another.
    private static final LeadingCharacters POST =
            new LeadingCharacters(Pattern.compile(new PatternList("posts.txt").alternatives("post")));

    /// An office that says first what it is in charge of: 负责国防事务的国务部长.
    private static final Pattern CHARGE = Pattern.compile("[^的，。主负分]{0,8}(?:主管|分管|负责)[^的，。]{2,14}的(?=.{0,8}[长臣])");

    /// What may stand between two posts of one entry.
    private static final Pattern JOINING = Pattern.compile("兼|暨|（|\\(|级|办公|府|处|会|馆|部|团|局|司|室|署|联席会议|新闻|助理|$");

    private static final int MAX_GAP = 24;

    /// What may follow the last post and is not part of the office.
    private static final Pattern TAIL = Pattern.compile(
            "(?:等)?(?:领导)?(?:的?职务|的?[职岗]位|一职|之职|要职|等?职|人选|(?:选举)?(?:候选人|参选人)|提名人选|一席|拟任人选|拟提名人选|等)*(?:[1-9][0-9]?[多余]?年(?![0-9代级来以间]))?");

    /// Words in an entry after ， that show that a new statement begins there.
    private static final Pattern STATEMENT = Pattern.compile(
            "^[及和与由]|^并|^晋升|^官至|^享受|^就(?!业)|^[便才却也还又仍遂]|^后来|^跻身|^[\\u4e00-\\u9fff]{2,3}代理|^代理[\\u4e00-\\u9fff]{1,6}[省市县区州][省市县区州]长|^代理[\\u4e00-\\u9fff]{2,24}职务|^到|^第[一二三四]年|当[上了]|提名|(?:案发|落马|被查|到案|退休|离休|卸任)前|(?<![主责信常])任(?!委|务|免)|免去|不再|辞去|当选|选举|曾|现为|拟|同志|主持|出席|[0-9]年|[0-9]月|[0-9]日|表示|指出|是|(?<!(?<![0-9])人)为(?!民(?![革盟建进政族航主]))|被|他|她|其(?!他)|"
                    + "称|说|将(?!军|乐)|以及|获|会议|决定|根据|此前|同时|简历|毕业|入党|已|进入|接替|接棒|执掌|参加|通过|负责|履新|等人|一行|只|保留|男|和.{0,6}一起|宣布|讲话|致辞|介绍|陪同|^(?:团结)?带领|^率领|^发动");

    /// Verbs with which a new statement begins, also after 、.
    private static final Pattern VERB = Pattern.compile(
            "^[\\u4e00-\\u9fff·]{2,6}(?:同志)?为(?!民(?![革盟建进政族航主]))|^(?:提名|撤销|罢免|终止|接受|决定)|[拟兼现曾原历转调升出]任|担任|任命|免去|不再|辞去|当选|提名为");

    /// Verbs between two posts that begin a new statement about the person named before them.
    private static final Pattern NEW_STATEMENT =
            Pattern.compile("职务|[和与及][原前]|履新|而且|竞选|[转调升出接改]任|担任|任命|当选|表示|主持|率队|陪同|会见|接替|介绍|强调|指出|升为|晋升");

    /// Words that cannot stand inside an office after a verb.
    private static final Pattern NO_OFFICE = Pattern.compile(
            "^[被赴]|[已将]赴|已故|[之此]前[为是任]|(?<![部门室处院局厅会校团])的|(?<=[部门室处院局厅会校团])的(?!(?:常务|第一|执行)?副?(?:[\\u4e00-\\u9fff]{1,3}区)?$)|过(?!渡)|享受|[了着吗呢吧谁她它我你‘’]|(?<!马耳)他|什么|如何|哪|其他|任何|一切|所有|这|(?<!圭亚|维|瓦)那(?!曲|坡)|没有|不[再是得能会想]|过程|职责|期间|拟|引见|介绍|提供|一[名位]|(?<![主责常担信首]|下一|上一|新一|第[0-9一二三四五六七八九十]{1,3})任(?![务委])|担任|免去|辞|表示|主持|出席|接受|[0-9]年");

    /// Determiners before an office that do not belong to it.
    private static final Pattern DETERMINER = Pattern.compile(
            "(?:[12][0-9]{3}年(?:度(?!假))?(?![0-9底初末])|[两三四五]届|新任|新(?:设立?|增设?)的|新(?:成立|组建|挂牌)的|当时的|新一任|新一届|新的|新(?=总理|首相|总统|主席|主任|部长|外长|局长|院长|校长|行长|会长|司令|省长|市长|县长|区长|书记|议长|财长|防长|总裁|总干事|秘书长|董事长|总经理|首席)|首任|首位|第[一二三四五六七八九十0-9]+任|下任|下一任|下一?届|该(?!国)|本(?!溪|钢|次|届)|我国|原|前任|前|时任|现任|了|过(?!渡)|其|一名|首个|唯一|所[担兼]?任的|担任|任)");

    /// An office held before, which is another statement in a list of offices: 主席、前部长.
    private static final Pattern FORMER = Pattern.compile("前(?![进锋郭海线哨沿])|现(?=[省市县区州全国])");

    /// A former office after ，, which is that of the next person if a name follows: 原副市长某某.
    private static final Pattern FORMER_OF_NEXT = Pattern.compile("原(?![子料创油]|动力|州|[阳平])");

    /// How long an office was held: 10多年 of 担任10多年院长.
    private static final Pattern YEARS = Pattern.compile("[0-9一二三四五六七八九十两数]+[多余]?(?:年|个月)");

    private static final Pattern ORGAN = Pattern.compile("组织|机构|协会|学会|公司|集团|医院|大学|学院|中心|基金会");

    /// A field in parentheses that belongs to the post before it, unlike a rank or a remark: 副处长（行动）.
    private static final Pattern FIELD = Pattern.compile(
            "[（(](?![^（）()]*(?:[总首][理相统]|级|试用|兼|驻会|挂职|主持|任|期|见|代|届|[男女左右中前后图族]))[\\u4e00-\\u9fff]{2,6}[）)]");

    /// The rank in parentheses after the last post of a list, before 等职: 副部长（正县长级）等职.
    private static final Pattern RANK_NOTE = Pattern.compile("[（(][正副]?[省部厅局司处县科军师旅团]长?级[）)](?=.)");

    private static final Set<String> COUNTIES = Set.copyOf(ResourceLists.words("counties.txt"));

    private static final int MAX_COUNTY = 15;
    private static final int MAX_LENGTH = 400;
    private static final int MAX_ENTRY = 60;
    /// A printed office.
    ///
    /// @param start index of its first UTF-16 unit
    /// @param end index after its last unit
    /// @param rest index of the text after 职务, 一职 and the like
    public record OfficeRun(int start, int end, int rest) {
        public String textIn(String text) {
            return text.substring(start, end);
        }

        /// Whether the text says right after the office that somebody is to be appointed to it: 拟任人选.
        public boolean isNominationIn(String text) {
            return text.substring(end, rest).startsWith("拟");
        }

        /// Whether the text says right after the office that somebody is to be a candidate for it.
        public boolean isCandidacyIn(String text) {
            String tail = text.substring(end, rest);
            return tail.contains("候选人") || tail.contains("参选人") || isNominationIn(text);
        }
    }

    /// An entry of the list.
    ///
    /// @param end index after its post
    /// @param closed whether nothing but a tail follows in the entry
    private record Entry(int end, int rest, boolean closed) {}

    /// The office that begins at this position; empty where none does.
    public Optional<OfficeRun> parse(String text, int from) {
        int whole = skipDeterminers(text, from);
        int start = isOrganOfBefore(text, whole) ? whole - 1 : whole;
        if (YEARS.matcher(text).region(start, text.length()).lookingAt()) {
            return Optional.empty();
        }
        int end = -1;
        int rest = -1;
        int at = start;
        int openEntries = 0;
        @Nullable OfficeRun beforeFormer = null;
        while (at < text.length() && at - start < MAX_LENGTH) {
            int entryEnd = OfficeEntryEnd.find(text, at);
            String entry = text.substring(at, entryEnd);
            boolean first = at == start;
            if (!first && FORMER.matcher(entry).lookingAt()) {
                break;
            }
            boolean afterComma = !first && text.charAt(at - 1) != '、';
            if (afterComma && entry.startsWith("兼")) {
                break;
            }
            if (entry.length() > MAX_ENTRY
                    || (afterComma && STATEMENT.matcher(entry).find())) {
                break;
            }
            if (afterComma && FORMER_OF_NEXT.matcher(entry).lookingAt()) {
                beforeFormer = new OfficeRun(start, end, rest);
            }
            @Nullable Entry parsed = parseEntry(entry, at);
            String office = parsed == null ? entry : entry.substring(0, parsed.end() - at);
            if (!first && VERB.matcher(office).find()) {
                break;
            }
            if (parsed == null) {
                openEntries++;
                boolean open = !afterComma
                        && openEntries <= 2
                        && !entry.isEmpty()
                        && !NO_OFFICE.matcher(entry).find();
                if (!open || entryEnd >= text.length() || text.charAt(entryEnd) != '、') {
                    break;
                }
            } else {
                if (afterComma && !parsed.closed()) {
                    break;
                }
                end = parsed.end();
                rest = parsed.rest();
                openEntries = 0;
                Matcher field = FIELD.matcher(text).region(end, text.length());
                if (end == rest && field.lookingAt()) {
                    end = field.end();
                    rest = field.end();
                    entryEnd = Math.max(entryEnd, end);
                }
                if (!parsed.closed() || (rest > end && !isListSeparator(text, rest))) {
                    break;
                }
            }
            int separator = OfficeEntryEnd.afterNote(text, entryEnd);
            if (!isListSeparator(text, separator)) {
                break;
            }
            at = separator + 1;
        }
        boolean namesNext = rest >= 0
                && rest < text.length()
                && (text.charAt(rest) == '、' || NameContext.isIdeograph(text.charAt(rest)));
        if (beforeFormer != null && namesNext) {
            return Optional.of(beforeFormer);
        }
        return end <= start ? Optional.empty() : Optional.of(new OfficeRun(start, end, rest));
    }

    /// Whether an office begins with a word that refers to an organ named before: 该局党委书记.
    private static boolean isOrganOfBefore(String text, int start) {
        return start > 0
                && start + 1 < text.length()
                && "该本".indexOf(text.charAt(start - 1)) >= 0
                && (ORGAN.matcher(text).region(start, text.length()).lookingAt()
                        || ("局院厅部校会委办处所省市县区州村镇乡社党行".indexOf(text.charAt(start)) >= 0 && text.charAt(start + 1) != '长'));
    }

    /// Where the last post of a text ends; -1 where it has none.
    public static int lastPostEnd(String text) {
        Matcher post = POST.matcher(text);
        int end = -1;
        while (POST.find(post, text, Math.max(0, end))) {
            end = post.end();
        }
        return end;
    }

    private static boolean isListSeparator(String text, int at) {
        return at < text.length() && (text.charAt(at) == '、' || text.charAt(at) == '，' || text.charAt(at) == ',');
    }

    private static int skipDeterminers(String text, int from) {
        int start = from;
        while (start < text.length() && " ：:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        Matcher determiner = DETERMINER.matcher(text).region(start, text.length());
        while (determiner.lookingAt() && determiner.end() > start && countyEnd(text, start) == start) {
            start = determiner.end();
            determiner.region(start, text.length());
        }
        return start;
    }

    /// Whether words between these positions stand in no office, except in the name of a county with which it begins.
    private static boolean isNoOffice(String entry, int from, int to) {
        return NO_OFFICE.matcher(entry).region(from, to).find()
                && NO_OFFICE
                        .matcher(entry)
                        .region(Math.min(Math.max(from, countyEnd(entry, 0)), to), to)
                        .find();
    }

    /// The index after the county that begins here, whose name may begin like another word: 任丘, 前进, 原平, 错那; this
    /// position where none does.
    private static int countyEnd(String text, int at) {
        for (int end = Math.min(text.length(), at + MAX_COUNTY); end > at + 1; end--) {
            if (COUNTIES.contains(text.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    private static @Nullable Entry parseEntry(String entry, int offset) {
        Matcher charge = CHARGE.matcher(entry);
        int from = charge.lookingAt() ? charge.end() : 0;
        Matcher post = POST.matcher(entry);
        int end = -1;
        int at = from;
        while (POST.find(post, entry, at)) {
            if (isNoOffice(entry, from, post.start())) {
                break;
            }
            Matcher rank = RANK_NOTE.matcher(entry).region(post.end(), entry.length());
            if (rank.lookingAt() && tailEnd(entry, rank.end()) == entry.length()) {
                return new Entry(offset + rank.end(), offset + entry.length(), true);
            }
            int rest = tailEnd(entry, post.end());
            boolean newStatement = end > 0
                    && NEW_STATEMENT.matcher(entry).region(end, post.start()).find();
            if (newStatement) {
                break;
            }
            if (isInNote(entry, post.end())) {
                return new Entry(offset + post.end() + 1, offset + tailEnd(entry, post.end() + 1), true);
            }
            if (rest == entry.length()) {
                return new Entry(offset + post.end(), offset + rest, true);
            }
            boolean extendsOffice = end > 0
                    && post.start() - end <= MAX_GAP
                    && JOINING.matcher(entry).region(end, post.start()).lookingAt();
            if (end < 0 || post.start() <= end || extendsOffice) {
                end = post.end();
            }
            at = post.end();
        }
        return end < 0 ? null : new Entry(offset + end, offset + tailEnd(entry, end), false);
    }

    /// Whether a note ends here that opens after another post: 校长（院长）.
    private static boolean isInNote(String entry, int end) {
        int open = entry.lastIndexOf('（', end - 1);
        return open > 0
                && end < entry.length()
                && entry.charAt(end) == '）'
                && tailEnd(entry, end + 1) == entry.length()
                && lastPostEnd(entry.substring(0, open)) == open;
    }

    private static int tailEnd(String entry, int from) {
        Matcher tail = TAIL.matcher(entry).region(from, entry.length());
        return tail.lookingAt() ? tail.end() : from;
    }
}
