package org.baoku;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baoku.site.TypedForm;
import org.baoku.web.WordBreakDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/// Renders templates without a server, for the tests of the packages that own them.
public final class TemplateRendering {
    /// The attributes of the page frame that the templates read.
    public record Frame(
            String section,
            String query,
            String otherLanguage,
            @Nullable String user,
            boolean admin,
            boolean editor) {}

    /// A text that every page must escape.
    public static final String HOSTILE = "<script>alert(1)</script>&\"'";

    private static final Frame READER_FRAME = new Frame("", "", "/?lang=en", null, false, false);
    private static final Frame ADMIN_FRAME = new Frame("admin", "", "/admin?lang=en", "admin", true, true);
    private static final TypedForm NOTHING_TYPED = TypedForm.of(new MockHttpServletRequest());
    private static final SpringTemplateEngine ENGINE = engine();

    private TemplateRendering() {}

    /// Renders a page as an admin sees it, unless the model has a `frame` of its own.
    public static String page(String template, Map<String, Object> model, Locale locale) {
        MockServletContext servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        Map<String, Object> variables = new HashMap<>(model);
        variables.putIfAbsent("frame", ADMIN_FRAME);
        variables.putIfAbsent("typed", NOTHING_TYPED);
        return ENGINE.process(template, new WebContext(exchange, locale, variables));
    }

    /// Renders a page in both languages and asserts that it is complete: all messages found, all text escaped.
    public static void assertComplete(String template, Map<String, Object> model) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(page(template, model, locale))
                    .as("%s in %s", template, locale)
                    .contains("</html>", "<main id=\"main\"", "<h1", "</title>")
                    .doesNotContain("??", "th:", "null", HOSTILE, "<script>")
                    .contains("lang=\"" + (locale.equals(Locale.ENGLISH) ? "en" : "zh-CN") + "\"");
        }
    }

    /// As [#assertComplete], for a page as an anonymous reader sees it; the frame's text must be in the page's
    /// language.
    public static void assertCompleteForReaders(String template, Map<String, Object> model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.putIfAbsent("frame", READER_FRAME);
        variables.putIfAbsent("typed", NOTHING_TYPED);
        assertComplete(template, variables);
        assertThat(page(template, variables, Locale.ENGLISH))
                .as("%s in English", template)
                .contains("Skip to the content", "Issues")
                .doesNotContain("跳到正文", "各期");
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "facsimile", "persons", "intake", "editing", "security", "following", "kept");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        engine.addDialect(new WordBreakDialect());
        return engine;
    }
}
