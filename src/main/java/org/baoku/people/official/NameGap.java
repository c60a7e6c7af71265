package org.baoku.people.official;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.office.OfficeLexicon.Head;

/// What may stand between an office and the name of its holder, or between the names of a list: spaces, a party,
/// a role, a candidacy, a note in parentheses.
final class NameGap {
    /// What a holder is besides, before the name: 市长、著名导演某某.
    private static final Pattern ROLES = Pattern.compile(
            "(?:、来自[^，。]{2,10}的|、(?![^，。]{0,14}公司)[\\u4e00-\\u9fff“”]{0,12}?(?:元老|候选人|参选人|导演|监制|管理员|创始人|艺术家|科学家|作家|诗人|画家|书法家|律师|学者|专家|医师|馆员|预报员|外交官|博导|导师|经济师|会计师|农艺师|兽医师|工程师|警[督监司]|竞选总干事|级别最高的(?:共和|民主)党人)|、(?:陆军|海军|空军|武警|火箭军)?(?:[上中少]将|[大上中少]校)){1,3}");

    /// For which office a holder stands: 党主席、2024年领导人选举参选人某某.
    private static final Pattern CANDIDATE = Pattern.compile(
            "、[\\u4e00-\\u9fff0-9“”]{0,22}?(?:参选人|候选人)(?=[\\u4e00-\\u9fff])|、副?(?:主任|主席|市长|县长|区长|院长|检察长)人选(?=[\\u4e00-\\u9fff])");

    /// What heads of firms and the like are called, inside an item of a list.
    private static final Pattern TITLE_IN_LIST =
            Pattern.compile("[\\u4e00-\\u9fff·]{2,}(?:[园社店厂行团校]长|经理|总裁|董事|教练|主编|创始人|合伙人)[\\u4e00-\\u9fff·]{2,}");

    private static final Pattern PARTY_MEMBER = Pattern.compile("[、 ]?(?:共和|民主|保守|自由|独立|工)党人 ?");

    /// How many holders of an office a colon introduces: 3位前总统：.
    private static final Pattern SEVERAL = Pattern.compile("[0-9两三四五六七八九十][位名](?:前|原)?$");

    /// What introduces a list after 领导: 市领导还有：.
    private static final Pattern LISTING = Pattern.compile("(?:(?:还|另)?有|包括|分别是)：?|：");

    /// Words after the last name of a list.
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?<!安提瓜|特立尼达|圣文森特|圣基茨|波斯尼亚|圣多美)[和与]|等|[陪随会]同|出席|参加|主持|会见|拜会|接受|拟[任提]|不再|辞去|被|向|任(?!务)|[担出转调]任|当选|分别|介绍|表示|率|应邀|前来|到会|莅临|亲临|深入|来到|观看|听取|慰问|看望|走访|现场");

    /// The rank of who holds an office, between it and the name: 副区长（副局级）某某.
    private static final Pattern RANK =
            Pattern.compile("（(?:原|[正副]?[省部厅地市局司县处科乡军师旅团]级(?:干部|待遇|领导)?)）(?=[\\u4e00-\\u9fff])");

    private static final Pattern ADDRESS = Pattern.compile("(?:先生|女士|同志)(?=[、，（和及])");

    private static final int MAX_NOTE_LENGTH = 16;
    private static final int MAX_GLOSS_LENGTH = 6;
    private static final int MAX_SPACES = 3;

    /// How long a name in a list is at most of which nothing but the marks beside it is sure.
    private static final int MAX_BARE_NAME = 3;

    private NameGap() {}

    /// Where the name begins after the office that ends in this head noun.
    static int after(String text, List<Head> heads, int index) {
        Head head = heads.get(index);
        if (text.startsWith("：", head.end())
                && SEVERAL.matcher(text)
                        .region(Math.max(0, head.start() - MAX_GLOSS_LENGTH), head.start())
                        .find()) {
            return head.end() + 1;
        }
        Matcher listing = LISTING.matcher(text).region(head.end(), text.length());
        if (text.startsWith("领导", head.start()) && listing.lookingAt()) {
            return listing.end();
        }
        int start = skipParty(text, skipSpaces(text, skipGloss(text, head, heads, index)));
        return skipRole(text, start, heads, index);
    }

    /// The position after the party of an office holder: 共和党人 or 、共和党人 between the office and the name.
    private static int skipParty(String text, int from) {
        Matcher party = PARTY_MEMBER.matcher(text).region(from, text.length());
        return party.lookingAt() ? party.end() : from;
    }

    /// The position after what the holder is besides and that no office is; the same one where the text prints none.
    private static int skipRole(String text, int from, List<Head> heads, int index) {
        Matcher roles = ROLES.matcher(text).region(from, text.length());
        Matcher candidate = CANDIDATE.matcher(text).region(from, text.length());
        if (candidate.lookingAt()) {
            return candidate.end();
        }
        boolean next = roles.lookingAt()
                && (index + 1 >= heads.size()
                        || heads.get(index + 1).start() >= roles.end()
                        || isRole(heads.get(index + 1), roles.end())
                        || endsCampaign(text, heads.get(index + 1), roles.end()));
        return next ? roles.end() : from;
    }

    /// Whether this head noun is no office and ends the role here: 作家.
    private static boolean isRole(Head next, int end) {
        return next.end() == end && next.isNoOffice();
    }

    /// Whether this post ends a role in somebody's campaign here: 总干事 of 赖某某竞选总干事.
    private static boolean endsCampaign(String text, Head post, int end) {
        return post.end() == end && text.startsWith("竞选", post.start() - 2);
    }

    /// The position after the same office in other words, and after a rank: （副部长） after 次官.
    private static int skipGloss(String text, Head head, List<Head> heads, int index) {
        boolean gloss = index + 1 < heads.size()
                && text.startsWith("（", head.end())
                && heads.get(index + 1).end() - head.end() <= MAX_GLOSS_LENGTH
                && text.startsWith("）", heads.get(index + 1).end());
        int end = gloss ? heads.get(index + 1).end() + 1 : head.end();
        Matcher rank = RANK.matcher(text).region(end, text.length());
        return rank.lookingAt() ? rank.end() : end;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length()
                && at - from < MAX_SPACES
                && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at;
    }

    /// Where the next name of a list begins; -1 where the list ends or its next item has an office of its own.
    ///
    /// @param inList whether two names at least stand before, so that a conjunction joins the last one
    static int nextNameStart(String text, int end, List<Head> heads, boolean inList) {
        int comma = skipNote(text, skipAddress(text, end));
        int joint = comma < text.length() && text.charAt(comma) == '、' ? 1 : 0;
        if (joint == 0 && inList && comma < text.length() && text.charAt(comma) == '，') {
            // 市领导甲、乙、丙，丁、戊: those of another organ
            int next = itemEnd(text, comma + 1);
            joint = next - comma <= MAX_BARE_NAME + 1 && text.startsWith("、", next) ? 1 : 0;
        }
        if (joint == 0 && inList) {
            joint = text.startsWith("以及", comma)
                    ? 2
                    : text.startsWith("和", comma) || text.startsWith("及", comma) ? 1 : 0;
        }
        if (joint == 0) {
            return -1;
        }
        int start = comma + joint;
        return endBeforeOtherOffice(text, start, heads) < 0 && hasOffice(text, start, itemEnd(text, start), heads)
                ? -1
                : start;
    }

    /// Where the name ends with which an item of a list begins, if a word that goes on from it stands before an office
    /// of
    /// somebody else: 甲、乙和市长丙, 甲、乙陪同市长丙; -1 where the item is no such one.
    static int endBeforeOtherOffice(String text, int start, List<Head> heads) {
        int end = itemEnd(text, start);
        Matcher after =
                AFTER_NAME.matcher(text).region(Math.min(start + 2, end), end).useTransparentBounds(true);
        boolean other = after.find()
                && !hasOffice(text, start, after.start(), heads)
                && hasOffice(text, after.end(), end, heads);
        return other ? after.start() : -1;
    }

    /// Where an item of a list ends that may be an unusual name, between 、 and a mark: 于技群; -1 where it is longer.
    static int endOfBareItem(String text, int start) {
        int end = itemEnd(text, start);
        boolean bare = end - start >= 2 && end - start <= MAX_BARE_NAME && end < text.length();
        return bare && NameContext.allIdeographs(text, start, end) ? end : -1;
    }

    private static int itemEnd(String text, int start) {
        int stop = start;
        while (stop < text.length()
                && "、，。；：".indexOf(text.charAt(stop)) < 0
                && !(stop - start > 1 && text.charAt(stop) == '及')) {
            stop++;
        }
        return stop;
    }

    private static boolean hasOffice(String text, int start, int end, List<Head> heads) {
        // 甲、动物园园长乙
        boolean hasTitle = TITLE_IN_LIST.matcher(text).region(start, end).lookingAt();
        return hasTitle || heads.stream().anyMatch(head -> head.start() >= start && head.end() <= end);
    }

    /// The position after how a person is addressed behind a name.
    private static int skipAddress(String text, int from) {
        Matcher address = ADDRESS.matcher(text).region(from, text.length());
        return address.lookingAt() ? address.end() : from;
    }

    /// The position after a note in parentheses behind a name: （女，藏族）.
    private static int skipNote(String text, int from) {
        if (from < text.length() && text.charAt(from) == '（') {
            int close = text.indexOf('）', from, Math.min(text.length(), from + MAX_NOTE_LENGTH + 1));
            if (close > 0) {
                return close + 1;
            }
        }
        return from;
    }
}
