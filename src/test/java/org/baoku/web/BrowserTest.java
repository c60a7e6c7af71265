package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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
    void whatIsTypedBeforeTheScriptHasComeIsSuggestedToo() {
        Page page = BROWSER.page(new NewContextOptions());
        List<Route> held = new ArrayList<>();
        page.route("**/baoku*.js", held::add);
        page.navigate(address() + "/search?q=西宁", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#q").fill("王卫东 姜晓");
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.locator("#offers")).not().isAttached();
        held.getFirst().resume();
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("王卫东 姜晓东");
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
    void datesThatCannotBeReadAreCorrectedInTheForm() {
        Page page = BROWSER.context(new NewContextOptions()).newPage();
        page.navigate(address() + "/search?q=西宁&reporter=施翔&from=2025&to=2020");
        assertThat(page.locator(".problem")).isVisible();
        page.locator("[name=from]").fill("2020");
        page.locator("[name=to]").fill("2025");
        page.locator("main button").click();

        assertThat(page.locator("#q")).hasValue("西宁");
        assertThat(page.locator(".chips")).containsText("施翔");
        assertThat(page.locator(".hit").first()).isVisible();
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

    private static int hits(Page page) {
        // The URL changes before the new page has loaded.
        page.waitForLoadState(LoadState.LOAD);
        return page.locator(".hit").count();
    }
}
