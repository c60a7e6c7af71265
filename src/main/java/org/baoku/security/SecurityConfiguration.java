package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.ApiTokenRepository;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.account.SignInCounterRepository;
import org.baoku.archive.account.SigningKeyRepository;
import org.baoku.security.session.SessionFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;

/// The security filter chains and authorization rules: users are authenticated by a session, API clients by
/// a token.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {
    /// Pages load and run only files from this server.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String SAME_SITE = "Lax";

    /// A longer address is not kept: the response headers must hold it.
    private static final int MAX_REQUESTED_LENGTH = 1_000;

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    private static final RequestMatcher ACTUATOR =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");
    private static final RequestMatcher API_OR_ACTUATOR = new OrRequestMatcher(API, ACTUATOR);

    /// Mail programs send it without a session, by RFC 8058; a signed token says what it may do.
    private static final RequestMatcher UNSUBSCRIBE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/following/unsubscribe");

    /// Requests with a bearer token: stateless, and without CSRF protection for the API, which only browsers
    /// need.
    @Bean
    @Order(1)
    SecurityFilterChain tokenFilterChain(
            HttpSecurity http,
            AccessProperties properties,
            RateLimitFilter rateLimit,
            ApiTokenRepository tokens,
            AuditLog audit,
            AccountRepository accounts) {
        return withCommonRules(http, properties)
                .securityMatcher(request ->
                        API_OR_ACTUATOR.matches(request) && TokenAuthenticationFilter.hasBearerToken(request))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.ignoringRequestMatchers(API))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(
                        (request, response, problem) -> ProblemWriter.askForSignIn(request, response)))
                .addFilterAfter(new TokenAuthenticationFilter(tokens), HeaderWriterFilter.class)
                .addFilterAfter(rateLimit, TokenAuthenticationFilter.class)
                .addFilterAfter(new RequestBodyFilter(), RateLimitFilter.class)
                .addFilterAfter(new AuditFilter(audit, accounts), RequestBodyFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessionFilterChain(
            HttpSecurity http,
            AccessProperties properties,
            RateLimitFilter rateLimit,
            AuditLog audit,
            AccountRepository accounts,
            KnownDevices devices) {
        RequestCache requestedPages = requestedPages();
        SignInRedirect redirect = new SignInRedirect(devices, requestedPages);
        InterruptedFormPage interrupted = new InterruptedFormPage();
        return withCommonRules(http, properties)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(redirect)
                        .failureHandler(redirect))
                .requestCache(cache -> cache.requestCache(requestedPages))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).ignoringRequestMatchers(UNSUBSCRIBE))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                // Also for pages that a script asks for, without Accept: text/html: a script cannot sign in.
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(
                                (request, response, problem) -> ProblemWriter.askForSignIn(request, response),
                                API_OR_ACTUATOR)
                        .defaultAuthenticationEntryPointFor(interrupted, InterruptedForm::isOne)
                        .accessDeniedHandler(interrupted))
                .addFilterAfter(new SessionFilter(), HeaderWriterFilter.class)
                .addFilterAfter(rateLimit, SessionFilter.class)
                .addFilterAfter(new RequestBodyFilter(), RateLimitFilter.class)
                .addFilterAfter(new AuditFilter(audit, accounts), RequestBodyFilter.class)
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .build();
    }

    /// Keeps the page that a reader wanted before signing in, in a cookie: a session would cost memory for
    /// everybody who asks.
    private static RequestCache requestedPages() {
        CookieRequestCache cache = new CookieRequestCache() {
            // Forgets the page once it is asked for. The request stays as it is: the cookie knows none of its
            // headers, and without them a second request for a page was answered with 401 instead of the
            // sign-in form.
            @Override
            public @Nullable HttpServletRequest getMatchingRequest(
                    HttpServletRequest request, HttpServletResponse response) {
                super.getMatchingRequest(request, response);
                return null;
            }
        };
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && requestedLength(request) <= MAX_REQUESTED_LENGTH);
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", SAME_SITE));
        return cache;
    }

    private static int requestedLength(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURL().length() + (query == null ? 0 : query.length());
    }

    /// Keeps the CSRF token in a cookie, likewise.
    private static CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite(SAME_SITE));
        return tokens;
    }

    private static HttpSecurity withCommonRules(HttpSecurity http, AccessProperties properties) {
        return http.authorizeHttpRequests(requests -> authorize(requests, properties.readingOpen()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean readingOpen) {
        requests.requestMatchers(
                        "/login", InterruptedFormPage.PATH, "/error", "/css/**", "/js/**", "/img/**", "/favicon.svg")
                .permitAll();
        requests.requestMatchers("/robots.txt", "/.well-known/security.txt").permitAll();
        requests.requestMatchers("/actuator/health/**").permitAll();
        requests.requestMatchers("/actuator/**").hasRole("ADMIN");
        requests.requestMatchers("/api/v1/ingests/**").hasRole("ADMIN");
        requests.requestMatchers("/admin/review/**", "/admin/pages/**", "/admin/persons/**", "/admin/words/**")
                .hasRole("EDITOR");
        requests.requestMatchers("/admin/**").hasRole("ADMIN");
        requests.requestMatchers("/following/confirm", "/following/unsubscribe", "/following/feeds/**")
                .permitAll();
        requests.requestMatchers("/account/**", "/following/**", "/api/v1/saved-searches/**")
                .authenticated();
        requests.requestMatchers("/clippings/**", "/api/v1/clippings/**", "/batches/**", "/api/v1/batches/**")
                .authenticated();
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            var pages = requests.requestMatchers(method, "/**");
            if (readingOpen) {
                pages.permitAll();
            } else {
                pages.authenticated();
            }
        }
        requests.anyRequest().hasRole("ADMIN");
    }

    @Bean
    RateLimitFilter rateLimitFilter(AccessProperties properties) {
        return new RateLimitFilter(
                new RateLimit(properties.searchesPerMinute(), System::nanoTime),
                properties.ownSearchesFree(),
                new RateLimit(properties.signInsPerMinute(), System::nanoTime));
    }

    /// Keeps the filter out of the servlet container: it runs only inside the security filter chains.
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilterRegistration(RateLimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// Requests are observed as a whole, not filter by filter.
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("EDITOR")
                .role("EDITOR")
                .implies("READER")
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordRules.encoder();
    }

    @Bean
    LoginThrottle loginThrottle(SignInCounterRepository counters) {
        return new LoginThrottle(counters, InstantSource.system());
    }

    @Bean
    KnownDevices knownDevices(SigningKeyRepository keys) {
        return new KnownDevices(
                SingletonSupplier.of(() -> keys.findOrAdd("device", SecretGenerator.key())), InstantSource.system());
    }

    @Bean
    AuthenticationManager authenticationManager(
            AccountRepository accounts, PasswordEncoder encoder, LoginThrottle throttle, KnownDevices devices) {
        return new ProviderManager(new PasswordAuthenticationProvider(accounts, encoder, throttle, devices));
    }
}
