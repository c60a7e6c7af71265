package org.baoku.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.ArchiveProperties;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Registers the health indicator, the meters and the index timing in the web application. Commands run
/// without them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MonitoringConfiguration {
    /// It has the name of Spring's own, which it replaces: that one looks at the working folder.
    @Bean
    HealthIndicator diskSpaceHealthIndicator(ArchiveProperties archive) {
        Path home = archive.home().toAbsolutePath().normalize();
        return new DiskHealthIndicator(List.of(home, home.resolve("index"), home.resolve("postgres")));
    }

    @Bean
    HealthIndicator indexHealthIndicator(RevisionLog revisions, ArticleIndex index) {
        return new IndexHealthIndicator(revisions::current, index);
    }

    /// Says which of several nodes this is, and whether it leads.
    @Bean
    HealthIndicator nodeHealthIndicator(ArchiveNode node) {
        return () -> Health.up()
                .withDetail("number", node.number())
                .withDetail("leader", node.isLeader())
                .build();
    }

    @Bean
    MeterBinder nodeMetrics(ArchiveNode node) {
        return registry -> Gauge.builder("baoku.node.leader", node, each -> each.isLeader() ? 1 : 0)
                .description("1 where this node does what one node does for all")
                .register(registry);
    }

    @Bean
    MeterBinder archiveMetrics(RevisionLog revisions, ArticleIndex index, DatabaseCheck database) {
        return new ArchiveMetrics(revisions, index, database);
    }

    @Bean
    static IndexTimingPostProcessor indexTimingPostProcessor(ObjectProvider<MeterRegistry> registry) {
        return new IndexTimingPostProcessor(registry);
    }
}
