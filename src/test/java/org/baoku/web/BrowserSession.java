package org.baoku.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A browser for the tests of one class. Pages are closed after each test, and a test fails if a page logged an
/// error.
final class BrowserSession implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /// A busy machine needs more than Playwright's five seconds for a page.
    private static final double TIMEOUT_MS = 30_000;

    private final List<String> errors = new ArrayList<>();
    private final List<BrowserContext> open = new ArrayList<>();
    private @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MS);
        chromium = Chromium.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> logged = List.copyOf(errors);
        errors.clear();
        assertThat(logged).as("errors in the browser's console").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        running().close();
    }

    private Chromium running() {
        return Objects.requireNonNull(chromium, "The browser starts before the tests");
    }

    /// A context without cookies or cache of the others.
    BrowserContext context(NewContextOptions options) {
        BrowserContext context = running().browser().newContext(options);
        open.add(context);
        return context;
    }

    /// A page with Chinese as the preferred language.
    Page page(NewContextOptions options) {
        Page page = context(options.setLocale("zh-CN")).newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    /// A file of the archive, requested with the page's cookies. A kept connection that the server closes while it is
    /// used again is no fault of the server: the request is repeated then, as browsers do.
    static APIResponse download(Page page, String url) {
        return page.request().get(url, RequestOptions.create().setMaxRetries(3));
    }
}
