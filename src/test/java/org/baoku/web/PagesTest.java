package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/// The reader's pages over HTTP, with the seeds as the archive.
class PagesTest extends ServedArchive {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=%E7%8E%8B%E5%8D%AB%E4%B8%9C",
                "/search?from=2023&to=2023-07&sort=oldest&size=1&start=1",
                "/search?start=9000",
                "/articles/1",
                "/articles/1?q=%E3%80%8C%F0%A0%AE%B7",
                "/articles/1?q=%E4%BC%9A&hit=1&sort=newest",
                "/articles/1?hit=99999",
                "/articles/1/why?q=%E4%BC%9A",
                "/articles/1/why",
                "/search/reporter?q=%E4%BC%9A&find=%E6%96%BD",
                "/search/official",
                "/search/advanced",
                "/search/advanced?q=%E4%BC%9A&from=2023&sort=newest",
                "/search?q=%E4%BC%9A&match=exact&together=official",
                "/issues",
                "/issues?year=1900",
                "/issues/2023-07-22",
                "/issues/2023-07-22/1",
                "/issues/undated",
                "/officials",
                "/officials?name=%E7%8E%8B&start=1",
                "/officials/1",
                "/reporters",
                "/reporters/1",
                "/officials/compare",
                "/officials/compare?id=1&id=2&id=3&id=4&id=5",
                "/officials/compare?id=1&name=%E7%8E%8B%E5%8D%AB%E4%B8%9C",
                "/officials/compare?name=nobody",
                "/reporters?name=%25",
                "/help",
                "/help/style",
                "/login",
                "/login?error",
                "/?lang=xx",
                "/css/baoku.css",
                "/js/baoku.js",
                "/favicon.svg",
                "/opensearch.xml",
                "/search.atom?q=%E4%BC%9A",
                "/search.csv?size=1",
                "/search.jsonl",
                "/suggestions",
                "/suggestions?q=%E7%8E%8B",
                "/articles/1/citation.ris",
                "/articles/1/citation.bib",
                "/articles/1/citation.json"
            })
    void pagesAreFound(String path) {
        assertThat(get(path).getStatus().value()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "400, /issues/2023-02-30",
        "400, /issues/yesterday",
        "400, /issues/2023-07-22?newspaper=%00",
        "400, /appointments?name=%00",
        "400, /appointments.csv?organ=a%00",
        "400, /issues/2023-7-22",
        "400, /issues?year=last",
        "400, /issues/2023-07-22/0",
        "400, /issues/2023-07-22/-1",
        "400, /issues/2023-07-22/x",
        "400, /issues/notaday/1",
        "400, /issues/undated/x",
        "400, /issues/undated?before=x",
        "400, /search?from=abc",
        "400, /search?to=2023-13",
        "400, /search?start=-1",
        "400, /search?size=0",
        "400, /search?from=2024-02-01&to=2024-01-01",
        "400, /search?match=some",
        "400, /search?together=page2",
        "400, /search/advanced?f-from=yesterday",
        "400, /search/advanced?from=2024&to=2023",
        "400, /search.csv?from=2024&to=2023",
        "400, /search?sort=best",
        "400, /articles/abc",
        "400, /officials?start=-1",
        "400, /articles/1?from=abc",
        "400, /articles/1?hit=x",
        "404, /articles/99999999/why",
        "404, /search/mood",
        "400, /officials/compare?id=x",
        "404, /officials/compare?id=99999999",
        "404, /articles/99999999",
        "404, /articles/99999999999999999999999999",
        "404, /issues/1901-01-01",
        "404, /issues/2023-07-22?newspaper=nosuchpaper",
        "404, /issues/2023-07-22/99",
        "404, /issues/2023-07-22/B12",
        "404, /issues/undated/99999999",
        "404, /officials/99999999",
        "404, /reporters/99999999",
        "404, /articles/1/citation.doc",
        "404, /articles/99999999/citation.ris",
        "400, /search.csv?from=abc",
        "400, /search.atom?from=abc",
        "404, /nosuchpage"
    })
    void errorsHaveAnErrorPage(int status, String path) {
        EntityExchangeResult<String> answer = get(path);

        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(body(answer))
                .contains("class=\"problem\"", "lang=\"zh-CN\"")
                .doesNotContain("Exception", "org.baoku", "??");
    }

    @Test
    void anInvalidParameterIsNamedAndEscaped() {
        assertThat(body(get("/search?from=%3Cb%3Ex")))
                .contains("&lt;b&gt;x", "from")
                .doesNotContain("<b>x");
    }

    @Test
    void datesThatRunBackwardsAreAnErrorWithWordsThatKeepsTheQuery() {
        assertThat(body(get("/search?q=%E4%BC%9A&from=2024&to=2023")))
                .contains("日期倒了", "href=\"/search?q=%E4%BC%9A\"", "检索“会”");
    }

    @Test
    void anUnreadableDateInTheQueryIsAnErrorWithWords() {
        EntityExchangeResult<String> answer = get("/search?q=" + encoded("日期:昨年 西宁"));

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(body(answer)).contains("日期:昨年");
    }

    @Test
    void aScriptInTheQueryIsEscaped() {
        assertThat(body(get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E"))).doesNotContain("<script>alert");
        assertThat(body(get("/search?reporter=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")))
                .doesNotContain("<script>alert");
    }

    @Test
    void aFilterCanBeAddedAndRemoved() {
        String all = body(get("/search?q=" + encoded("王卫东")));
        String reporter = linkNamed(all, "施翔", "/search\\?q=[^\"]*reporter=\\d+");
        String narrowed = body(get(reporter));

        assertThat(total(narrowed)).isPositive().isLessThan(total(all));
        String wider = linkNamed(narrowed, "施翔", "/search\\?q=[^\"&]*(?![^\"]*reporter)");
        assertThat(total(body(get(wider)))).isEqualTo(total(all));
    }

    @Test
    void anEmptyResultLinksTheSearchWithoutFilters() {
        String empty = body(get("/search?q=" + encoded("王卫东") + "&to=1950"));

        assertThat(total(empty)).isZero();
        assertThat(empty).contains("href=\"/search?q=" + encoded("王卫东") + "\"");
    }

    @Test
    void theMatchesAreMarkedInTheArticle() {
        String result = body(get("/search?q=" + encoded("青洽会")));
        Matcher article =
                Pattern.compile("href=\"(/articles/\\d+\\?q=[^\"]+)\"").matcher(result);
        assertThat(article.find()).isTrue();

        assertThat(body(get(article.group(1)))).contains("<mark id=\"hit-1\">青洽会</mark>");
    }

    @Test
    void anArticleLinksTheNeighbouringHits() {
        String search = "/search?q=" + encoded("西宁") + "&sort=newest";
        long total = total(body(get(search)));
        String at = articleLink(body(get(search)), "1");
        for (int number = 1; number < total; number++) {
            String article = body(get(at));
            assertThat(article).contains("检索结果第 " + number + " 篇，共 " + total + " 篇");
            at = articleLink(article, Integer.toString(number + 1));
        }
        assertThat(body(get(at))).contains("检索结果第 " + total + " 篇").doesNotContain("结果下一篇");
    }

    @Test
    void anArticleKeepsTheQueryAndLinksTheNextHitAtItsEndToo() {
        String article = body(get(articleLink(body(get("/search?q=" + encoded("西宁") + "&sort=newest")), "1")));

        assertThat(article).containsPattern("class=\"masthead-search\".*\\s.*name=\"q\"[^>]*value=\"西宁\"");
        assertThat(article.indexOf("结果下一篇")).isLessThan(article.lastIndexOf("结果下一篇"));
        assertThat(article.lastIndexOf("结果下一篇")).isGreaterThan(article.indexOf("class=\"reading\""));
    }

    @Test
    void aHeadlineBreaksBetweenWords() {
        assertThat(body(get("/issues/2023-07-22"))).contains("<wbr>");
        assertThat(body(get("/articles/1"))).contains("<wbr>");
        assertThat(body(get("/search?q=" + encoded("青洽会")))).contains("<wbr>");
    }

    @Test
    void anArticleAtAnotherRankIsShownWithoutNeighbouringHits() {
        assertThat(body(get("/articles/1?q=" + encoded("西宁") + "&hit=3"))).doesNotContain("检索结果第");
    }

    @Test
    void aHitIsExplained() {
        assertThat(body(get("/search?q=" + encoded("青洽会"))))
                .containsPattern("/articles/\\d+/why\\?q=" + encoded("青洽会"));
        Matcher why =
                Pattern.compile("/articles/\\d+/why\\?q=[^\"]+").matcher(body(get("/search?q=" + encoded("青洽会"))));
        assertThat(why.find()).isTrue();

        assertThat(body(get(why.group()))).contains("“青洽会”在文中原样出现", "%");
    }

    @Test
    void theValuesOfAFacetAreSearched() {
        String found = body(get("/search/official?q=" + encoded("西宁") + "&find=" + encoded("卫东")));

        assertThat(found).contains("王卫东").doesNotContain("姜晓东");
    }

    @Test
    void aMonthLinksItsDaysAndItsYear() {
        assertThat(body(get("/search?q=" + encoded("西宁") + "&from=2023-07-01&to=2023-07-31")))
                .contains("from=2023-07-22&amp;to=2023-07-22", "from=2023-01-01&amp;to=2023-12-31")
                .contains("2023年7月</time></nav>");
        assertThat(body(get("/search?q=" + encoded("西宁") + "&from=2023-07-02&to=2023-07-31")))
                .contains("2023-07-02 至 2023-07-31</span></nav>");
    }

    @Test
    void everyExampleInTheHelpFindsTheStatedNumber() {
        Matcher example = Pattern.compile("href=\"(/search\\?q=[^\"]+)\".*?共 (\\d+) 篇", Pattern.DOTALL)
                .matcher(body(get("/help")));
        assertThat(example.results().map(found -> total(body(get(found.group(1)))) + " of " + found.group(2)))
                .hasSizeGreaterThan(5)
                .allMatch(counts -> counts.matches("([1-9]\\d*) of \\1"));
    }

    @Test
    void personsAreFoundByPinyin() {
        assertThat(body(get("/officials?name=wangweidong"))).contains("王卫东").doesNotContain("姜晓东");
        assertThat(body(get("/officials?name=" + encoded("王衛東")))).contains("王卫东");
        assertThat(body(get("/reporters?name=shixiang"))).contains("施翔");
    }

    @Test
    void theBreakSeparatesFullMatchesFromPartialOnes() {
        String page = body(get("/search?q=" + encoded("王卫东 青洽会")));
        long both = total(page);

        assertThat(both).isPositive().isLessThan(total(body(get("/search?q=" + encoded("青洽会") + "&match=any"))));
        assertThat(page).containsPattern("以下 \\d+ 篇只含部分词语").contains("缺“");
        assertThat(page.indexOf("class=\"partial\"")).isGreaterThan(page.lastIndexOf("class=\"why\""));
        assertThat(body(get("/search.jsonl?q=" + encoded("王卫东 青洽会"))).lines()).hasSize(Math.toIntExact(both));
    }

    @Test
    void aPageWithoutFullMatchesConsistsOfPartialOnes() {
        String page = body(get("/search?q=" + encoded("青洽会 泽连斯基")));

        assertThat(total(page)).isZero();
        assertThat(page).contains("没有一篇含有全部词语", "：缺“泽连斯基”").doesNotContain("少写一个词");
        String article = page.substring(page.indexOf("class=\"partial\""));
        Matcher link = Pattern.compile("href=\"(/articles/\\d+\\?q=[^\"]+)\"").matcher(article);
        assertThat(link.find()).isTrue();
        assertThat(body(get(link.group(1)))).contains("青洽会</mark>");
    }

    @Test
    void aDateInTheQueryLeadsToItsIssueAndBecomesAFilter() {
        assertThat(body(get("/search?q=" + encoded("2023年7月22日"))))
                .containsPattern("href=\"/issues/2023-07-22[^\"]*\">翻到 2023年7月22日 样报")
                .containsPattern("只看“2023年7月22日”的报纸</a> <span class=\"count\">[1-9]");
    }

    @Test
    void everyOfferFindsTheStatedNumber() {
        for (String query : List.of("王为东", "wangweidong", "王卫东 无此事", "青洽会，泽连斯基", "记者:施祥", "2023年7月22日")) {
            String page = body(get("/search?q=" + encoded(query)));
            Matcher offer = Pattern.compile(
                            "href=\"(/search\\?q=[^\"]+)\"[^>]*>[^<]+</a> <span class=\"count\">([\\d,]+) 篇")
                    .matcher(page);
            assertThat(offer.results().map(found -> total(body(get(found.group(1)))) + " of " + found.group(2)))
                    .as(query)
                    .isNotEmpty()
                    .allMatch(counts -> counts.matches("(\\d+) of \\1"));
        }
    }

    @Test
    void aReporterOfWhomThereIsNoneLeadsToAnExistingOne() {
        assertThat(body(get("/search?q=" + encoded("记者:施祥")))).contains("没有“施祥”，是否：", "施翔");
    }

    @Test
    void officialsAreCompared() {
        String comparison = body(get("/officials/compare?id=1&name=" + encoded("王卫东")));

        assertThat(comparison).contains("王卫东", "2025年5月", "class=\"ticks\"");
        assertThat(Pattern.compile("class=\"compared\"").matcher(comparison).results())
                .hasSize(2);
    }

    @Test
    void theHomePageShowsIssuesNearThisDayInOtherYears() {
        assertThat(body(get("/"))).containsPattern("历史上(的今天|最近的日子)").doesNotContain("报库还是空的");
    }

    @Test
    void anArticleHasMetadata() {
        assertThat(body(get("/articles/1?q=%E4%BC%9A")))
                .contains("rel=\"canonical\" href=\"" + address() + "/articles/1\"")
                .contains("itemtype=\"https://schema.org/NewsArticle\"", "itemprop=\"datePublished\"")
                .contains("name=\"citation_title\"", "name=\"DC.type\" content=\"newspaperArticle\"");
    }

    private static String articleLink(String page, String number) {
        Matcher link = Pattern.compile("href=\"(/articles/\\d+\\?[^\"]*hit=" + number + ")\"")
                .matcher(page);
        assertThat(link.find()).as("a link to article %s of the result", number).isTrue();
        return link.group(1);
    }

    @Test
    void exportsContainTheWholeResult() {
        long total = total(body(get("/search?q=" + encoded("西宁"))));

        String table = body(get("/search.csv?q=" + encoded("西宁") + "&size=2&start=2"));
        assertThat(table).startsWith("\uFEFFid,url,");
        assertThat(table.lines()).hasSize(Math.toIntExact(total) + 1);
        assertThat(body(get("/search.jsonl?q=" + encoded("西宁"))).lines())
                .hasSize(Math.toIntExact(total))
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").endsWith("}"));
    }

    @Test
    void theFeedIsSortedByDate() {
        String feed = body(get("/search.atom?q=" + encoded("西宁")));

        assertThat(Pattern.compile("<updated>(.{10})")
                        .matcher(feed)
                        .results()
                        .map(day -> day.group(1))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theLanguageFollowsTheBrowserOrTheUsersSelection() {
        assertThat(body(get("/help", "en-GB,en;q=0.9"))).contains("<html lang=\"en\"");
        assertThat(body(get("/help", "fr,de"))).contains("<html lang=\"zh-CN\"");
        assertThat(body(get("/help", "zh-TW,en;q=0.5"))).contains("<html lang=\"zh-CN\"");

        EntityExchangeResult<String> chosen = get("/help?lang=en", "zh-CN");
        assertThat(body(chosen)).contains("<html lang=\"en\"", "href=\"/help?lang=zh\"");
        assertThat(chosen.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE)).startsWith("lang=en");
    }

    @Test
    void theOtherLanguageKeepsTheSearch() {
        assertThat(body(get("/search?q=%E4%BC%9A&lang=zh&reporter=1")))
                .contains("href=\"/search?q=%E4%BC%9A&amp;reporter=1&amp;lang=en\"");
    }

    @Test
    void theAdminPagesRequireSignIn() {
        EntityExchangeResult<String> answer = get("/admin");

        assertThat(answer.getStatus().is3xxRedirection()).isTrue();
        assertThat(answer.getResponseHeaders().getLocation()).hasPath("/login");
    }

    private EntityExchangeResult<String> get(String path) {
        return get(path, "zh-CN");
    }

    private EntityExchangeResult<String> get(String path, String language) {
        return client().get()
                .uri(URI.create(address() + path.replace("&amp;", "&")))
                .header(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String body(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseBody());
    }

    private static long total(String page) {
        Matcher total = Pattern.compile("共 ([\\d,]+) 篇").matcher(page);
        assertThat(total.find()).isTrue();
        return Long.parseLong(total.group(1).replace(",", ""));
    }

    private static String linkNamed(String page, String name, String address) {
        Matcher link = Pattern.compile(
                        "<a[^>]* ?href=\"(" + address + ")\"[^>]*>(?:<span[^>]*>)?[^<]*(?:</span> *<b[^>]*>)?" + name)
                .matcher(page.replace("&amp;", "&"));
        assertThat(link.find()).as("a link named %s", name).isTrue();
        return link.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
