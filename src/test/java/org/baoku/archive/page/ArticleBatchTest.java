package org.baoku.archive.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.TestArchive;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.archive.person.PersonSummary;
import org.baoku.paper.Article;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.IssueDay;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Articles of a single page and of a bulk import are inserted by the same rules. Every official of the same
/// name is linked here, whatever the office.
class ArticleBatchTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
    private static final OfficialLinker FIRST_CANDIDATE =
            (_, _, candidates) -> candidates.stream().map(known -> known.id()).findFirst();

    private final TestArchive archive = new TestArchive();
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(archive.database));
    private final PageStore store = new PageStore(archive.jdbc, transactions, archive.newspapers, FIRST_CANDIDATE);
    private final BulkPageStore bulk = new BulkPageStore(
            archive.jdbc,
            transactions,
            new ImportedPageLookup(archive.jdbc),
            store,
            archive.newspapers,
            FIRST_CANDIDATE);

    @Test
    void anArticleOfASinglePageListsEachOfficialOnce() {
        long page = store("A01", article("何山青", "何山青"));

        assertThat(officialIds(page)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anArticleOfABulkImportListsEachOfficialOnce() {
        long page = importPage("A01", article("何山青", "何山青"));

        assertThat(officialIds(page)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void pagesAndImportsLinkTheSameOfficials() {
        long stored = store("A01", article("何山青"));
        long imported = importPage("A02", article("何山青"));
        long next = store("A03", article("何山青"));
        long last = importPage("A04", article("何山青"));

        assertThat(officialIds(imported)).isEqualTo(officialIds(stored));
        assertThat(officialIds(next)).isEqualTo(officialIds(stored));
        assertThat(officialIds(last)).isEqualTo(officialIds(stored));
        assertThat(archive.reporters.all())
                .extracting(PersonSummary::articles)
                .as("one reporter, credited by each article")
                .containsExactly(4L);
    }

    @Test
    void theNewestArticleDecidesWhichOfTwoOfficialsOfOneNameIsLinked() {
        long both = store("A01", article("何山青", "何山青"));
        long second = officialIds(both).getLast();
        archive.jdbc
                .sql("delete from appearance where official_id = :id")
                .param("id", officialIds(both).getFirst())
                .update();

        assertThat(officialIds(store("A02", article("何山青")))).containsExactly(second);
        assertThat(officialIds(importPage("A03", article("何山青")))).containsExactly(second);
    }

    @Test
    void anotherProcessesChangesOfPersonsAreSeenByTheNextPage() {
        long first = store("A01", article("何山青"));
        archive.jdbc.sql("update official set name = '何山清'").update();
        archive.jdbc.sql("update reporter set name = '林小洲'").update();

        long next = store("A02", article("何山青"));

        assertThat(officialIds(next)).doesNotContainAnyElementsOf(officialIds(first));
        assertThat(archive.reporters.all()).extracting(PersonSummary::name).containsExactlyInAnyOrder("林小洲", "林小舟");
    }

    @Test
    void aBulkImportStoresTextThatPostgresqlDoesNotAccept() {
        long page = importPage("A01", article("何\0山"));

        assertThat(articles(page).getFirst().appearances())
                .extracting(named -> named.official().name())
                .containsExactly("何\uFFFD山");
    }

    @Test
    void theIndexTakesPagesWithoutTheOfficesOfTheirOfficials() {
        long page = importPage("A01", article("何山青", "何山清"), article());

        ArchivedPage whole = archive.pages.requirePage(page);
        assertThat(archive.pages.indexedPages(List.of(page))).containsExactly(withoutOffices(whole));
        assertThat(withoutOffices(whole)).isNotEqualTo(whole);
    }

    private static ArchivedPage withoutOffices(ArchivedPage page) {
        return new ArchivedPage(
                page.ref(),
                page.articles().stream()
                        .map(article -> new ArchivedArticle(
                                article.id(),
                                article.page(),
                                article.position(),
                                article.print(),
                                article.dateline(),
                                article.credits(),
                                article.appearances().stream()
                                        .map(named -> new ArchivedArticle.Appearance(
                                                named.officialId(),
                                                new NamedOfficial(
                                                        named.official().name(),
                                                        named.official().office(),
                                                        List.of(),
                                                        List.of())))
                                        .toList(),
                                List.of()))
                        .toList());
    }

    private long store(String label, Article... articles) {
        return store.store(origin(label), label.getBytes(StandardCharsets.UTF_8), "UTF-8", page(articles))
                .pageId();
    }

    private long importPage(String label, Article... articles) {
        return bulk.store(List.of(
                        new ImportedPage(origin(label), "{\"label\": \"" + label + "\"}", page(articles), null)))
                .getFirst()
                .pageId();
    }

    private PageOrigin origin(String label) {
        return new PageOrigin(archive.newspapers.first(), label + ".txt", DAY, label, DAY.plusDays(1));
    }

    private static Page page(Article... articles) {
        return new Page(new IssueDay(DAY, List.of("因为")), List.of(articles), List.of());
    }

    private List<ArchivedArticle> articles(long page) {
        return archive.pages.pages(List.of(page)).getFirst().articles();
    }

    private List<Long> officialIds(long page) {
        return articles(page).stream()
                .flatMap(article -> article.appearances().stream())
                .map(ArchivedArticle.Appearance::officialId)
                .toList();
    }

    private static Article article(String... officials) {
        SegmentedArticle print = new SegmentedArticle(
                new Titles(List.of(), List.of(), List.of("招商"), List.of()),
                null,
                null,
                List.of(new Block.Paragraph("招商会昨日举行。")),
                LineNumbers.of(List.of(2)),
                LineNumbers.of(List.of(1)),
                LineNumbers.NONE,
                0.75,
                List.of());
        return new Article(
                print,
                List.of(new Byline("林小舟", "记者")),
                Dateline.NONE,
                List.of(officials).stream()
                        .map(name -> new NamedOfficial(name, "市长", List.of("海城市市长"), List.of()))
                        .toList());
    }
}
