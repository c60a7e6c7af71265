package org.baoku.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.QueryWarning;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.Hit;
import org.baoku.index.result.Offer;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.Suggestion;
import org.baoku.index.result.TextFragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract tests for matching, ranking, highlighting and suggestions.
public abstract class SearchContract extends IndexContract {
    private ArticleIndex sampleIndex() {
        return indexOf(
                Draft.of(
                                1,
                                "河湾镇民政局走访三十户",
                                "本周二，镇长王卫东和民政局一行走访了三十户老人。他说：“今年投入381.6亿元，建成20GW光伏。”",
                                "阿·库尼察随行采访，第24届河湾灯会也将开幕。")
                        .by(new IndexedPerson(7, "欧阳小蕊"))
                        .naming(new IndexedPerson(3, "王卫东"))
                        .entry(),
                Draft.of(2, "灯会开幕", "政府负责协调和服务，５Ｇ+灯光亮起。王卫国与李卫东到场。")
                        .under("山水同乐", "万人同游河湾")
                        .entry(),
                Draft.of(3, "老人节日忙", "会议。讨论继续，老人们穿上和服起舞。")
                        .in("样报", "A02", "本报", "民生·在线")
                        .entry());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王卫东|1",
                "卫东|1,2",
                "欧阳小蕊|1",
                "小蕊|1",
                "民政|1",
                "政局|1",
                "第24届|1",
                "4届河|",
                "\"4届河\"|1",
                "381.6亿元|1",
                "81.6亿|",
                "\"81.6亿\"|1",
                "20GW|1",
                "２０ｇｗ|1",
                "5G+|2",
                "阿·库尼察|1",
                "阿库尼察|1",
                "阿•库尼察|1",
                "同乐|2",
                "同游河湾|2",
                "民生在线|3",
                "灯|1,2",
                "和服|2,3",
                "\"元，建成\"|1",
                "“会议。讨论”|3",
                "\"会议讨论\"|",
                "\"河湾 灯会\"|1",
                "\"走访三十户本周\"|",
                "王卫东 灯会|1",
                "灯会 -王卫东|2",
                "-灯|3",
                "和服 OR 王卫东|1,2,3",
                "起舞 或 王卫东|1,3",
                "(起舞 OR 采访) 老人|1,3",
                "标题:灯会|2",
                "标题：老人|3",
                "官员:王卫东|1",
                "记者:7|1",
                "版:A02|3",
                "栏目:民生·在线|3",
                "日期:2023-07|1,2,3",
                "王衛東|1",
                "標題:燈會|2",
                "正文:灯会|1",
                "正文:灯光|2",
                "正文:(镇长 老人)|1",
                "\"镇长 灯会\"~段|",
                "\"三十户 镇长\"~p|1",
                "\"镇长 长王\"~3|",
                "\"民政 民政\"~3|",
                "版:2|3",
                "版:a02|3",
                "版：Ａ０２|3",
                "官员:王衛東|1",
                "栏目:民生|3",
                "栏目:在线|3",
                "版:A02 OR 标题:走访|1,3",
                "标题:燈會|2",
                "“燈會開幕”|2",
                "\"镇长 老人\"~20|1",
                "\"镇长 灯会\"~5|",
                "\"老人 镇长\"~15|1",
                "\"老人 镇长\"~14|",
                "灯会。|1,2",
                "河湾镇，民政局|1",
                "日期:2024..|",
            })
    void findsMatchingArticles(String text, @org.jspecify.annotations.Nullable String expected) {
        List<Long> ids = expected == null
                ? List.of()
                : Stream.of(expected.split(",")).map(Long::parseLong).toList();

        SearchResult result = sampleIndex().search(oldestFirst(text));

        assertThat(ids(result)).containsExactlyElementsOf(ids);
        assertThat(result.total()).isEqualTo(ids.size());
    }

    @Test
    void phraseSearchEqualsSubstringSearch() throws IOException {
        List<ArticleEntry> articles = new ArrayList<>();
        for (Path file : seeds()) {
            for (String block : Files.readString(file).split("\\n\\s*\\n", -1)) {
                articles.add(Draft.of(articles.size() + 1, "", block.split("\\n", -1))
                        .entry());
            }
        }
        ArticleIndex index = indexOf(articles.toArray(ArticleEntry[]::new));
        List<NormalizedArticle> normalizedArticles =
                articles.stream().map(NormalizedArticle::of).toList();
        Random random = new Random(20230722);
        for (int round = 0; round < 2_000; round++) {
            String part = substring(articles, random);
            NormalizedText normalized = NormalizedText.of(part);
            List<Long> containing = normalizedArticles.stream()
                    .filter(article -> article.body().stream().anyMatch(text -> text.contains(normalized)))
                    .map(NormalizedArticle::id)
                    .limit(SearchQuery.MAX_SIZE)
                    .toList();

            SearchResult exact = index.search(oldestFirst("\"" + part + "\""));

            assertThat(ids(exact)).as(part).containsExactlyInAnyOrderElementsOf(containing);
        }
    }

    /// The texts of an article, normalized once for all rounds.
    private record NormalizedArticle(long id, List<NormalizedText> body) {
        static NormalizedArticle of(ArticleEntry article) {
            return new NormalizedArticle(
                    article.id(),
                    article.body().stream().map(NormalizedText::of).toList());
        }
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            return files.sorted().toList();
        }
    }

    private static String substring(List<ArticleEntry> articles, Random random) {
        while (true) {
            List<String> body = articles.get(random.nextInt(articles.size())).body();
            String text = body.get(random.nextInt(body.size()));
            if (text.length() > 1) {
                int length = 1 + random.nextInt(Math.min(12, text.length()));
                int from = random.nextInt(text.length() - length + 1);
                String part = text.substring(from, from + length);
                if (part.indexOf('"') < 0 && !NormalizedText.of(part).isEmpty()) {
                    return part;
                }
            }
        }
    }

    @Test
    void unquotedTermRanksExactMatchesFirst() {
        ArticleIndex index = indexOf(
                Draft.of(1, "城建", "河湾的镇区在清水河边，民政工作由局里负责。").entry(),
                Draft.of(2, "要闻", "河湾镇民政局今日搬迁。").entry(),
                Draft.of(3, "体育", "足球赛在周末举行。").entry());

        assertThat(ids(index.search(SearchQuery.of("河湾镇民政局")))).containsExactly(2L);
        assertThat(ids(index.search(SearchQuery.of("民政局")))).containsExactly(2L);
    }

    @Test
    void questionMatchesPartially() {
        ArticleIndex index = indexOf(
                Draft.of(1, "灯会时间定了", "第三届河湾灯会开幕仪式将于九月一日举行。").entry(),
                Draft.of(2, "河湾新闻", "今天的时间过得真快。").entry(),
                Draft.of(3, "足球", "球队的胜利来之不易。").entry());

        SearchResult result = index.search(SearchQuery.of("第三届河湾灯会的开幕仪式是在什么时间举行的？"));

        assertThat(ids(result)).containsExactly(1L);
        assertThat(result.partial())
                .allSatisfy(partial -> assertThat(partial.missing()).isNotEmpty())
                .extracting(partial -> partial.hit().id())
                .doesNotContain(1L, 3L);
    }

    @Test
    void reportsWarningsAndSearchesAnyway() {
        SearchResult result = sampleIndex().search(oldestFirst("王卫东 记者: (灯会"));

        assertThat(ids(result)).containsExactly(1L);
        assertThat(result.mistakes())
                .containsExactly(
                        new QueryWarning("words.bad.label.empty", 4, "记者:"),
                        new QueryWarning("words.bad.bracket.unclosed", 8, "("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王卫东 日期:坏", "日期:2024-02-30", "日期:2024-02..2024-01", "-日期:2023年13月"})
    void dateFilterThatCannotBeReadIsAnErrorNotTheWholeArchive(String text) {
        ArticleIndex index = sampleIndex();

        assertThatThrownBy(() -> index.search(oldestFirst(text))).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void headlineScoresHigherThanBody() {
        ArticleIndex index = indexOf(
                Draft.of(1, "本周要闻", "水库修缮完成，农田得到灌溉，村民都很高兴。").entry(),
                Draft.of(2, "水库修缮完成", "工程历时三年，农田得到灌溉，村民都很高兴。").entry());

        assertThat(ids(index.search(SearchQuery.of("水库修缮")))).containsExactly(2L, 1L);
    }

    @Test
    void highlightsHeadlineAndSnippet() {
        Hit hit = sampleIndex().search(SearchQuery.of("民政局")).hits().getFirst();

        assertThat(hit.headline())
                .containsExactly(
                        new TextFragment("河湾镇", false),
                        new TextFragment("民政局", true),
                        new TextFragment("走访三十户", false));
        assertThat(hit.snippets()).hasSize(1);
        assertThat(hit.snippets().getFirst())
                .containsExactly(
                        new TextFragment("本周二，镇长王卫东和", false),
                        new TextFragment("民政局", true),
                        new TextFragment("一行走访了三十户老人。", false));
    }

    @Test
    void highlightsDottedNameSearchedWithoutDot() {
        Hit hit = sampleIndex().search(SearchQuery.of("阿库尼察")).hits().getFirst();

        assertThat(hit.snippets().getFirst()).contains(new TextFragment("阿·库尼察", true));
    }

    @Test
    void emptySearchReturnsEveryArticleWithItsFirstSentence() {
        SearchResult result = sampleIndex().search(SearchQuery.ALL.withSort(SortOrder.OLDEST));

        assertThat(ids(result)).containsExactly(1L, 2L, 3L);
        assertThat(TextFragment.join(result.hits().getLast().snippets().getFirst()))
                .isEqualTo("会议。");
        assertThat(result.hits().getFirst().headline()).containsExactly(new TextFragment("河湾镇民政局走访三十户", false));
    }

    @Test
    void hitHasAllFieldsOfAResultLine() {
        Hit hit = sampleIndex().search(SearchQuery.of("王卫东")).hits().getFirst();

        assertThat(hit.reporters()).containsExactly(new IndexedPerson(7, "欧阳小蕊"));
        assertThat(hit.officials()).containsExactly(new IndexedPerson(3, "王卫东"));
        assertThat(hit.newspaper()).isEqualTo("样报");
        assertThat(hit.page()).isEqualTo("A01");
        assertThat(hit.source()).isEqualTo("本报");
        assertThat(hit.date()).hasToString("2023-07-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "·", "\"\"", "“”", "((((", "))))", "OR", "-", "标题:", "~", "|"})
    void meaninglessTextMatchesAllOrNothing(String text) {
        assertThat(sampleIndex().search(oldestFirst(text)).total()).isIn(0L, 3L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "河灯会|1,2",
                "河湾国际水上灯会|1,2",
                "河灯会开幕|2",
                "\"河灯会\"|1",
                "\"河湾·国际水上灯会\"|2",
                "标题:河灯会|1,2",
                "全国人大|3",
                "河灯会 -人民代表大会|1,2",
            })
    void synonymsFindEachOther(String text, String expected) {
        ArticleIndex index = indexOf(
                Draft.of(1, "河灯会明天见", "游人如织。").entry(),
                Draft.of(2, "河湾·国际水上灯会开幕", "“河湾·国际水上灯会开幕”刷屏。").entry(),
                Draft.of(3, "会议", "全国人民代表大会在京举行。").entry());

        assertThat(ids(index.search(oldestFirst(text))))
                .containsExactlyElementsOf(
                        Stream.of(expected.split(",")).map(Long::parseLong).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "二〇二三年七月|1,2,3,4",
                "二○二三年七月|1,2,3,4",
                "二零二三年七月|1,2,3,4",
                "2023年7月|1,2,3,4",
                "２０２３年７月|1,2,3,4",
                "七月二十二日|1,2",
                "7月22日|1,2",
                "\"7月22日\"|1",
                "\"二〇二三年\"|2,4",
                "日期:二〇二三年七月|1,2,3,4",
                "日期:2023年7月22日|1,2,3,4",
                "日期:2023.7|1,2,3,4",
                "日期:2023-7-22|1,2,3,4",
                "日期:二〇二三年八月..2024年|",
            })
    void datesAreFoundInEitherNotation(String text, @org.jspecify.annotations.Nullable String expected) {
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "2023年7月22日，晴。").entry(),
                Draft.of(2, "乙", "二〇二三年七月二十二日，雨。").entry(),
                Draft.of(3, "丙", "二零二三年七月，旱。").entry(),
                Draft.of(4, "丁", "二○二三年七月，涝。").entry());

        SearchResult result = index.search(oldestFirst(text));

        assertThat(ids(result))
                .containsExactlyElementsOf(
                        expected == null
                                ? List.of()
                                : Stream.of(expected.split(","))
                                        .map(Long::parseLong)
                                        .toList());
        assertThat(result.mistakes()).isEmpty();
    }

    @Test
    void suggestsPrefixMatchesBeforeSubstringMatches() {
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "文").by(new IndexedPerson(1, "卫小河")).entry(),
                Draft.of(2, "乙", "文").naming(new IndexedPerson(2, "王卫东")).entry(),
                Draft.of(3, "丙", "文").naming(new IndexedPerson(2, "王卫东")).entry());

        assertThat(index.suggest("卫", 10))
                .containsExactly(
                        new Suggestion(Suggestion.Kind.REPORTER, "卫小河", 1),
                        new Suggestion(Suggestion.Kind.OFFICIAL, "王卫东", 2));
        assertThat(index.suggest(" ", 10)).isEmpty();
    }

    @Test
    void suggestsByPinyinAndInitials() {
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "文")
                        .naming(new IndexedPerson(2, "王卫东"), new IndexedPerson(3, "乐小川"))
                        .entry(),
                Draft.of(2, "乙", "文").in("样报", "A01", "本报", "民生·在线").entry());
        Suggestion wang = new Suggestion(Suggestion.Kind.OFFICIAL, "王卫东", 1);
        Suggestion yue = new Suggestion(Suggestion.Kind.OFFICIAL, "乐小川", 1);

        assertThat(index.suggest("wangweid", 10)).containsExactly(wang);
        assertThat(index.suggest("wwd", 10)).containsExactly(wang);
        assertThat(index.suggest("yuexiao", 10)).containsExactly(yue);
        assertThat(index.suggest("lexiaochuan", 10)).containsExactly(yue);
        assertThat(index.suggest("minsheng", 10)).containsExactly(new Suggestion(Suggestion.Kind.COLUMN, "民生·在线", 1));
    }

    @Test
    void suggestsFrequentHeadlineWordsAfterNames() {
        ArticleIndex index = indexOf(
                Draft.of(1, "水库蓄水", "文").by(new IndexedPerson(1, "水小河")).entry(),
                Draft.of(2, "水库修缮完成", "文").entry(),
                Draft.of(3, "灯会开幕", "水库").entry());
        Suggestion reservoir = new Suggestion(Suggestion.Kind.HEADLINE, "水库", 2);

        assertThat(index.suggest("水", 10))
                .containsExactly(new Suggestion(Suggestion.Kind.REPORTER, "水小河", 1), reservoir);
        assertThat(index.suggest("shuiku", 10)).containsExactly(reservoir);
        assertThat(index.suggest("灯会", 10)).containsExactly(new Suggestion(Suggestion.Kind.TEXT, "灯会", 1));
        assertThat(index.suggest("灯开", 10)).isEmpty();
    }

    @Test
    void correctsUnknownNameToHomophone() {
        ArticleIndex index = sampleIndex();

        assertThat(index.search(SearchQuery.of("王为东 民政")).corrected()).isEqualTo("王卫东 民政");
        assertThat(index.search(SearchQuery.of("王卫东")).corrected()).isNull();
        assertThat(index.search(SearchQuery.of("灯会")).corrected()).isNull();
    }

    @Test
    void explainsScore() {
        ArticleIndex index = sampleIndex();
        List<ScoreReason> reasons = index.explain(SearchQuery.of("灯会开幕"), 2);

        assertThat(reasons)
                .extracting(ScoreReason::kind, ScoreReason::words)
                .contains(tuple(ScoreReason.Kind.HEADLINE, "灯会开幕"), tuple(ScoreReason.Kind.ARTICLE, "灯会"));
        assertThat(reasons).allMatch(reason -> reason.weight() > 0);
        assertThat(index.explain(SearchQuery.of("灯会开幕"), 3)).isEmpty();
        assertThat(index.explain(SearchQuery.of("灯会"), 99)).isEmpty();
    }

    @Test
    void articlesThatLackAWordComeAfterTheResultAndSayWhichWord() {
        ArticleIndex index = indexOf(
                Draft.of(1, "普京会见外宾", "普京与泽连斯基的代表会谈。").entry(),
                Draft.of(2, "普京讲话", "普京发表讲话。").entry(),
                Draft.of(3, "灯会", "游人如织。").entry());

        SearchResult result = index.search(SearchQuery.of("普京 泽连斯基"));

        assertThat(result.total()).isEqualTo(1);
        assertThat(ids(result)).containsExactly(1L);
        assertThat(result.partialTotal()).isEqualTo(1);
        assertThat(result.partial()).hasSize(1);
        assertThat(result.partial().getFirst().hit().id()).isEqualTo(2);
        assertThat(result.partial().getFirst().missing()).containsExactly("泽连斯基");
        assertThat(index.search(SearchQuery.of("普京 泽连斯基").withMatch(MatchMode.ANY))
                        .total())
                .isEqualTo(2);
        assertThat(index.search(SearchQuery.of("普京 泽连斯基").withMatch(MatchMode.EXACT))
                        .partial())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1月|1",
                "11月|2",
                "AI|3",
                "AIR|4",
                "chatgpt|3",
                "110|5",
                "5%|6",
                "15%|7",
                "\"1月\"|1,2",
                "\"ai\"|3,4",
                "15-20岁|8",
                "15—20岁|8",
                "15~20岁|8",
                "\"15—20\"|8",
                "37°C|9",
                "37℃|9",
                "5平方米 OR 5㎡|9",
                "第IV类|9",
                "10：30|9",
            })
    void wordsAndNumbersAreWhole(String text, String expected) {
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "1月开工。").entry(),
                Draft.of(2, "乙", "11月开工。").entry(),
                Draft.of(3, "丙", "会用ChatGPT/AI写作。").entry(),
                Draft.of(4, "丁", "AIR与1100、B1105。").entry(),
                Draft.of(5, "戊", "拨打110报警。").entry(),
                Draft.of(6, "己", "上涨5%。").entry(),
                Draft.of(7, "庚", "上涨15%。").entry(),
                Draft.of(8, "辛", "15~20岁的青年。").entry(),
                Draft.of(9, "壬", "体温37℃，面积5㎡，第Ⅳ类，10∶30开始。").entry());

        assertThat(ids(index.search(oldestFirst(text))))
                .containsExactlyElementsOf(
                        Stream.of(expected.split(",")).map(Long::parseLong).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "⼼脏|1,2",
                "心脏|1,2",
                "\"心脏\"|1,2",
                "⼯资|2",
                "马匹|1",
                "⻢匹|1",
                "瞭解|3",
                "甚麼|3",
                "夥伴|3",
                "憑藉|3",
                "乾淨|3",
                "跟著|3",
                "象徵|3",
                "徵收|3",
                "著名|4",
                "着名|",
            })
    void lookalikeAndTraditionalLettersAreFound(String text, @org.jspecify.annotations.Nullable String expected) {
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "⼼脏与⻢匹。").entry(),
                Draft.of(2, "乙", "心脏与工资。").entry(),
                Draft.of(3, "丙", "了解什么是伙伴；凭借干净的水，跟着走，象征征收。").entry(),
                Draft.of(4, "丁", "著名作家。").entry());
        List<Long> ids = expected == null
                ? List.of()
                : Stream.of(expected.split(",")).map(Long::parseLong).toList();

        assertThat(ids(index.search(oldestFirst(text)))).containsExactlyElementsOf(ids);
    }

    @Test
    void offersASpellingThatFarMoreArticlesHave() {
        List<ArticleEntry> articles = new ArrayList<>();
        articles.add(Draft.of(1, "台风杜苏瑞", "台风将登陆。").entry());
        for (int id = 2; id < 30; id++) {
            articles.add(Draft.of(id, "台风杜苏芮", "新冠疫情平稳。").entry());
        }
        articles.add(Draft.of(30, "创新管理", "疫情平稳。")
                .naming(new IndexedPerson(3, "丁一鸣"))
                .entry());
        ArticleIndex index = indexOf(articles.toArray(ArticleEntry[]::new));

        assertThat(index.search(SearchQuery.of("杜苏瑞")).offers())
                .contains(new Offer(Offer.Kind.DID_YOU_MEAN, "杜苏瑞", "杜苏芮", 28));
        assertThat(index.search(SearchQuery.of("新管疫情")).offers())
                .contains(new Offer(Offer.Kind.DID_YOU_MEAN, "新管疫情", "新冠疫情", 28));
        assertThat(index.search(SearchQuery.of("杜苏芮")).offers()).isEmpty();
        assertThat(index.search(SearchQuery.of("dingyiming")).corrected()).isEqualTo("丁一鸣");
        assertThat(index.search(SearchQuery.of("dym")).corrected()).isEqualTo("丁一鸣");
        assertThat(index.search(SearchQuery.of("官员:丁一明")).offers())
                .contains(new Offer(Offer.Kind.PERSON, "丁一明", "官员:丁一鸣", 1));
    }

    @Test
    void saysWhatRemainsWithoutAWordThatNoArticleHas() {
        ArticleIndex index = indexOf(
                Draft.of(1, "跳水", "跳水决赛举行。").entry(),
                Draft.of(2, "跳水", "跳水决赛落幕，2023年7月31日结束。").on("2023-07-31").entry());

        assertThat(index.search(SearchQuery.of("跳水 全红婵 决赛")).offers())
                .startsWith(new Offer(Offer.Kind.WITHOUT, "全红婵", "跳水 决赛", 2))
                .contains(new Offer(Offer.Kind.ALONE, "全红婵", "全红婵", 0))
                .contains(new Offer(Offer.Kind.ALONE, "跳水", "跳水", 2));
        assertThat(index.search(SearchQuery.of("跳水 2023.7.31")).offers())
                .containsExactly(new Offer(Offer.Kind.AS_DATE, "2023.7.31", "跳水 日期:2023-07-31", 1));
    }

    @Test
    void suggestsWordsOfTextsSecondWordsAndValuesOfLabels() {
        ArticleIndex index = indexOf(
                Draft.of(1, "甲", "碧桂园发布公告。")
                        .naming(new IndexedPerson(1, "王卫东"), new IndexedPerson(2, "李小河"))
                        .by(new IndexedPerson(3, "丁一鸣"))
                        .entry(),
                Draft.of(2, "乙", "碧桂园回应。").naming(new IndexedPerson(2, "李小河")).entry());

        assertThat(index.suggest("碧桂", 10)).containsExactly(new Suggestion(Suggestion.Kind.TEXT, "碧桂园", 2));
        assertThat(index.suggest("李小河 王", 10)).containsExactly(new Suggestion(Suggestion.Kind.TEXT, "李小河 王卫东", 1));
        assertThat(index.suggest("记者:丁", 10)).containsExactly(new Suggestion(Suggestion.Kind.TEXT, "记者:丁一鸣", 1));
        assertThat(index.suggest("碧桂园 官员：li", 10))
                .containsExactly(new Suggestion(Suggestion.Kind.TEXT, "碧桂园 官员:李小河", 2));
    }

    @Test
    void marksWholeWordsAndQuotedTextsOnly() {
        ArticleIndex index = indexOf(Draft.of(1, "11月与1月", "河湾镇在河湾。").entry());

        assertThat(index.search(SearchQuery.of("1月")).hits().getFirst().headline())
                .containsExactly(new TextFragment("11月与", false), new TextFragment("1月", true));
        assertThat(index.search(SearchQuery.of("\"河湾镇在\""))
                        .hits()
                        .getFirst()
                        .snippets()
                        .getFirst())
                .containsExactly(new TextFragment("河湾镇在", true), new TextFragment("河湾。", false));
    }

    @Test
    void marksAreOfTheOccurrencesThatMatched() {
        ArticleIndex index = indexOf(Draft.of(1, "河湾灯会", "灯会在河湾开幕。民政局来了。镇长与老人在灯会见面，镇长讲话。十里以外的村子里住着许多人，那里也有老人和孩子们。")
                .entry());

        assertThat(marks(index, "标题:灯会")).containsExactly("灯会");
        assertThat(marks(index, "正文:灯会")).containsExactly("灯会", "灯会");
        assertThat(marks(index, "\"镇长 老人\"~3")).containsExactly("镇长", "老人");
        assertThat(marks(index, "\"民政局\" OR (\"镇长\" AND \"水库\")")).containsExactly("民政局");
        assertThat(marks(index, "\"民政局\" OR (\"河湾\" AND \"开幕\")")).containsExactly("河湾", "河湾开幕", "民政局");
    }

    private static List<String> marks(ArticleIndex index, String query) {
        Hit hit = index.search(SearchQuery.of(query)).hits().getFirst();
        return Stream.concat(hit.headline().stream(), hit.snippets().stream().flatMap(List::stream))
                .filter(TextFragment::match)
                .map(TextFragment::text)
                .toList();
    }
}
