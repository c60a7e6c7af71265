package org.baoku.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The languages of the pages: Chinese, and English for whoever's browser prefers it or who chooses it.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
    /// The parameter that chooses a language for this and all later pages.
    static final String PARAMETER = "lang";

    /// The message files, one for each part of the house that speaks.
    static final List<String> BUNDLES = List.of("messages", "intake", "editing", "security");

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Switch());
    }

    @Bean
    MessageSource messageSource() {
        return messages();
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(BUNDLES.toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // Otherwise a server at home in another language would speak that instead of Chinese.
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// Behind TLS the cookie never goes without.
    @Bean
    LocaleResolver localeResolver() {
        LocaleResolver plain = chosen(false);
        LocaleResolver secure = chosen(true);
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return plain.resolveLocale(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                (request.isSecure() ? secure : plain).setLocale(request, response, locale);
            }
        };
    }

    private static LocaleResolver chosen(boolean secure) {
        CookieLocaleResolver chosen = new CookieLocaleResolver(PARAMETER);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieSameSite("Lax");
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSecure(secure);
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(LanguageConfiguration::preferred);
        return chosen;
    }

    /// The first spoken language that the browser asks for.
    static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Locale spoken : SPOKEN) {
                if (spoken.getLanguage().equals(wanted.getLanguage())) {
                    return spoken;
                }
            }
        }
        return Locale.CHINESE;
    }

    static Locale other(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static final class Switch implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object controller) {
            String wanted = request.getParameter(PARAMETER);
            LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
            if (wanted != null && resolver != null) {
                SPOKEN.stream()
                        .filter(spoken -> spoken.getLanguage().equals(wanted))
                        .forEach(spoken -> resolver.setLocale(request, response, spoken));
            }
            return true;
        }
    }
}
