package org.baoku.archive.operation;

import org.baoku.archive.ArchiveProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Provides the database: the one that `spring.datasource.url` names, or an [EmbeddedServer], which an
/// [EarlyServerStart] may have begun to start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class DataSourceConfiguration {
    @Bean(destroyMethod = "close")
    HomeLock homeLock(ArchiveProperties properties, ObjectProvider<ServerStart> begun) {
        ServerStart start = begun.getIfAvailable();
        return start == null ? HomeLock.acquire(properties.home()) : start.lock();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatasourceUrl.class)
    static class EmbeddedServerConfiguration {
        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(ArchiveProperties properties, HomeLock lock, ObjectProvider<ServerStart> begun) {
            ServerStart start = begun.getIfAvailable();
            return start == null ? EmbeddedServer.start(properties.home()) : start.server();
        }

        @Bean
        JdbcConnectionDetails connectionDetails(EmbeddedServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }

                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "";
                }
            };
        }
    }

    /// Whether the settings name a database.
    static boolean namesServer(PropertyResolver settings) {
        return !settings.getProperty("spring.datasource.url", "").isBlank();
    }

    static final class NoDatasourceUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !namesServer(context.getEnvironment());
        }
    }
}
