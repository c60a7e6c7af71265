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

/// The languages of the pages: Chinese by default, English if the browser prefers it or the user selects it.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
    /// The request parameter that selects a language for this and all later pages.
    static final String PARAMETER = "lang";

    /// The message files, one per part of the program.
    static final List<String> BUNDLES =
            List.of("messages", "facsimile", "persons", "intake", "editing", "security", "following", "kept");

    private static final List<Locale> SUPPORTED = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }

    @Bean
    MessageSource messageSource() {
        return messages();
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(BUNDLES.toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // otherwise the locale of the server would win over Chinese
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// Keeps the selected language in a cookie, which is marked secure if the request came over TLS.
    @Bean
    LocaleResolver localeResolver() {
        LocaleResolver plain = cookieResolver(false);
        LocaleResolver secure = cookieResolver(true);
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

    private static LocaleResolver cookieResolver(boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(PARAMETER);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(LanguageConfiguration::preferred);
        return resolver;
    }

    /// The first supported language in the `Accept-Language` header; Chinese if there is none.
    static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Locale supported : SUPPORTED) {
                if (supported.getLanguage().equals(wanted.getLanguage())) {
                    return supported;
                }
            }
        }
        return Locale.CHINESE;
    }

    static Locale other(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static final class LanguageSwitch implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object controller) {
            String wanted = request.getParameter(PARAMETER);
            LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
            if (wanted != null && resolver != null) {
                SUPPORTED.stream()
                        .filter(supported -> supported.getLanguage().equals(wanted))
                        .forEach(supported -> resolver.setLocale(request, response, supported));
            }
            return true;
        }
    }
}
