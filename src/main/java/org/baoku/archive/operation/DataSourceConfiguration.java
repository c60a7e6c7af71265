package org.baoku.archive.operation;

import org.baoku.archive.ArchiveProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Provides the database: the one that `spring.datasource.url` names, or an [EmbeddedServer].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class DataSourceConfiguration {
    @Bean(destroyMethod = "close")
    HomeLock homeLock(ArchiveProperties properties) {
        return HomeLock.acquire(properties.home());
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatasourceUrl.class)
    static class EmbeddedServerConfiguration {
        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(ArchiveProperties properties, HomeLock lock) {
            return EmbeddedServer.start(properties.home());
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

    static final class NoDatasourceUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String url = context.getEnvironment().getProperty("spring.datasource.url");
            return url == null || url.isBlank();
        }
    }
}
