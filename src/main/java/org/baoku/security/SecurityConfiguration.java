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

/// Who may do what over HTTP: people by their session, programs by their token.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {
    /// Everything a page needs comes from here, and nothing in a page runs that is not a file of ours.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    private static final RequestMatcher ACTUATOR =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");
    private static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(API, ACTUATOR);

    /// A program that shows a token comes by it alone: no session, and no form's token, which only a browser needs.
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            AccessProperties properties,
            RateLimitFilter pace,
            ApiTokenRepository tokens,
            AuditLog audit,
            AccountRepository accounts) {
        return guarded(http, properties)
                .securityMatcher(request -> FOR_PROGRAMS.matches(request) && TokenAuthenticationFilter.isShown(request))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.ignoringRequestMatchers(API))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterAfter(new TokenAuthenticationFilter(tokens), HeaderWriterFilter.class)
                .addFilterAfter(pace, TokenAuthenticationFilter.class)
                .addFilterAfter(new AuditFilter(audit, accounts), RateLimitFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            AccessProperties properties,
            RateLimitFilter pace,
            AuditLog audit,
            AccountRepository accounts) {
        SignInRedirect after = new SignInRedirect();
        return guarded(http, properties)
                .formLogin(
                        form -> form.loginPage("/login").successHandler(after).failureHandler(after))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), FOR_PROGRAMS))
                .addFilterAfter(new AccountVersionFilter(accounts), HeaderWriterFilter.class)
                .addFilterAfter(pace, AccountVersionFilter.class)
                .addFilterAfter(new AuditFilter(audit, accounts), RateLimitFilter.class)
                .build();
    }

    private static HttpSecurity guarded(HttpSecurity http, AccessProperties properties) {
        return http.authorizeHttpRequests(requests -> rules(requests, properties.readingOpen()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static void rules(
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
        for (HttpMethod reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            var pages = requests.requestMatchers(reading, "/**");
            if (readingOpen) {
                pages.permitAll();
            } else {
                pages.authenticated();
            }
        }
        requests.anyRequest().hasRole("ADMIN");
    }

    @Bean
    RateLimitFilter paceKeeper(AccessProperties properties) {
        return new RateLimitFilter(
                new RateLimit(properties.searchesPerMinute(), System::nanoTime),
                properties.ownSearchesFree(),
                new RateLimit(properties.signInsPerMinute(), System::nanoTime));
    }

    /// The keeper of the pace stands within the chains above, and nowhere else.
    @Bean
    FilterRegistrationBean<RateLimitFilter> withinTheChainsOnly(RateLimitFilter pace) {
        var registration = new FilterRegistrationBean<>(pace);
        registration.setEnabled(false);
        return registration;
    }

    /// Every request is measured as a whole; each filter on its way is not.
    @Bean
    SecurityObservationSettings notFilterByFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RoleHierarchy roles() {
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
    LoginThrottle attempts() {
        return new LoginThrottle(InstantSource.system());
    }

    @Bean
    AuthenticationManager signIn(AccountRepository accounts, PasswordEncoder encoder, LoginThrottle attempts) {
        return new ProviderManager(new PasswordAuthentication(accounts, encoder, attempts));
    }
}
