package org.baoku.server;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.core.StandardHost;
import org.baoku.archive.ArchiveProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.FileSystemUtils;

/// Configures the embedded Tomcat.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ConnectionProperties.class)
class WebServerConfiguration {
    /// The folder below the home folder for uploads on their way in. It is emptied at each start: what is in
    /// it then was left behind by a process that was killed.
    private static final String FOLDER = "tomcat";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webServerCustomizer(
            ArchiveProperties archive, ConnectionProperties connections) {
        return server -> {
            server.setProtocol(LimitedHttpProtocol.class.getName());
            server.addProtocolHandlerCustomizers(
                    (LimitedHttpProtocol protocol) -> protocol.limit(new ConnectionLimit(connections)));
            server.addEngineValves(new MinimumRateValve(connections.grace()));
            server.setBaseDirectory(
                    emptied(archive.home().toAbsolutePath().resolve(FOLDER)).toFile());
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(MalformedRequestPage.class.getName());
                }
            });
        };
    }

    @Bean
    static FilterRegistrationBean<ApiErrorFilter> apiErrorFilter() {
        var registration = new FilterRegistrationBean<>(new ApiErrorFilter());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<LongAddressFilter> longAddressFilter() {
        var registration = new FilterRegistrationBean<>(new LongAddressFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static SearchThreads searchThreads() {
        return new SearchThreads();
    }

    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be emptied; grant write access to it.", e);
        }
    }
}
