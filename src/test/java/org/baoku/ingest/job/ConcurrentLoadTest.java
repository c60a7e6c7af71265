package org.baoku.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.baoku.ServedArchive;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.issue.HoldingsRepository;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.ingest.GeneratedPages;
import org.baoku.ingest.indexing.IndexRebuild;
import org.baoku.paper.Newspaper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Eight clients search while four intakes run and the index is rebuilt.
@Tag("campaign")
class ConcurrentLoadTest extends ServedArchive {
    private static final int INTAKES = 4;
    private static final int READERS = 8;
    private static final int PAGES = 10;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
        settings.add("baoku.ingest.workers", () -> INTAKES);
    }

    @Autowired
    private IntakeService intake;

    @Autowired
    private IntakeJobRepository jobs;

    @Autowired
    private IndexRebuild rebuild;

    @Autowired
    private HoldingsRepository holdings;

    @Autowired
    private IssueRepository issues;

    @Autowired
    private PageRepository pages;

    @Autowired
    private NewspaperRepository newspapers;

    @Autowired
    private ArticleIndex index;

    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    @Test
    void everyRequestIsAnsweredAndEveryArticleFound() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(Thread.ofPlatform().start(() -> read(over, answers)));
        }
        List<Long> queued = new ArrayList<>();
        for (int i = 0; i < INTAKES; i++) {
            queued.add(intake.queue(GeneratedPages.order(
                    GeneratedPages.make(PAGES, i), newspapers.add(new Newspaper("第" + i + "日报", "东海省海城市")))));
        }
        int rebuilt = 0;
        while (queued.stream().anyMatch(id -> jobs.job(id).orElseThrow().active())
                || rebuild.state().running()) {
            if (rebuilt < 3 && rebuild.start()) {
                rebuilt++;
            }
            Thread.sleep(100);
        }
        over.set(true);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(failures).isEmpty();
        assertThat(answers.get()).isGreaterThan(READERS);
        assertThat(rebuild.state().problem()).isNull();
        assertThat(queued).allSatisfy(id -> {
            assertThat(jobs.job(id).orElseThrow().failed()).isZero();
            assertThat(jobs.job(id).orElseThrow().takenIn()).isEqualTo(PAGES);
        });
        assertThat(holdings.count().pages()).isEqualTo(INTAKES * PAGES);
        assertThat(index.size()).isEqualTo(holdings.count().articles());
        assertThat(pages.pages(issues.pageIds(null, null, null)))
                .as("every page is found with all its articles")
                .allSatisfy(page -> assertThat(index.search(org.baoku.index.query.SearchQuery.ALL
                                        .withDates(page.ref().date(), page.ref().date())
                                        .withFilter(
                                                org.baoku.index.query.Facet.NEWSPAPER,
                                                new org.baoku.index.query.FacetFilter(
                                                        page.ref().newspaper(), false))
                                        .withFilter(
                                                org.baoku.index.query.Facet.PAGE,
                                                new org.baoku.index.query.FacetFilter(
                                                        page.ref().address(), false)))
                                .total())
                        .isEqualTo(page.articles().size()));
    }

    private void read(AtomicBoolean over, AtomicLong answers) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<String> questions = List.of("/search?q=建设", "/api/v1/search?q=会议&size=50", "/search?q=记者", "/");
            for (int i = 0; !over.get(); i++) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address()
                                        + URI.create(questions.get(i % questions.size()))
                                                .toASCIIString()))
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        BodyHandlers.ofString());
                answers.incrementAndGet();
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + questions.get(i % questions.size()));
                }
                Thread.sleep(150);
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
