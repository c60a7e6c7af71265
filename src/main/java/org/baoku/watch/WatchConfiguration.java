package org.baoku.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.baoku.archive.Checkup;
import org.baoku.archive.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the watch up where the archive is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WatchConfiguration {
    @Bean
    HealthIndicator indexHealthIndicator(RevisionLog revisions, ArticleIndex index) {
        return new IndexHealth(revisions, index);
    }

    @Bean
    MeterBinder gauges(RevisionLog revisions, ArticleIndex index, Checkup checkup) {
        return new Gauges(revisions, index, checkup);
    }

    @Bean
    static TimedIndex timedIndex(ObjectProvider<MeterRegistry> meters) {
        return new TimedIndex(meters);
    }
}
