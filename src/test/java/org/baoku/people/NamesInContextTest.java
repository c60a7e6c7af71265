package org.baoku.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoku.people.credit.ArticleAnnotations;
import org.baoku.people.dating.DatedFacts;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.ResourceLists;
import org.baoku.people.official.OfficialExtractor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same sentences with many names, and with all counties, many small places and all listed offices: what is found
/// of one must be found of nearly all. Each sentence gets a third of them, three sentences in turn get all.
///
/// A sentence of `names-in-context.tsv` has X where the name stands (those of `names-foreign.txt` or
/// `names-minority.txt` where it says so), one of `offices-in-context.tsv` has O where the
/// office stands; each says what is looked for and which share of the names or offices is found at least.
@Tag("campaign")
class NamesInContextTest {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
            + "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁";
    private static final List<String> GIVEN = List.of(
            ("建国 志强 晓东 文博 海涛 永胜 立新 雪梅 若男 佳若 子涵 雨桐 俊杰 国庆 大为 春生 红娟 秀英 德胜 天佑 浩然 思远 振华 明月 向阳 伟民 学军 家辉 梓萱 一鸣 玉兰 世昌 宏伟 丽华 金龙 卫东 怀德 少华 知远 启航 "
                            + "伟 强 静 敏 磊 洋 勇 艳 杰 涛 明 超 霞 平 刚 辉 鹏 波 斌 宇 莉 萍 红 玲 军 健 亮 琳 慧 峰")
                    .split(" ", -1));
    /// Names of several syllables and of two surnames.
    private static final List<String> LONGER = List.of(
            ("艾山江·吐尔逊 阿依努尔·买买提 古丽娜尔·阿不都拉 努尔兰·哈力克 乌兰其其格 扎西顿珠 次仁旺堆 白玛央金 丹增罗布 哈斯额尔敦 巴特尔 欧阳明德 司马青 上官云飞 慕容雪 阿布都热西提·卡德尔 买买提江·艾力 迪丽拜尔 斯琴高娃 布和朝鲁 达瓦次仁 洛桑江村 其美多吉 旦增卓玛 "
                            + "尼玛 格桑 央金 热合曼·依明 木拉提 沙吾提·阿吾提 宝音德力格尔 那顺孟和 伊力哈木 塔依尔·肉孜 帕尔哈提·吐尔逊 玉素甫江·麦麦提 肖开提·依明 雪克来提·扎克尔 鄂爱华 木合塔尔 朝克图 色旺顿珠 久美 四郎旺姆 泽仁扎西 罗桑丹增 嘎玛泽登 阿旺曲杰")
                    .split(" ", -1));
    private static final String BEFORE_SUFFIX = "青白红金石龙凤虎大小上下东西南北高平安永新兴和双三清沙河江岭王李张刘陈";
    private static final String END_OF_NAME = "山河水溪湖塘湾沟坪坡岭峰岩桥店集庄屯堡门泉潭岗墩港洲田园平兴宁和昌阳";
    private static final OfficialExtractor EXTRACTOR =
            new OfficialExtractor(new NameLexicon(), DatedFacts.load().tenures());

    /// @param number of the sentence in its file
    /// @param floor the least share of its names or offices that is found
    record Context(int number, String sentence, String wanted, double floor) {
        private static final int PARTS = 3;

        static Stream<Context> read(String file) {
            List<String> lines = ResourceLists.lines(file);
            return IntStream.range(0, lines.size()).mapToObj(number -> {
                String[] cells = lines.get(number).split("\t", -1);
                return new Context(number, cells[0], cells[1], Double.parseDouble(cells[2]));
            });
        }

        double share(List<String> values, String placeholder, BiPredicate<ArticleAnnotations, String> isFound) {
            List<String> part = IntStream.range(0, values.size())
                    .filter(i -> i % PARTS == number % PARTS)
                    .mapToObj(values::get)
                    .toList();
            long found = part.stream()
                    .filter(value -> isFound.test(annotate(sentence.replace(placeholder, value)), value))
                    .count();
            return (double) found / part.size();
        }
    }

    static Stream<Context> names() {
        return Context.read("names-in-context.tsv");
    }

    static Stream<Context> offices() {
        return Context.read("offices-in-context.tsv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsNearlyAllNames(Context context) {
        List<String> names = switch (context.wanted().split(" ", -1)[0]) {
            case "foreign" -> ResourceLists.words("names-foreign.txt");
            case "minority" -> ResourceLists.words("names-minority.txt");
            default -> ofHan();
        };
        double share = context.share(
                names.stream()
                        .filter(name -> !context.sentence().contains(name))
                        .toList(),
                "X",
                context.wanted().endsWith("official")
                        ? NamesInContextTest::hasOfficial
                        : NamesInContextTest::hasAppointment);
        assertThat(share).as(context.sentence()).isGreaterThanOrEqualTo(context.floor());
    }

    @ParameterizedTest
    @MethodSource("offices")
    void findsNearlyAllOffices(Context context) {
        String kind = context.wanted().split(" ", -1)[0];
        List<String> offices = switch (kind) {
            case "county" -> ofCounties();
            case "village" -> ofSmallPlaces();
            default -> ResourceLists.lines("offices.txt");
        };
        double share = context.share(
                offices,
                "O",
                context.wanted().endsWith("official")
                        ? (article, office) ->
                                article.officials().stream().anyMatch(official -> office.equals(official.office()))
                        : (article, office) -> article.appointments().stream()
                                .anyMatch(appointment -> appointment.office().equals(office)));
        assertThat(share).as(context.sentence()).isGreaterThanOrEqualTo(context.floor());
    }

    /// With the names of several syllables and of two surnames.
    private static List<String> ofHan() {
        List<String> names = new ArrayList<>(LONGER);
        for (int i = 0; i < SURNAMES.length(); i++) {
            for (int j = i % 5; j < GIVEN.size(); j += 5) {
                names.add(SURNAMES.charAt(i) + GIVEN.get(j));
            }
        }
        return names;
    }

    private static List<String> ofCounties() {
        return ResourceLists.words("counties.txt").stream()
                .filter(place -> "市县区旗".indexOf(place.charAt(place.length() - 1)) >= 0 && !place.endsWith("自治区"))
                .map(place -> place + "委书记")
                .toList();
    }

    private static List<String> ofSmallPlaces() {
        List<String> heads = List.of("镇党委书记", "乡乡长", "街道办事处主任", "村党支部书记", "社区居委会主任");
        List<String> offices = new ArrayList<>();
        for (int i = 0; i < BEFORE_SUFFIX.length(); i++) {
            for (int j = i % 3; j < END_OF_NAME.length(); j += 3) {
                String name = BEFORE_SUFFIX.substring(i, i + 1) + END_OF_NAME.charAt(j);
                offices.add(name + heads.get((i + j) % heads.size()));
            }
        }
        return offices;
    }

    private static boolean hasOfficial(ArticleAnnotations article, String name) {
        return article.officials().stream()
                .anyMatch(official -> official.name().equals(name) && official.office() != null);
    }

    private static boolean hasAppointment(ArticleAnnotations article, String name) {
        return article.appointments().stream()
                .anyMatch(appointment -> appointment.name().equals(name));
    }

    private static ArticleAnnotations annotate(String sentence) {
        MarkedArticle article = new MarkedArticle(1, null, List.of(sentence), List.of(), List.of());
        return EXTRACTOR
                .annotate(List.of(
                        new ArticleAnnotations(article.segmented(), List.of(), null, null, null, List.of(), List.of())))
                .getFirst();
    }
}
