package org.baoku.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baoku.archive.page.Holdings;
import org.baoku.archive.page.IssueRepository.IssueSummary;
import org.baoku.archive.page.IssueRepository.MonthSummary;
import org.baoku.archive.person.HeldOffice;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.index.FacetCount;
import org.baoku.index.QueryWarning;
import org.baoku.index.ScoreReason;
import org.baoku.index.SortOrder;
import org.baoku.index.Suggestion;
import org.baoku.index.TextFragment;
import org.baoku.paper.Doubt;
import org.baoku.web.article.ArticleView;
import org.baoku.web.article.RelatedArticles;
import org.baoku.web.help.HelpView;
import org.baoku.web.help.QualityFigures;
import org.baoku.web.home.HomeView;
import org.baoku.web.issue.IssueView;
import org.baoku.web.issue.IssuesView;
import org.baoku.web.issue.PageView;
import org.baoku.web.issue.UndatedView;
import org.baoku.web.person.CompareView;
import org.baoku.web.person.PersonListView;
import org.baoku.web.person.PersonView;
import org.baoku.web.search.ExplanationView;
import org.baoku.web.search.FacetView;
import org.baoku.web.search.ResultPosition;
import org.baoku.web.search.ResultsView;
import org.baoku.web.search.SuggestionsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/// Renders every template with made-up pages, in both languages.
class TemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final String HOSTILE = "<script>alert(1)</script>&\"'";
    private static final SpringTemplateEngine ENGINE = engine();
    private static final PagePlace PLACE =
            new PagePlace("江城晚报", DAY, "A01", "/issues/2021-03-05/A01", "/issues/2021-03-05");
    private static final Link WANG = new Link("王小河", "/officials/7");
    private static final Link LIN = new Link("林知", "/search?reporter=3");

    /// Every template that a controller names, with each of the ways it can look.
    private static Stream<Map.Entry<String, Map<String, Object>>> pages() {
        return Stream.of(
                page("home", "home", home(true)),
                page("home", "home", home(false)),
                page("results", "results", results(true)),
                page("results", "results", results(false)),
                page("article", "article", article(true)),
                page("article", "article", article(false)),
                page("why", "why", why(true)),
                page("why", "why", why(false)),
                page("facet", "facet", facet(true)),
                page("facet", "facet", facet(false)),
                page("issues", "issues", issues()),
                page("issues", "issues", new IssuesView(null, List.of(), List.of(), List.of(), 0)),
                page("issue", "issue", issue()),
                page("page", "page", newspaperPage(PLACE)),
                page("page", "page", newspaperPage(new PagePlace("江城晚报", null, "0", "/issues/undated/4", null))),
                page("undated", "undated", undated()),
                page("undated", "undated", new UndatedView(List.of())),
                page("people", "people", people("official")),
                page("people", "people", people("reporter")),
                page("person", "profile", person("official")),
                page("person", "profile", person("reporter")),
                page("compare", "comparison", comparison(true)),
                page("compare", "comparison", comparison(false)),
                page("help", "help", help(true)),
                page("help", "help", help(false)),
                entry("style", Map.of()),
                entry("login", Map.of()),
                error(400),
                error(401),
                error(403),
                error(404),
                error(405),
                error(413),
                error(418),
                error(500),
                error(503),
                entry("error", Map.of("status", 400, "problem", "query.bad.date", "problemValues", new Object[] {
                    "from", HOSTILE
                })));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsWholeInBothLanguages(Map.Entry<String, Map<String, Object>> page) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String html = render(page.getKey(), page.getValue(), locale);

            assertThat(html)
                    .as("%s in %s", page.getKey(), locale)
                    .contains("</html>", "<main id=\"main\"", "<h1", "</title>")
                    .doesNotContain("??", "th:", "null", HOSTILE, "<script>")
                    .contains("lang=\"" + (locale.equals(Locale.ENGLISH) ? "en" : "zh-CN") + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anEnglishPageSpeaksEnglishAroundWhatIsPrinted(Map.Entry<String, Map<String, Object>> page) {
        String html = render(page.getKey(), page.getValue(), Locale.ENGLISH);

        assertThat(html).contains("Skip to the content", "Issues").doesNotContain("跳到正文", "各期");
    }

    /// The templates below `admin/` are rendered by the tests of `admin` and `security`.
    @Test
    void noTemplateIsForgotten() throws IOException {
        Set<String> rendered = new TreeSet<>(Set.of("layout", "parts", "suggestions"));
        pages().map(Map.Entry::getKey)
                .filter(name -> !name.startsWith("admin/"))
                .forEach(rendered::add);
        Path folder = Path.of("src/main/resources/templates");
        try (Stream<Path> templates = Files.list(folder).filter(Files::isRegularFile)) {
            assertThat(templates.map(file -> folder.relativize(file).toString().replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(rendered);
        }
    }

    @Test
    void offersAreGrouped() {
        SuggestionsView offers = new SuggestionsView(List.of(
                new SuggestionsView.Group(
                        Suggestion.Kind.OFFICIAL, List.of(new SuggestionsView.Offer("王小河" + HOSTILE, 3, "/search"))),
                new SuggestionsView.Group(
                        Suggestion.Kind.HEADLINE, List.of(new SuggestionsView.Offer("江上新桥", 1, "/search")))));

        assertThat(render("suggestions", Map.of("suggestions", offers), Locale.CHINESE))
                .contains("官员", "王小河", "标题", "role=\"option\"")
                .doesNotContain("??", HOSTILE);
    }

    private static String render(String template, Map<String, Object> model, Locale locale) {
        MockServletContext servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        Map<String, Object> variables = new HashMap<>(model);
        variables.putIfAbsent("citation", "林知. 江上新桥合龙[N].");
        variables.putIfAbsent("forms", List.of(new Link("CSV", "/search.csv")));
        variables.putIfAbsent("frame", new PageFrame(template, "/?lang=en", null, false, false));
        return ENGINE.process(template, new WebContext(exchange, locale, variables));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(LanguageConfiguration.messages());
        return engine;
    }

    private static Map.Entry<String, Map<String, Object>> page(String template, String name, Object view) {
        return entry(template, Map.of(name, view));
    }

    private static Map.Entry<String, Map<String, Object>> error(int status) {
        return entry("error", Map.of("status", status));
    }

    private static HomeView home(boolean full) {
        return full
                ? new HomeView(
                        new Holdings(2, 3, 14, 1),
                        DAY,
                        List.of(HomeView.NewestIssue.of(
                                "江城晚报", "/issues/2021-03-05", List.of(pageOfIssue(), pageOfIssue()))),
                        List.of(WANG),
                        List.of(LIN),
                        new HomeView.OnThisDay(
                                DAY,
                                true,
                                List.of(new HomeView.Anniversary(
                                        "江城晚报", DAY.minusYears(1), "/issues/2020-03-05", List.of(line(false))))),
                        YearStrip.of(2021, List.of(new IssueSummary("江城晚报", DAY, 1, 2))),
                        HomeView.years(List.of(new MonthSummary(2021, 3, 1, 1), new MonthSummary(2019, 12, 31, 31))))
                : new HomeView(new Holdings(0, 0, 0, 0), null, List.of(), List.of(), List.of(), null, null, List.of());
    }

    private static IssueView.PageOfIssue pageOfIssue() {
        return new IssueView.PageOfIssue("A01", "/issues/2021-03-05/A01", List.of(line(false), line(true)));
    }

    private static ArticleListItem line(boolean bare) {
        return bare
                ? new ArticleListItem("江上新桥今日合龙…", "/articles/2", true, "", "", "", null, List.of(), "江上新桥今日合龙")
                : new ArticleListItem(
                        "江上新桥合龙" + HOSTILE, "/articles/1", false, "历时三年", "——明年通车", "走近重点工程", "本报", List.of(LIN), "昨日");
    }

    private static ResultsView results(boolean found) {
        return new ResultsView(
                HOSTILE,
                DAY,
                null,
                List.of(new ResultsView.Field("reporter", "林知")),
                found ? 3 : 0,
                4,
                true,
                List.of(
                        new ResultsView.Chip("from", "2021-03-05", false, "/search"),
                        new ResultsView.Chip("reporter", "林知", true, "/search")),
                "/search",
                List.of(new ResultsView.Order(SortOrder.RELEVANCE, true, "/search")),
                found ? null : new Link("新桥", "/search?q=新桥"),
                List.of(new QueryWarning("words.bad.quote", 0, HOSTILE)),
                found ? List.of(hit(false), hit(true)) : List.of(),
                1,
                new ResultsView.Pager("/search", List.of(new ResultsView.Pager.Step(1, true, "/search")), "/search"),
                chart(found),
                found
                        ? List.of(
                                new ResultsView.TimeLink(null, "/search"),
                                new ResultsView.TimeLink(Period.parse("2021"), "/search?from=2021"))
                        : List.of(),
                found ? Period.parse("2021-03") : null,
                found
                        ? List.of(new ResultsView.FacetList(
                                "reporter",
                                List.of(new ResultsView.FacetList.Value("林知", 2, true, "/search", null)),
                                List.of(new ResultsView.FacetList.Value("方圆", 1, false, "/search", "/search")),
                                "/search/reporter"))
                        : List.of(),
                found
                        ? null
                        : new ResultsView.Empty(
                                5,
                                List.of(new ResultsView.Empty.Without(
                                        new ResultsView.Chip("from", "2021-03-05", false, "/search"), 2)),
                                new Link("江上 新桥", "/search")));
    }

    private static BarChart chart(boolean drawn) {
        List<FacetCount> months =
                List.of(new FacetCount("2021-02", "2021-02", 1), new FacetCount("2021-03", "2021-03", 2));
        return BarChart.of(drawn ? months : List.of(), null, null, period -> "/search?from=" + period.value());
    }

    private static ResultsView.HitLine hit(boolean bare) {
        return new ResultsView.HitLine(
                "/articles/1",
                bare ? "" : "历时三年",
                List.of(new TextFragment("江上", false), new TextFragment("新桥" + HOSTILE, true)),
                bare ? "" : "明年通车",
                bare,
                bare ? null : DAY,
                "江城晚报",
                "A01",
                bare ? null : "/issues/2021-03-05/A01",
                bare ? null : "本报",
                bare ? List.of() : List.of(LIN),
                bare ? List.of() : List.of(WANG),
                List.of(List.of(new TextFragment("昨日", false), new TextFragment("新桥", true))),
                bare ? null : "/articles/1/why?q=新桥");
    }

    private static ExplanationView why(boolean found) {
        return new ExplanationView(
                new Link("江上新桥合龙", "/articles/1"),
                found ? HOSTILE : "",
                "/search",
                !found,
                found
                        ? Stream.of(ScoreReason.Kind.values())
                                .map(kind -> ExplanationView.Ground.of(kind, HOSTILE, 1, 4))
                                .toList()
                        : List.of());
    }

    private static FacetView facet(boolean found) {
        return new FacetView(
                "reporter",
                "/search/reporter",
                HOSTILE,
                found ? HOSTILE : "",
                List.of(new ResultsView.Field("q", HOSTILE)),
                found ? List.of(new ResultsView.FacetList.Value("方圆", 1, false, "/search", "/search")) : List.of(),
                "/search");
    }

    private static ArticleView article(boolean full) {
        List<TextSpan> runs = TextSpan.cut("市长王小河" + HOSTILE, List.of(new TextSpan.Name(2, 5, WANG)), List.of("市长"));
        if (!full) {
            return new ArticleView(
                    1,
                    "江上新桥…",
                    true,
                    0,
                    null,
                    new PagePlace("江城晚报", null, "0", "/issues/undated/4", null),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    0,
                    List.of(),
                    new ArticleView.Elsewhere("2", null, List.of()),
                    new ArticleView.Elsewhere("1", null, List.of()),
                    RelatedArticles.NOTHING);
        }
        return new ArticleView(
                1,
                "江上新桥合龙",
                false,
                14,
                new ResultPosition(2, 9, "/search?q=市长", "/articles/1/why?q=市长", LIN, LIN),
                PLACE,
                List.of("走近重点工程"),
                List.of(runs),
                List.of(runs, runs),
                List.of(runs),
                List.of(new ArticleView.Credit(LIN, "记者"), new ArticleView.Credit(LIN, null)),
                "本报",
                "江北",
                DAY,
                "本报江北讯（记者林知）",
                List.of(new ArticleView.Paragraph(false, runs), new ArticleView.Paragraph(true, runs)),
                "（林知）",
                List.of(
                        new ArticleView.Named(WANG, "市长", "/search?official=7"),
                        new ArticleView.Named(WANG, null, "/search?official=7")),
                LIN,
                LIN,
                "2021-03-05/A01.txt",
                printed(),
                72,
                List.of(new Doubt("headline-missing"), new Doubt("something-new", HOSTILE)),
                new ArticleView.Elsewhere("2", LIN, List.of(new ArticleView.Paragraph(false, runs))),
                new ArticleView.Elsewhere("1", LIN, List.of()),
                new RelatedArticles(
                        List.of(new RelatedArticles.RelatedArticle(LIN, DAY, "江城晚报", List.of("王小河" + HOSTILE))),
                        List.of(new RelatedArticles.RelatedArticle(LIN, null, "江城晚报", List.of()))));
    }

    private static List<PrintedLineView> printed() {
        Link article = new Link("江上新桥合龙", "/articles/1");
        return List.of(
                new PrintedLineView(1, "江城晚报", PrintedLineView.Part.NONE, null, false, "masthead"),
                new PrintedLineView(2, "走近重点工程", PrintedLineView.Part.LABEL, article, true, null),
                new PrintedLineView(3, "江上新桥合龙" + HOSTILE, PrintedLineView.Part.HEADLINE, article, true, null),
                new PrintedLineView(4, "昨日", PrintedLineView.Part.BODY, article, true, null),
                new PrintedLineView(5, "江上", PrintedLineView.Part.BODY, article, false, null),
                new PrintedLineView(6, "", PrintedLineView.Part.NONE, null, false, null));
    }

    private static IssuesView issues() {
        return new IssuesView(
                2021,
                List.of(new IssuesView.YearChoice(2021, 1, true, "/issues?year=2021")),
                List.of(DayOfWeek.values()),
                IssuesView.months(
                        2021, List.of(new IssueSummary("江城晚报", DAY, 1, 2)), new IssuesView.Span(DAY.minusDays(9), DAY)),
                1);
    }

    private static IssueView issue() {
        return new IssueView(
                DAY,
                List.of(
                        new IssueView.Issue(
                                "江城晚报",
                                2,
                                List.of(pageOfIssue()),
                                List.of("A02", "A03"),
                                new IssueView.DayLink(DAY.minusDays(1), "/issues/2021-03-04"),
                                null),
                        new IssueView.Issue("江北日报", 0, List.of(), List.of(), null, null)));
    }

    private static PageView newspaperPage(PagePlace place) {
        return new PageView(
                place, LIN, LIN, List.of(line(false)), "A01.txt", "UTF-8", DAY, List.of("日期行印有日期"), 97, printed());
    }

    private static UndatedView undated() {
        return new UndatedView(List.of(new UndatedView.UndatedPage(
                "x.txt", "江城晚报", "/issues/undated/4", List.of("没有日期"), List.of(line(true)))));
    }

    private static PersonListView people(String kind) {
        return new PersonListView(
                kind,
                "/" + kind + "s",
                "王",
                1,
                List.of(new PersonListView.PersonLine("/officials/7", new PersonSummary(7, "王小河", 2, DAY, DAY))),
                "/officials",
                "/officials?start=100");
    }

    private static PersonView person(String kind) {
        return new PersonView(
                kind,
                "/" + kind + "s",
                new PersonSummary(7, "王小河", 2, kind.equals("official") ? DAY : null, DAY),
                kind.equals("official") ? List.of(new PrintedOffice("市长", 1, DAY, null)) : List.of(),
                kind.equals("official")
                        ? List.of(
                                new HeldOffice("江城市市长", DAY, null, HeldOffice.Source.COVERAGE, "", 1),
                                new HeldOffice("江城市市长", null, DAY, HeldOffice.Source.AUTHORITY, HOSTILE, 0))
                        : List.of(),
                "/search?official=7",
                chart(kind.equals("official")),
                kind.equals("official")
                        ? List.of(new PersonView.Beside(LIN, 2, "/officials/compare?id=7&id=8"))
                        : List.of(),
                Stream.of("reporter", "official", "column", "source")
                        .filter(facet -> !facet.equals(kind))
                        .map(facet -> new PersonView.Table(facet, List.of(new PersonView.Table.Row(LIN, 3))))
                        .toList(),
                List.of(hit(false)),
                false);
    }

    private static CompareView comparison(boolean some) {
        PersonSummary wang = new PersonSummary(7, "王小河" + HOSTILE, 2, DAY, DAY);
        List<CompareView.Compared> officials = some
                ? List.of(
                        new CompareView.Compared(wang, "/officials/7", "市长", chart(true), "/officials/compare"),
                        new CompareView.Compared(wang, "/officials/8", "", chart(true), "/officials/compare?id=7"))
                : List.of();
        return new CompareView(
                officials,
                some
                        ? List.of(new CompareView.Row(
                                Period.parse("2021-03"), chart(true).columns()))
                        : List.of(),
                some ? null : HOSTILE,
                some);
    }

    private static HelpView help(boolean examples) {
        return new HelpView(
                examples
                        ? Stream.of(
                                        "word",
                                        "both",
                                        "either",
                                        "without",
                                        "official",
                                        "reporter",
                                        "phrase",
                                        "headline",
                                        "date")
                                .map(kind -> new HelpView.Example(kind, HOSTILE, "/search?q=新桥", 3))
                                .toList()
                        : List.of(),
                QualityFigures.shipped());
    }
}
