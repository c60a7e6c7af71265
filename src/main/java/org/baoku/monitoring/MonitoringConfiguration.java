package org.baoku.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the watch up where the archive is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MonitoringConfiguration {
    @Bean
    HealthIndicator indexHealthIndicator(RevisionLog revisions, ArticleIndex index) {
        return new IndexHealthIndicator(revisions, index);
    }

    @Bean
    MeterBinder gauges(RevisionLog revisions, ArticleIndex index, DatabaseCheck checkup) {
        return new ArchiveGauges(revisions, index, checkup);
    }

    @Bean
    static TimedArticleIndex timedIndex(ObjectProvider<MeterRegistry> meters) {
        return new TimedArticleIndex(meters);
    }
}
