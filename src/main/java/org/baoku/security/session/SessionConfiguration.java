package org.baoku.security.session;

import java.time.Duration;
import org.baoku.archive.account.AccountSessionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Replaces the servlet container's sessions. Cookie and timeout are those of `server.servlet.session`.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {
    /// What stands for no timeout, which is set as 0.
    private static final Duration NO_TIMEOUT = Duration.ofDays(365);

    @Bean
    AccountSessions accountSessions(AccountSessionRepository sessions, ServerProperties server) {
        @Nullable Duration timeout = server.getServlet().getSession().getTimeout();
        return new AccountSessions(sessions, timeout != null && timeout.isPositive() ? timeout : NO_TIMEOUT);
    }

    @Bean
    SessionIds sessionIds(ServerProperties server) {
        Cookie settings = server.getServlet().getSession().getCookie();
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setUseBase64Encoding(false);
        PropertyMapper map = PropertyMapper.get();
        map.from(settings.getName()).to(cookie::setCookieName);
        map.from(settings.getDomain()).to(cookie::setDomainName);
        map.from(settings.getPath()).to(cookie::setCookiePath);
        map.from(settings.getHttpOnly()).to(cookie::setUseHttpOnlyCookie);
        map.from(settings.getSecure()).to(cookie::setUseSecureCookie);
        map.from(settings.getMaxAge()).to(age -> cookie.setCookieMaxAge((int) age.toSeconds()));
        map.from(settings.getSameSite()).to(sameSite -> cookie.setSameSite(sameSite.attributeValue()));
        return new SessionIds(cookie);
    }
}
