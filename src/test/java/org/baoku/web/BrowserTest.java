package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader's pages in a real browser, on the seeds.
@Order(1)
class BrowserTest extends ServedArchive {
    private static final int DESK_WIDTH = 1280;

    private static final Pattern SEARCH = Pattern.compile("/search");

    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=王卫东",
            "/search?q=王卫东&reporter=施翔&official=-王刚&from=2023",
            "/search?q=无此事无此人&from=2024",
            "/articles/1",
            "/articles/1?q=会&hit=1",
            "/articles/1/why?q=会",
            "/articles/1/versions",
            "/articles/1/thread",
            "/search/official?q=西宁",
            "/search?q=青洽会 西宁&match=any&official=王卫东&official=姜晓东&reporter=-施翔",
            "/search/advanced?q=青洽会 标题:西宁 -足球&reporter=施翔&from=2023",
            "/issues",
            "/issues/2023-07-22",
            "/issues/2023-07-22/1",
            "/issues/undated",
            "/officials",
            "/officials/1",
            "/officials/compare?id=1&id=2&id=6",
            "/reporters",
            "/reporters/1",
            "/trends",
            "/trends?q=西宁&q=王卫东&q=青洽会",
            "/help",
            "/help/style",
            "/login");

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "375, true"})
    void aSearchIsNarrowedToAnArticleAndItsIssue(int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/");
        Locator words = page.locator("input[name=q]");
        words.fill("王卫东");
        words.press("Enter");
        assertThat(page).hasURL(SEARCH);
        int all = hits(page);

        Locator facets = page.locator("#facets");
        openFacets(page);
        facets.getByRole(AriaRole.LINK, exactly("南海晏")).click();
        assertThat(page).hasURL(Pattern.compile("official=\\d+"));
        int withOfficial = hits(page);
        openFacets(page);
        facets.getByRole(AriaRole.LINK, exactly("施翔")).click();
        assertThat(page).hasURL(Pattern.compile("official=\\d+.*reporter=\\d+|reporter=\\d+.*official=\\d+"));
        int ofReporter = hits(page);
        assertThat(withOfficial).isPositive().isLessThanOrEqualTo(all);
        assertThat(ofReporter).isPositive().isLessThanOrEqualTo(withOfficial);

        Locator hit = page.locator(".hit").first();
        assertThat(hit).containsText("施翔");
        hit.getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile("/articles/\\d+"));
        assertThat(page.locator(".body")).containsText("王卫东");
        assertThat(page.locator(".body mark").first()).hasText("王卫东");
        assertThat(page.locator(".byline")).containsText("施翔");
        assertThat(page.locator(".margin")).containsText("南海晏");

        String headline = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText()
                .lines()
                .findFirst()
                .orElseThrow();
        page.locator(".whereabouts a").first().click();
        assertThat(page).hasURL(Pattern.compile("/issues/20\\d\\d-\\d\\d-\\d\\d"));
        assertThat(page.locator("main")).containsText(headline);
    }

    @Test
    void removingAFilterWidensTheResult() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=王卫东&reporter=施翔&sort=newest");
        int narrowed = hits(page);

        page.locator(".chips a").first().click();
        assertThat(page.locator(".chips")).hasCount(0);
        assertThat(hits(page)).isGreaterThan(narrowed);
    }

    @Test
    void aNewQueryKeepsTheFilters() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=王卫东&reporter=施翔");
        page.locator("#q").fill("西宁");
        page.locator("#q").press("Enter");

        assertThat(page.locator(".chips")).containsText("施翔");
        assertThat(page.locator(".hit mark").first()).containsText("西宁");
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "375, true"})
    void aDayOfTheCalendarLeadsToItsIssueAPageAndAnArticle(int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/");
        page.locator(".held a[href='/issues?year=2023#2023-07']").click();
        page.locator(".months a[href='/issues/2023-07-22']").click();
        page.locator(".folio").first().click();
        assertThat(page).hasURL(Pattern.compile("/issues/2023-07-22/1"));
        assertThat(page.locator(".evidence li").first()).isVisible();
        assertThat(page.locator(".printed li.line-headline").first()).isVisible();

        page.locator(".brief h3 a").first().click();
        page.locator("details.source summary").click();
        assertThat(page.locator("details.source li.line-body").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "375, true"})
    void aResultIsDrilledAndAnArticleReadAndCited(int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/search?q=西宁");
        Locator facets = page.locator("#facets");
        page.locator(".chart-table summary").click();
        page.locator(".chart-table a[href*='from=2023-07-01']").click();
        assertThat(page).hasURL(Pattern.compile("from=2023-07-01&to=2023-07-31"));
        int inJuly = hits(page);
        assertThat(page.locator(".wider a")).hasText(new String[] {"全部时间", "2023年"});
        assertThat(page.locator(".chips time")).hasText("2023年7月");
        openFacets(page);
        facets.getByRole(AriaRole.LINK, exactly("姜晓东")).click();
        assertThat(page).hasURL(Pattern.compile("official=\\d+"));
        int withOfficial = hits(page);
        assertThat(withOfficial).isGreaterThan(1).isLessThan(inJuly);
        openFacets(page);
        facets.getByRole(AriaRole.LINK, exactly("不要 施翔")).click();
        assertThat(page.locator(".chips .excluded")).containsText("施翔");
        assertThat(hits(page)).isEqualTo(withOfficial - 1);

        page.locator(".hit h3 a").nth(1).click();
        page.waitForURL(Pattern.compile("/articles/\\d+\\?q=.*hit=2"));
        if (scripts) {
            page.keyboard().press("n");
            page.keyboard().press("n");
            assertThat(page.locator("mark.here")).hasAttribute("id", "hit-2");
            page.keyboard().press("p");
            assertThat(page.locator("mark.here")).hasAttribute("id", "hit-1");
        } else {
            page.locator(".marks a").nth(1).click();
            assertThat(page).hasURL(Pattern.compile("#hit-2$"));
        }
        page.locator(".trail [data-step=previous]").click();
        assertThat(page).hasURL(Pattern.compile("/articles/\\d+\\?q=.*hit=1"));
        assertThat(page.locator(".trail [data-step=previous]")).hasCount(0);

        page.locator(".cite summary").click();
        assertThat(page.locator(".citation")).containsText("[N]. 样报, 2023-07-");
        assertThat(page.locator(".cite a")).hasCount(3);
    }

    @Test
    void theKeyboardAloneReachesAnArticle() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("青洽会");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(SEARCH);
        tabTo(page, "a.to-facets");
        page.keyboard().press("Enter");
        tabTo(page, ".facets a.exclude");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chips .excluded")).isVisible();
        page.waitForLoadState(LoadState.LOAD);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator(".hit h3 a").first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/articles/\\d+\\?q="));
        page.keyboard().press("n");
        assertThat(page.locator("mark.here")).isVisible();
        tabTo(page, ".cite summary");
        page.keyboard().press("Enter");
        assertThat(page.locator(".citation")).isVisible();
        page.keyboard().press("?");
        assertThat(page).hasURL(Pattern.compile("/help$"));
    }

    /// Presses Tab until the element has the focus and shows it.
    private static void tabTo(Page page, String place) {
        for (int steps = 0; steps < 150; steps++) {
            page.keyboard().press("Tab");
            boolean there = (Boolean) page.evaluate("place => document.activeElement.matches(place)", place);
            if (there) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + place);
    }

    @Test
    void aHitIsExplainedInPlace() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=青洽会");
        page.locator(".why summary").first().click();
        assertThat(page.locator(".why .grounds").first()).containsText("在文中原样出现");
        AccessibilityCheck.assertNoViolations(page);
    }

    @Test
    void typingFiltersTheValuesOfAFacet() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=西宁");
        Locator officials = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("官员").setExact(true));
        Locator values = officials.locator(".values a:not(.exclude):visible");
        int all = values.count();
        officials.locator("input[type=search]").fill("卫东");
        assertThat(values).hasText(new String[] {"王卫东"});
        officials.locator("input[type=search]").fill("jiangxiaodong");
        assertThat(values).hasText(new String[] {"姜晓东"});
        officials.locator("input[type=search]").fill("无此人");
        assertThat(officials.locator(".values")).hasText("没有符合的。");
        AccessibilityCheck.assertNoViolations(page);
        officials.locator("input[type=search]").fill("");
        assertThat(values).hasCount(all);
    }

    @Test
    void withoutScriptsTheFinderOfAFacetLeadsToItsPage() {
        Page page = BROWSER.page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(address() + "/search?q=西宁");
        Locator officials = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("官员").setExact(true));
        officials.locator("input[type=search]").fill("卫东");
        officials.locator("input[type=search]").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search/official\\?"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("王卫东").setExact(true))
                .click();
        assertThat(page.locator(".chips")).containsText("王卫东");
        assertThat(page.locator("#q")).hasValue("西宁");
    }

    @Test
    void twoOfficialsAreChosenEitherOrTogether() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=西宁&official=王卫东&official=姜晓东");
        int either = hits(page);
        page.locator(".together a").last().click();
        assertThat(page).hasURL(Pattern.compile("together=official"));
        assertThat(page.locator(".together a[aria-current]")).hasText("同时");
        assertThat(page.locator(".chips .kind").first()).hasText("官员（同时）");
        int together = hits(page);
        assertThat(together).isLessThan(either);
        page.locator(".together a").first().click();
        assertThat(page.locator(".together a[aria-current]")).hasText("任一");
        assertThat(hits(page)).isEqualTo(either);
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "375, true"})
    void theAdvancedFormWritesAQueryAndReadsItBack(int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/search?q=西宁&reporter=施翔");
        page.locator(".to-advanced").click();
        assertThat(page.locator("#f-all")).hasValue("西宁");
        page.locator("#f-all").fill("");
        page.locator("#f-all").press("Tab");
        assertThat(page.locator("#f-phrase")).isFocused();
        page.keyboard().insertText("青洽会");
        page.locator("#f-official").fill("王卫东");
        page.locator("#f-from").fill("2023-07");
        page.locator("#f-to").fill("2023");
        page.locator("input[name=match][value=exact]").check();
        page.locator("#f-to").press("Enter");

        assertThat(page).hasURL(Pattern.compile("/search\\?q="));
        assertThat(page.locator("#q")).hasValue("\"青洽会\" 官员:王卫东");
        assertThat(page.locator(".modes [aria-current]")).hasText("精确");
        assertThat(page.locator(".chips")).containsText("施翔");
        assertThat(page.locator(".chips")).containsText("2023-07-01 — 2023-12-31");

        page.locator(".to-advanced").click();
        assertThat(page.locator("#f-phrase")).hasValue("青洽会");
        assertThat(page.locator("#f-official")).hasValue("王卫东");
        assertThat(page.locator("#f-from")).hasValue("2023-07-01");
        assertThat(page.locator("input[name=match][value=exact]")).isChecked();
        assertThat(page.locator("form.advanced")).containsText("施翔");
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "375, true"})
    void partialMatchesFollowAfterABreakAndSayWhatTheyLack(int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/search?q=王卫东 青洽会");
        assertThat(page.locator(".partial h2")).containsText("篇只含部分词语");
        assertThat(page.locator(".partial .lacks").first()).hasText(Pattern.compile("缺“(王卫东|青洽会)”"));
        int full = page.locator(".hits > ol > li").count();
        assertThat(page.locator("[role=status]")).containsText("共 " + full + " 篇");
        page.locator(".modes").getByRole(AriaRole.LINK, exactly("任意词")).click();
        assertThat(page).hasURL(Pattern.compile("match=any"));
        assertThat(page.locator(".modes [aria-current]")).hasText("任意词");
        assertThat(page.locator(".partial")).hasCount(0);
        page.goBack();
        page.locator(".partial h3 a").first().click();
        assertThat(page.locator(".article mark").first()).hasText(Pattern.compile("王卫东|青洽会"));
    }

    @Test
    void withoutAFullMatchThePartialOnesAreThePage() {
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(375, 800));
        page.navigate(address() + "/search?q=青洽会 泽连斯基");
        assertThat(page.locator(".nothing h3")).hasText("没有一篇含有全部词语");
        assertThat(page.locator(".partial h2")).containsText("：缺“泽连斯基”");
        AccessibilityCheck.assertNoViolations(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        AccessibilityCheck.assertNoViolations(page, "color-contrast");
    }

    @Test
    void theSecondWordAndAValueOfALabelAreSuggested() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=西宁");
        page.locator("#q").fill("");
        page.locator("#q").pressSequentially("王卫东 姜晓");
        Locator offer = page.getByRole(AriaRole.OPTION).first();
        assertThat(offer).containsText("王卫东 姜晓东");
        AccessibilityCheck.assertNoViolations(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#q")).hasValue("王卫东 姜晓东");
        page.locator("#q").fill("");
        page.locator("#q").pressSequentially("记者:shi");
        assertThat(page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("施翔")))
                .containsText("记者:施翔");
    }

    @Test
    void theHeaderIsOneRowOnAPhoneAndItsLinksAreAMenu() {
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(375, 800));
        page.navigate(address() + "/articles/1?q=会");
        assertThat(page.locator(".masthead input[name=q]")).hasValue("会");
        assertThat(page.locator(".masthead-in").boundingBox().height).isLessThan(70);
        Locator issues = page.locator(".masthead nav a").nth(1);
        assertThat(issues).isHidden();
        page.locator(".masthead .menu").click();
        assertThat(issues).isVisible();
        AccessibilityCheck.assertNoViolations(page);
        page.keyboard().press("Escape");
        assertThat(issues).isHidden();
    }

    @Test
    void anExcludedValueIsNamedAsSuch() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search?q=西宁&reporter=-施翔");
        Locator excluded = page.locator(".facets .excluded a");
        assertThat(excluded).hasText("排除：施翔");
        assertThat(page.locator(".facets .chosen")).hasCount(0);
        AccessibilityCheck.assertNoViolations(page);
        excluded.click();
        assertThat(page.locator(".chips")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nosuchpage", "/issues/yesterday", "/search?from=abc"})
    void anErrorPageIsAccessible(String path) {
        // The browser logs the status code as an error.
        BrowserContext context = BROWSER.context(new NewContextOptions().setViewportSize(375, 800));
        Page page = context.newPage();
        page.navigate(address() + path);
        assertThat(page.locator(".problem")).isVisible();
        AccessibilityCheck.assertNoViolations(page);
    }

    @Test
    void theArrowKeysChooseASuggestion() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("王卫");
        Locator offer = page.getByRole(AriaRole.OPTION).first();
        assertThat(offer).containsText("王卫东");
        AccessibilityCheck.assertNoViolations(page);

        page.keyboard().press("ArrowDown");
        assertThat(offer).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(SEARCH);
        assertThat(page.locator(".chips")).containsText("王卫东");
    }

    @Test
    void draggingOverTheChartFiltersByDate() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/search");
        var chart = page.locator(".chart svg.bars").boundingBox();
        page.mouse().move(chart.x + 3, chart.y + 10);
        page.mouse().down();
        page.mouse().move(chart.x + chart.width / 3, chart.y + 10);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=2023-05-01&to=2023-\\d\\d|from=2023-05-01&to=2024-\\d\\d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=西宁", "/articles/1", "/"})
    void aPageIsSmallAndItsLayoutIsStable(String path) {
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(1280, 800));
        AtomicLong bytes = new AtomicLong();
        page.onRequestFinished(request -> bytes.addAndGet(request.response().body().length));
        page.addInitScript("""
                window.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
                    .observe({type: 'layout-shift', buffered: true});
                """);
        page.navigate(address() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(bytes.get()).as("bytes before compression").isBetween(10_000L, 150_000L);
        assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void theFirstTabStopSkipsTheMasthead() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/issues");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("input[name=q]")).isFocused();
    }

    @Test
    void signingInOpensTheAdminPages() {
        Page page = BROWSER.page(new NewContextOptions());
        page.navigate(address() + "/admin");
        page.locator("#username").fill("admin");
        page.locator("#password").fill("wrong");
        page.locator(".fields button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator(".fields button").click();
        assertThat(page).hasURL(Pattern.compile("/admin(\\?continue)?$"));
        assertThat(page.locator(".figures").first()).isVisible();
        AccessibilityCheck.assertNoViolations(page);

        page.locator(".colophon button").click();
        assertThat(page).hasURL(address() + "/");
    }

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(ints = {DESK_WIDTH, 375})
    void thePagesAreAccessible(int width) {
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(width, 800));
        for (String path : PAGES) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(address() + path);
            page.locator("details").evaluateAll("all => all.forEach(details => { details.open = true; })");

            AccessibilityCheck.assertNoViolations(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d px is no wider than the window", path, width)
                    .isEqualTo(width);

            if (width == DESK_WIDTH) {
                // Only the colours differ in the dark, and they do not depend on the width.
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                AccessibilityCheck.assertNoViolations(page, "color-contrast", "link-in-text-block");
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s with text at 200%% is no wider than the window", path)
                        .isEqualTo(width);
            }
        }
    }

    /// In a narrow window the facets are behind a button.
    private static void openFacets(Page page) {
        Locator button = page.locator(".open-facets");
        if (button.isVisible()) {
            button.click();
        }
    }

    private static int hits(Page page) {
        // The URL changes before the new page has loaded.
        page.waitForLoadState(LoadState.LOAD);
        return page.locator(".hit").count();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
