package org.baoku.ingest;

import java.time.Clock;
import java.time.ZoneId;
import org.baoku.archive.editing.SynonymRepository;
import org.baoku.index.SynonymSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What taking in needs from outside.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestProperties.class, InboxProperties.class})
class IngestConfiguration {
    /// Lets the index ask the archive which forms mean the same.
    @Bean
    SynonymSource equalForms(SynonymRepository synonyms) {
        return synonyms::forms;
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
