package org.baoku.ingest.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.baoku.RunningApplication;
import org.baoku.TestDatabase;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.meaning.ArticleVector;
import org.baoku.archive.meaning.VectorRepository;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.ScoreReason;
import org.baoku.ingest.GeneratedPages;
import org.baoku.ingest.GeneratedPages.Sheet;
import org.baoku.ingest.indexing.ArticleOpenings;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.job.IntakeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The background job ends with a valid vector for every article, in the archive and in the index.
class VectorWorkerTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    @TempDir
    private Path home = Path.of("given by JUnit");

    private final TestDatabase database = TestDatabase.create();

    @Tag("campaign")
    @Test
    void everyArticleGetsAVectorAlsoWhenItsPageComesAgain() throws Exception {
        try (RunningApplication application = start()) {
            awaitVectors(application);
            ArticleIndex index = application.bean(ArticleIndex.class);
            SearchQuery question = SearchQuery.of("青海 举行");
            Hit hit = index.search(question).hits().getFirst();
            assertThat(index.explain(question, hit.id())).anyMatch(reason -> reason.kind() == ScoreReason.Kind.MEANING);

            Sheet sheet = GeneratedPages.make(1, 2).getFirst();
            ingest(application, sheet);
            awaitVectors(application);
            ingest(
                    application,
                    new Sheet(
                            sheet.path(),
                            sheet.date(),
                            sheet.label(),
                            Files.readString(Path.of("seeds/" + firstSeed()), StandardCharsets.UTF_8)
                                    .replace("。", "！")));
            awaitVectors(application);

            application.bean(IndexSynchronizer.class).rebuild();
            assertThat(index.vectorRevision())
                    .isEqualTo(application.bean(RevisionLog.class).current());
        }
    }

    @Test
    @Tag("campaign")
    void everyArticleGetsAVectorAlsoAfterAStopAndWhenAllAreDiscarded() {
        try (RunningApplication application = start()) {
            awaitVectors(application);
        }
        // what a stop leaves behind: the vectors of the first pages
        database.jdbc().sql("update vector_state set revision = 2").update();
        database.jdbc()
                .sql("delete from article_vector where page_id > (select min(page_id) + 1 from article_vector)")
                .update();
        try (RunningApplication application = start()) {
            awaitVectors(application);
            application.bean(VectorRepository.class).clear();
            awaitVectors(application);
        }
    }

    private static String firstSeed() {
        String[] seeds = Path.of("seeds").toFile().list((_, name) -> name.endsWith(".txt"));
        assertThat(seeds).isNotEmpty();
        return seeds == null ? "" : seeds[0];
    }

    private RunningApplication start() {
        return RunningApplication.start(
                home,
                database,
                "--baoku.meaning.enabled=true",
                "--baoku.ingest.seeds=" + Path.of("seeds").toAbsolutePath());
    }

    private static void ingest(RunningApplication application, Sheet sheet) {
        long before = application.bean(RevisionLog.class).current();
        application
                .bean(IntakeService.class)
                .queue(GeneratedPages.order(
                        List.of(sheet),
                        application.bean(NewspaperRepository.class).first()));
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> application.bean(RevisionLog.class).current() > before);
    }

    private static void awaitVectors(RunningApplication application) {
        Awaitility.await().atMost(LONGEST).untilAsserted(() -> {
            RevisionLog revisions = application.bean(RevisionLog.class);
            VectorRepository vectors = application.bean(VectorRepository.class);
            List<Long> pages = revisions.pageIdsAfter(0, 1_000);
            Map<Long, ArticleVector> known = vectors.ofPages(pages);
            List<ArchivedArticle> articles = application.bean(PageRepository.class).pages(pages).stream()
                    .flatMap(page -> page.articles().stream())
                    .toList();
            assertThat(articles)
                    .isNotEmpty()
                    .allSatisfy(article -> assertThat(known.get(article.id()))
                            .isNotNull()
                            .extracting(ArticleVector::hash)
                            .isEqualTo(ArticleOpenings.of(article).hash()));
            assertThat(known).hasSize(articles.size());
            assertThat(application.bean(ArticleIndex.class).vectorRevision()).isEqualTo(revisions.current());
        });
    }
}
