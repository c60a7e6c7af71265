package org.baoku.security;

import java.time.InstantSource;
import java.util.List;
import org.baoku.archive.account.AccountRepository;
import org.baoku.archive.account.ApiTokenRepository;
import org.baoku.archive.account.AuditLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The security filter chains and authorization rules: users are authenticated by a session, API clients by a token.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {
    /// Pages load and run only files from this server.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    private static final RequestMatcher ACTUATOR =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");
    private static final RequestMatcher API_OR_ACTUATOR = new OrRequestMatcher(API, ACTUATOR);

    /// Requests with a bearer token: stateless, and without CSRF protection for the API, which only browsers need.
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
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterAfter(new TokenAuthenticationFilter(tokens), HeaderWriterFilter.class)
                .addFilterAfter(rateLimit, TokenAuthenticationFilter.class)
                .addFilterAfter(new AuditFilter(audit, accounts), RateLimitFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sessionFilterChain(
            HttpSecurity http,
            AccessProperties properties,
            RateLimitFilter rateLimit,
            AuditLog audit,
            AccountRepository accounts) {
        SignInRedirect redirect = new SignInRedirect();
        return withCommonRules(http, properties)
                .formLogin(form ->
                        form.loginPage("/login").successHandler(redirect).failureHandler(redirect))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), API_OR_ACTUATOR))
                .addFilterAfter(new AccountVersionFilter(accounts), HeaderWriterFilter.class)
                .addFilterAfter(rateLimit, AccountVersionFilter.class)
                .addFilterAfter(new AuditFilter(audit, accounts), RateLimitFilter.class)
                .build();
    }

    private static HttpSecurity withCommonRules(HttpSecurity http, AccessProperties properties) {
        return http.authorizeHttpRequests(requests -> authorize(requests, properties.readingOpen()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean readingOpen) {
        requests.requestMatchers("/login", "/error", "/css/**", "/js/**", "/img/**", "/favicon.svg")
                .permitAll();
        requests.requestMatchers("/actuator/health/**").permitAll();
        requests.requestMatchers("/actuator/**").hasRole("ADMIN");
        requests.requestMatchers("/api/v1/ingests/**").hasRole("ADMIN");
        requests.requestMatchers("/admin/review/**", "/admin/pages/**", "/admin/persons/**", "/admin/words/**")
                .hasRole("EDITOR");
        requests.requestMatchers("/admin/**").hasRole("ADMIN");
        requests.requestMatchers("/account/**").authenticated();
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
    LoginThrottle loginThrottle() {
        return new LoginThrottle(InstantSource.system());
    }

    @Bean
    AuthenticationManager authenticationManager(
            AccountRepository accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        return new ProviderManager(new PasswordAuthenticationProvider(accounts, encoder, throttle));
    }
}
