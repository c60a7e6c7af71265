package org.baoku.ingest;

import java.time.Clock;
import java.time.ZoneId;
import org.baoku.archive.editing.SynonymRepository;
import org.baoku.index.SynonymSource;
import org.baoku.ingest.meaning.MeaningProperties;
import org.baoku.ingest.picture.PictureProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Beans of ingestion that are no components.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    IngestProperties.class,
    InboxProperties.class,
    PictureProperties.class,
    MeaningProperties.class
})
class IngestConfiguration {
    /// The synonyms of the archive, for the index.
    @Bean
    SynonymSource synonymSource(SynonymRepository synonyms) {
        return synonyms::forms;
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
