package org.baoku.door;

import org.baoku.archive.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Who may do what over HTTP.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(DoorProperties.class)
class DoorConfiguration {
    /// Everything a page needs comes from here, and nothing in a page runs that is not a file of ours.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain door(HttpSecurity http, DoorProperties properties) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/login", "/error", "/css/**", "/js/**", "/img/**", "/favicon.svg")
                            .permitAll();
                    requests.requestMatchers("/admin", "/admin/**").hasRole("ADMIN");
                    var reading = requests.requestMatchers(HttpMethod.GET, "/**");
                    if (properties.readingOpen()) {
                        reading.permitAll();
                    } else {
                        reading.authenticated();
                    }
                    requests.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
                    requests.anyRequest().hasRole("ADMIN");
                })
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/admin"))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        PathPatternRequestMatcher.withDefaults().matcher("/api/**")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return name -> accounts.named(name)
                .map(account -> User.withUsername(account.name())
                        .password(account.passwordHash())
                        .roles(account.role().name())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
