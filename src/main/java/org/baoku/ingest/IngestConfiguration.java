package org.baoku.ingest;

import java.time.Clock;
import java.time.ZoneId;
import org.baoku.archive.Synonyms;
import org.baoku.index.EqualForms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What taking in needs from outside.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestProperties.class, InboxProperties.class})
class IngestConfiguration {
    /// Lets the index ask the archive which forms mean the same.
    @Bean
    EqualForms equalForms(Synonyms synonyms) {
        return synonyms::forms;
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
