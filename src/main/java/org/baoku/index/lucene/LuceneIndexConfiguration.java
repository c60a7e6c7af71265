package org.baoku.index.lucene;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.baoku.index.ArticleIndex;
import org.baoku.index.HeadlineCutter;
import org.baoku.index.SynonymSource;
import org.baoku.index.lucene.smartcn.DictionaryHeadlineCutter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/// Defines the article index as a Spring bean.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LuceneIndexConfiguration.IndexSettings.class)
class LuceneIndexConfiguration {
    /// The settings of the index.
    ///
    /// @param directory the directory of the index's files; it may be deleted while the program is stopped
    /// @param longestSearch the time limit of a search; a search that takes longer is aborted
    @Validated
    @ConfigurationProperties("baoku.index")
    record IndexSettings(
            @NotNull Path directory, @DefaultValue("10s") Duration longestSearch) {}

    @Bean(destroyMethod = "close")
    ArticleIndex articleIndex(IndexSettings settings, ObjectProvider<SynonymSource> synonyms) {
        return new LuceneArticleIndex(
                settings.directory(),
                () -> synonyms.getIfAvailable(() -> SynonymSource.NONE).groups(),
                settings.longestSearch());
    }

    @Bean
    HeadlineCutter headlineCutter() {
        return new DictionaryHeadlineCutter();
    }
}
