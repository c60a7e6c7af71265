package org.baoku.people.appointment;

import java.util.regex.Pattern;

/// What a clause prints beside the person before its verb: where, when and why.
final class SubjectContext {
    static final Pattern TIME_CLAUSE = Pattern.compile("在[^，]{2,16}?(?:之?后|之?时|之?前)");

    /// At the end, after the name: 某某在市医院任院长, 某某因工作调动任所长, 某某向国王某某.
    static final Pattern CIRCUMSTANCE = Pattern.compile(
            "(?<=[\\u4e00-\\u9fff]{2})(?:在[^，]{2,16}(?:下台|辞职|卸任|离任|离职|去世|逝世|病逝|遇刺|退休|被罢免|被免职)(?:之?后|时)?|在[^，]{2,16}(?:[院校局厅部委府所司会团厂站处县市省镇乡]|[大中小]学|集团)|在(?:基层|当地)|在[^，。；]{0,16}(?:选举|大选|投票|表决|大会|会议|全会|公投)[中上]|(?:在[^，。；]{2,10})?向(?:总统|国王|女王|天皇|议会|国会|总理|首相)[^，。；]{0,10}|(?:当地时间)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚)?在[^，。；]{2,12}|在[^，。；]{2,16}(?:任内|任期内|政府(?:时期|中)?|内阁中?)|以[^，]{2,14}身份|依[^，]{2,8}|主动[^，]{2,12}|(?:选派|下派|派驻|申请|自愿|回)?到[^，。；]{2,12}|因[^，]{2,14}|从[^，]{2,12}手中|被[^，。；被]{2,12}|获得?[^，。；获]{2,10}|(?<!已)经[^，。；]{2,16}|(?:于[^，]{2,8})?(?:前往|[转改调远奔]?赴|来到|调往|重返|回到|返回|进入)[^，。；]{2,10})$");

    /// What stands between an adverb and a verb and names nobody: 经州委任命, 来到某市担任.
    static final Pattern AGENT = Pattern.compile(
            "^(?:[0-9]{4}年|[去今前同次当]年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:被[^，。；被]{2,12}|获得?[^，。；获]{2,10}|经[^，。；]{2,16}|(?:前往|赴|来到|调往|重返|回到|返回|进入)[^，。；]{2,10})$");

    /// A clause that only says when, so that the person of the one before is meant: 1979年平反后, 直至今年6月重返某部.
    static final Pattern TIME_ONLY = Pattern.compile(
            "(?:直至|直到|至)?(?:[0-9]{4}年|[今去前]年)?(?:[0-9]{1,2}月)?(?:[^，。；·]{2,12}(?:之?后|期满)|在[^，。；·]{2,12}(?:之前|之后)|(?:再度|再次|重返|重回)[^，。；·]{2,8})");

    /// Somebody whose predecessor or successor is meant: 某某的 before 前任某某.
    static final Pattern OTHER_HOLDER = Pattern.compile("^[^，。；]{2,20}的(?=(?:前任|继任者)[^，。；])");

    /// Who sends somebody to a place, before the name: 选派某某到某村任书记.
    static final Pattern SENDING = Pattern.compile("^.{0,8}?(?:选派|下派|委派|抽调|调派)(?!到)");

    /// A name with the rank of an officer, of which the last character is no adverb here: 某某某中将任司令员.
    static final Pattern RANKED =
            Pattern.compile("(?<name>[\\u4e00-\\u9fff]{3}(?=[上中少大]将)|[\\u4e00-\\u9fff]{2}(?=上将))..");

    /// What somebody is besides, before a name with a dot: 德国人, 妇科医生, 搭档.
    static final Pattern DESCRIPTION = Pattern.compile(
            "^[\\u4e00-\\u9fff]{0,10}(?:[国洲籍]人|(?<=..)人|医生|律师|商人|企业家|银行家|投资人|[学作画]家|诗人|教授|教师|记者|专家|学者|外交官|将军|搭档|盟友|亲信)(?=[\\u4e00-\\u9fff]{1,8}·)");

    /// Who stands at the beginning of an entry that says what somebody is to become: 某某（女），现任…，拟任….
    static final Pattern NOMINEE = Pattern.compile(
            "[ \u3000]*(?:[0-9]{1,2}[.、．] ?)?(?<name>[\\u4e00-\\u9fff]{2,3})(?:（[^（）]{1,10}）)?，(?=.*拟(?:任|提|推荐|聘|晋升))");

    /// Somebody who is only called by the surname: 林先生1996年加入….
    static final Pattern ADDRESSED = Pattern.compile("(?<surname>[\\u4e00-\\u9fff])(?:先生|女士)(?=[^，。；]{3})");

    /// What the winner of an election does to the person who is named after it: 击败现任市长某某，当选市长.
    static final Pattern DEFEATING = Pattern.compile("击败|战胜|打败|险胜|力克");

    /// What says of the official after it that somebody else is meant: 获总统某某提名.
    static final Pattern BY_OFFICIAL = Pattern.compile("获得?[^，的]*$");

    static final Pattern AGE = Pattern.compile("(?:现年|今年|年仅)?[0-9]{2}岁的");

    private SubjectContext() {}
}
