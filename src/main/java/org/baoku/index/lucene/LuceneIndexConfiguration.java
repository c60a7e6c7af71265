package org.baoku.index.lucene;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.baoku.index.ArticleIndex;
import org.baoku.index.FolderSource;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.SynonymSource;
import org.baoku.index.lucene.search.SearchBudget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.annotation.Validated;

/// Defines the article index as a Spring bean.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LuceneIndexConfiguration.IndexSettings.class)
class LuceneIndexConfiguration {
    /// The settings of the index.
    ///
    /// @param directory the directory of the index's files; it may be deleted while the program is stopped
    /// @param longestSearch the time limit of a search; a search that takes longer is aborted
    /// @param highestCost the estimated number of postings that a search may read; one that would read more
    /// is refused
    /// @param warmUp whether searches are run in an index before it is used; the commands do without
    @Validated
    @ConfigurationProperties("baoku.index")
    record IndexSettings(
            @NotNull Path directory,
            @DefaultValue("10s") Duration longestSearch,

            @DefaultValue("" + LuceneArticleIndex.DEFAULT_COST) @Positive
            long highestCost,

            @DefaultValue("true") boolean warmUp) {}

    @Bean(destroyMethod = "close")
    ArticleIndex articleIndex(
            IndexSettings settings,
            ObjectProvider<SynonymSource> synonyms,
            ObjectProvider<FolderSource> folders,
            ObjectProvider<QuestionEncoder> encoder) {
        // Looked up at the first search, because some of these beans need the index, and only once.
        Supplier<SynonymSource> synonymSource = once(synonyms, SynonymSource.NONE);
        Supplier<FolderSource> folderSource = once(folders, FolderSource.NONE);
        Supplier<QuestionEncoder> questionEncoder = once(encoder, QuestionEncoder.NONE);
        return new LuceneArticleIndex(
                settings.directory(),
                () -> synonymSource.get().groups(),
                folder -> folderSource.get().articles(folder),
                question -> questionEncoder.get().encode(question),
                new SearchBudget.Limits(settings.longestSearch(), settings.highestCost()),
                settings.warmUp());
    }

    private static <T> Supplier<T> once(ObjectProvider<T> provider, T otherwise) {
        return SingletonSupplier.of(() -> provider.getIfAvailable(() -> otherwise));
    }
}
