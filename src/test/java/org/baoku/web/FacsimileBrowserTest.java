package org.baoku.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.baoku.EditableArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The picture of a page and an article's piece of it, in a real browser.
@Tag("campaign")
class FacsimileBrowserTest extends EditableArchive {
    private static final String PAPER = "江城晚报";
    private static final String PAGE = "/issues/2021-03-05/A01?newspaper=" + PAPER;
    private static final String WITHOUT_PICTURE = "/issues/2021-03-05/A02?newspaper=" + PAPER;
    private static final Pattern ARTICLE = Pattern.compile("/articles/\\d+$");

    @RegisterExtension
    static final BrowserSession BROWSER = new BrowserSession();

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void storePages() {
        // storing the same file again changes nothing
        new PrintedPageFixture(application).store(PAPER, "A01", true);
        new PrintedPageFixture(application).store(PAPER, "A02", false);
    }

    @Test
    void thePointerLightsUpAnArticleAndAClickOpensIt() {
        Page page = open(PAGE, 1280, true);
        Locator region = page.locator(".region").nth(1);
        region.hover();

        assertThat(page.locator(".sheet-label")).hasText("老街修旧如旧");
        assertThat(page.locator(".sheet-list .brief.lit h3")).hasText("老街修旧如旧");
        assertThat(((String) region.locator("path").evaluate("path => getComputedStyle(path).fillOpacity")))
                .isNotEqualTo("0");

        region.click();
        assertThat(page).hasURL(ARTICLE);
        assertThat(page.locator("h1")).hasText("老街修旧如旧");
    }

    @Test
    void theKeyboardWalksThroughTheArticlesAndOpensOne() {
        Page page = open(PAGE, 1280, true);
        page.locator("[data-zoom=fit]").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".sheet-label")).hasText("江上新桥今晨合龙");
        page.keyboard().press("Tab");
        assertThat(page.locator(".region").nth(1)).isFocused();
        assertThat(page.locator(".sheet-list .brief.lit h3")).hasText("老街修旧如旧");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(ARTICLE);
    }

    @Test
    void thePictureZoomsByKeysButtonsAndWheelAndIsDraggedWithoutOpeningAnArticle() {
        Page page = open(PAGE, 1280, true);
        double whole = width(page);
        page.keyboard().press("+");
        assertThat(width(page)).isGreaterThan(whole * 1.4);
        page.locator("[data-zoom=in]").click();
        page.locator(".sheet").hover(new Locator.HoverOptions().setPosition(300, 300));
        page.keyboard().down("Control");
        page.mouse().wheel(0, -200);
        page.keyboard().up("Control");
        assertThat(width(page)).isGreaterThan(whole * 2.3);

        BoundingBox frame = page.locator(".sheet-frame").boundingBox();
        Number before = (Number) page.locator(".sheet-frame").evaluate("frame => frame.scrollTop");
        page.mouse().move(frame.x + 300, frame.y + 300);
        page.mouse().down();
        page.mouse().move(frame.x + 250, frame.y + 200);
        page.mouse().up();
        assertThat(((Number) page.locator(".sheet-frame").evaluate("frame => frame.scrollTop")).doubleValue())
                .isGreaterThan(before.doubleValue());
        assertThat(page).hasURL(Pattern.compile("/issues/"));

        page.keyboard().press("0");
        assertThat(width(page)).isEqualTo(whole);
    }

    @Test
    void twoFingersZoomThePictureWhereTheyAreAndMoveIt() {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(375, 800).setHasTouch(true));
        page.navigate(address() + PAGE);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".sheet-frame").evaluate("frame => frame.scrollIntoView()");
        double whole = width(page);
        BoundingBox frame = page.locator(".sheet-frame").boundingBox();
        double x = frame.x + frame.width / 2;
        double y = frame.y + 150;
        CDPSession fingers = page.context().newCDPSession(page);

        touch(fingers, "touchStart", x - 40, y, x + 40, y);
        touch(fingers, "touchMove", x - 60, y, x + 60, y);
        touch(fingers, "touchMove", x - 120, y, x + 120, y);
        assertThat(width(page)).isBetween(whole * 2.8, whole * 3.2);
        Number before = (Number) page.locator(".sheet-frame").evaluate("frame => frame.scrollTop");
        touch(fingers, "touchMove", x - 120, y - 50, x + 120, y - 50);
        touch(fingers, "touchEnd");

        Number after = (Number) page.locator(".sheet-frame").evaluate("frame => frame.scrollTop");
        assertThat(after.doubleValue() - before.doubleValue()).isBetween(48.0, 52.0);
        assertThat(width(page)).isBetween(whole * 2.8, whole * 3.2);
        assertThat(page).hasURL(Pattern.compile("/issues/"));
    }

    /// @param places horizontal and vertical places of the fingers in turn
    private static void touch(CDPSession fingers, String type, double... places) {
        JsonArray points = new JsonArray();
        for (int finger = 0; finger < places.length; finger += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", places[finger]);
            point.addProperty("y", places[finger + 1]);
            point.addProperty("id", finger);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "375, true", "375, false"})
    void theMapOfLinksNeedsNoScript(int width, boolean scripts) {
        Page page = open(PAGE, width, scripts);
        assertThat(page.locator(".sheet-tools").isVisible()).isEqualTo(scripts);
        page.locator(".region").nth(2).click();
        assertThat(page).hasURL(ARTICLE);
        assertThat(page.locator("h1")).hasText("江豚又回来了");
        page.locator(".cutout a").first().click();
        assertThat(page).hasURL(Pattern.compile("/issues/2021-03-05/A01.*#article-\\d+$"));
    }

    @Test
    void aPageWithoutPictureShowsTheHeadlinesAtTheirPlaces() {
        Page page = open(WITHOUT_PICTURE, 1280, true);
        assertThat(page.locator(".facsimile figcaption")).containsText("版面图还没有制成");
        assertThat(page.locator(".sheet.blank text").first()).hasText("三年苦战 八百六十米跨江而过");
        BoundingBox sheet = page.locator(".sheet").boundingBox();
        assertThat(sheet.height / sheet.width).isBetween(1.40, 1.44);
        page.locator(".region").first().click();
        assertThat(page).hasURL(ARTICLE);
    }

    @Test
    void theWordsSearchedForAreMarkedOnTheArticlesPiece() {
        Page page = open(PAGE, 1280, true);
        String article = page.locator(".region").first().getAttribute("href");
        page.navigate(address() + article + "?q=新桥");
        assertThat(page.locator(".cutout .found").first()).isVisible();
        assertThat(page.locator(".cutout figcaption")).containsText("图上标出");
        // the mark lies where the headline prints the word: from its third character on
        BoundingBox piece = page.locator(".cutout svg").boundingBox();
        BoundingBox mark = page.locator(".cutout .found").first().boundingBox();
        assertThat(mark.x).isBetween(piece.x, piece.x + piece.width / 2);
        AccessibilityCheck.assertNoViolations(page);
    }

    @Test
    void anEditorSeesTheLinesOnThePictureAndSelectsThemWithABox() {
        Page page = BROWSER.page(new NewContextOptions().setViewportSize(1280, 900));
        page.navigate(address() + "/login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator(".fields button").click();
        page.waitForURL(Pattern.compile("/admin(\\?continue)?$"));
        long id = new PrintedPageFixture(application).store(PAPER, "A01", true);
        page.navigate(address() + "/admin/pages/" + id);

        page.locator("#L5 label").hover();
        assertThat(page.locator(".place.lit")).hasAttribute("data-line", "5");
        page.locator(".place[data-line='8']").hover();
        assertThat(page.locator("#L8")).hasClass(Pattern.compile("\\blit\\b"));

        // around kicker, headline and subheadline: lines 4 to 6
        page.locator(".sheet-scroll").evaluate("frame => { frame.scrollTop = 0; }");
        BoundingBox first = page.locator(".place[data-line='4'] rect").boundingBox();
        BoundingBox last = page.locator(".place[data-line='6'] rect").boundingBox();
        page.mouse().move(first.x - 4, first.y - 4);
        page.mouse().down();
        page.mouse().move(first.x + 100, first.y + 10);
        page.mouse().move(last.x + last.width + 4, last.y + last.height + 4);
        page.mouse().up();
        assertThat(page.locator("input[name=line]:checked")).hasCount(3);
        assertThat(page.locator("#L5 input")).isChecked();
        assertThat(page.locator(".place.chosen")).hasCount(3);

        page.locator("#act").selectOption("advertisement");
        page.locator("#lines button").click();
        assertThat(page.locator("#L5 .mark")).containsText("广告");
        AccessibilityCheck.assertNoViolations(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void thePagesAreAccessibleAndAsWideAsTheWindow(int width) {
        for (String path : new String[] {PAGE, WITHOUT_PICTURE, "/issues/2021-03-05?newspaper=" + PAPER}) {
            Page page = open(path, width, true);
            AccessibilityCheck.assertNoViolations(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            AccessibilityCheck.assertNoViolations(page, "color-contrast");
            assertThat(page.evaluate("(main => main.scrollWidth - main.clientWidth)(document.querySelector('main'))"))
                    .as("%s at %d px is no wider than the window", path, width)
                    .isEqualTo(0);
        }
    }

    private Page open(String path, int width, boolean scripts) {
        Page page =
                BROWSER.page(new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts));
        page.navigate(address() + path);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    private static double width(Page page) {
        return page.locator(".sheet").boundingBox().width;
    }
}
