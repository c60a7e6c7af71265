package org.baoku.index.lucene;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.lucene.store.FSDirectory;
import org.baoku.index.ArticleIndex;
import org.baoku.index.FolderSource;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.SearchSources;
import org.baoku.index.SynonymSource;
import org.baoku.index.lucene.generation.IndexOpening;
import org.baoku.index.lucene.generation.LiveGeneration;
import org.baoku.index.lucene.search.SearchBudget;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
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
    /// @param verifyFirst whether the checksums of all files are read before the index is used, as the commands
    /// do; a server reads them later
    /// @param warmUp whether searches are run in the index once it is open, and in a rebuilt one before it is used;
    /// the commands do without
    @Validated
    @ConfigurationProperties("baoku.index")
    record IndexSettings(
            @NotNull Path directory,
            @DefaultValue("10s") Duration longestSearch,

            @DefaultValue("" + LuceneArticleIndex.DEFAULT_COST) @Positive
            long highestCost,

            @DefaultValue("false") boolean verifyFirst,

            @DefaultValue("true") boolean warmUp) {}

    /// Begins to open the index as soon as the settings are known, before the database is started.
    @Bean
    static BeanFactoryPostProcessor indexBeforeDatabase() {
        return beans -> beans.getBean(IndexOpening.class);
    }

    @Bean(destroyMethod = "close")
    static IndexOpening indexOpening(IndexSettings settings) {
        return new IndexOpening(
                () -> new LiveGeneration(
                        settings.directory(), FSDirectory::open, settings.verifyFirst(), settings.warmUp()),
                settings.warmUp());
    }

    @Bean(destroyMethod = "close")
    ArticleIndex articleIndex(
            IndexSettings settings,
            IndexOpening opening,
            ObjectProvider<SynonymSource> synonyms,
            ObjectProvider<FolderSource> folders,
            ObjectProvider<QuestionEncoder> encoder) {
        // Looked up at the first search, because some of these beans need the index, and only once.
        Supplier<SynonymSource> synonymSource = once(synonyms, SynonymSource.NONE);
        Supplier<FolderSource> folderSource = once(folders, FolderSource.NONE);
        Supplier<QuestionEncoder> questionEncoder = once(encoder, QuestionEncoder.NONE);
        return new LuceneArticleIndex(
                opening.opened(),
                new SearchSources(
                        () -> synonymSource.get().groups(),
                        folder -> folderSource.get().articles(folder),
                        question -> questionEncoder.get().encode(question)),
                new SearchBudget.Limits(settings.longestSearch(), settings.highestCost()));
    }

    private static <T> Supplier<T> once(ObjectProvider<T> provider, T otherwise) {
        return SingletonSupplier.of(() -> provider.getIfAvailable(() -> otherwise));
    }
}
