package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What readers do from page to page in a real browser, on the seeds, at the widths and with or without scripts as the
/// subclass says; on an application of its own, since it takes long.
abstract class ReaderFlowContract extends ServedArchive {
    private static final Pattern SEARCH = Pattern.compile("/search");

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @DynamicPropertySource
    static void ownApplication(DynamicPropertyRegistry settings) {
        String home = newFolder();
        settings.add("baoku.home", () -> home);
    }

    @ParameterizedTest
    @MethodSource("screens")
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

    @ParameterizedTest
    @MethodSource("screens")
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
    @MethodSource("screens")
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

    @ParameterizedTest
    @MethodSource("screens")
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
    @MethodSource("screens")
    void partialMatchesFollowAfterABreakAndSayWhatTheyLack(int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.navigate(address() + "/search?q=王卫东 青洽会");
        // The first search of a cold program may use up the second that partial matches get.
        for (int tries = 0; tries < 5 && page.locator(".partial").count() == 0; tries++) {
            page.reload();
        }
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
