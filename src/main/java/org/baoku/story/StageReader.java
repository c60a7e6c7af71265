package org.baoku.story;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.text.WidthFolding;

/// Reads from the verbs and tense words of an article what it reports of a story.
///
/// The headline decides, or else the first of the opening sentences that has such a word. In a sentence, a
/// word for what will be goes before all others (将于20日举行 is no event yet), then one for the end of
/// something, then one for its going on. An article without such words has no stage.
final class StageReader {
    private static final int MAX_SENTENCES = 2;
    private static final int MAX_LETTERS = 300;

    private static final Pattern SENTENCE_END = Pattern.compile("[。!?;\\n]");

    /// A title says nothing about the time, nor what somebody was quoted to say, nor how the news became known.
    private static final Pattern UNSAID =
            Pattern.compile("《[^》]*》|“[^”]*”|(?:举[行办]|召开)?[^,。]{0,16}(?:发布会|吹风会|记者会)(?:上|举行|召开)?"
                    + "|发布(?:的?(?:消息|公告|通告|声明|视频|博文|微博|短视频|报告|数据)|了?一[则条段个])|(?:原标题|来源):");

    private static final Pattern FUTURE = Pattern.compile("将(?:于|在(?!外|内)|会|正式|首次|陆续|全面|择期)"
            + "|将(?=举[办行]|召开|开[幕展赛工放业]|启动|出席|访问|上映|播出|迎来|推出|发布|亮相|实施|施行|出台|投入|建设|新建|对)"
            + "|拟(?:于|在|对|建|设|出台|定|聘|任|推)|即将|定于|筹备|倒计时|预告|预计(?:将|于|在|今|明|到|年)"
            + "|计划(?:于|在|到)|有望|报名(?:启动|开始)|征集|敬请期待|[明后][天日]起?");

    private static final Pattern ENDED = Pattern.compile("闭幕|落幕|收官|圆满(?:结束|完成|成功)|顺利(?:结束|完成)|揭晓|出炉"
            + "|公布[^,。]{0,16}(?:结果|名单|成绩|排名|榜)|(?:结果|名单|成绩|榜单)已?公[布示]|宣判|判处|[一二终]审|获刑|被判"
            + "|获[得评]?[^,。]{0,16}(?:奖|[冠亚季]军|[金银铜]牌|称号|第[一二三])|夺(?:得|冠|魁|[金银铜])|中标|当选|竣工|完工|建成"
            + "|通车|交付|投用|投入(?:使用|运营|运行)|通过验收|告破|破获|抓获|被捕|落网|达成(?:协议|共识|一致)|签(?:署|订|约)"
            + "|击败|战胜|不敌|获胜|胜出|获批|(?:[胜负平]|逆转|横扫)[^,。]{0,12}[0-9]{1,3}[-:比][0-9]{1,3}"
            + "|[0-9]{1,3}[-:比][0-9]{1,3}[^,。]{0,8}(?:[胜负平]|击|逆转|横扫)");

    private static final Pattern GOES_ON =
            Pattern.compile("继续|持续(?:发酵|推进|至今)|最新(?:进展|消息|情况|通报)|(?:取得|有新|新|工作)进展|后续|回应|再次|再度"
                    + "|截至(?![^,。]{0,12}收盘)|仍(?:在|有|未)|通报|情况说明|(?:立案|正在|深入|展开|介入|接受)[^,。]{0,6}调查|恢复(?:通行|供电|运行|营业|正常)"
                    + "|整改|(?:有序|加快|稳步|扎实)推进|提速");

    private static final Pattern HAPPENS = Pattern.compile(
            "举[行办]|召开|开[幕工业赛课讲馆班]|揭[幕牌]|启动|发生|上线|亮相|上映|成立|出席|会见|会晤|抵达|走进|开展|发布|推出|启用|印发|出台|施行|登陆|爆炸|坍塌|遇袭|相撞|起火");

    private StageReader() {}

    /// What an article reports; empty where its words do not say.
    static Optional<StoryStage> read(String headline, List<String> paragraphs) {
        Optional<StoryStage> stage = ofSentence(headline);
        if (stage.isPresent()) {
            return stage;
        }
        String text = String.join("\n", paragraphs);
        return SENTENCE_END
                .splitAsStream(WidthFolding.narrow(text.substring(0, Math.min(MAX_LETTERS, text.length()))))
                .filter(sentence -> !sentence.isBlank())
                .limit(MAX_SENTENCES)
                .map(StageReader::ofSentence)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<StoryStage> ofSentence(String sentence) {
        String said = UNSAID.matcher(WidthFolding.narrow(sentence)).replaceAll("");
        if (has(FUTURE, said)) {
            return Optional.of(StoryStage.ANNOUNCEMENT);
        }
        if (has(ENDED, said)) {
            return Optional.of(StoryStage.RESULT);
        }
        if (has(GOES_ON, said)) {
            return Optional.of(StoryStage.FOLLOW_UP);
        }
        return has(HAPPENS, said) ? Optional.of(StoryStage.EVENT) : Optional.empty();
    }

    private static boolean has(Pattern words, String sentence) {
        Matcher matcher = words.matcher(sentence);
        return matcher.find();
    }
}
