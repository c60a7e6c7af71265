package org.baoku.archive.page;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.ArchiveLock;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.StorableText;
import org.baoku.archive.page.PageVersionRepository.StoredVersion;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.archive.person.PersonRegistry;
import org.baoku.paper.Article;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the rows of one page: the page, its furniture, its articles with the persons named, and a
/// revision. All methods must be called within a transaction that holds the archive's lock.
final class PageRowWriter {
    private static final String ADD_ISSUE = """
            insert into issue (newspaper_id, date) values (:newspaper, :date)
            on conflict (newspaper_id, date) do update set date = excluded.date
            returning id
            """;

    private static final String ADD_PAGE = """
            insert into page (newspaper_id, issue_id, number, label, source_file_id, file_page, layout_id, unfolded, day_evidence,
                              day_confidence, stated_by, stated_for)
            values (:newspaper, :issue,
                    case when :issue::bigint is null then null
                         else (select coalesce(max(number), 0) + 1 from page where issue_id = :issue) end,
                    :label, :file, :filePage, :layout, :unfolded, :evidence, :confidence, :step, :person)
            returning id
            """;

    private static final String UPDATE_PAGE = """
            update page
            set source_file_id = :file, file_page = :filePage, layout_id = :layout, unfolded = :unfolded,
                day_evidence = :evidence, day_confidence = :confidence,
                label = coalesce(case when exists (select 1 from label_correction_in_force where page_id = :page)
                             then null else :label::text end, label), stated_by = :step, stated_for = :person, stated_at = clock_timestamp(),
                held_version = :version
            where id = :page
            """;

    private static final String MOVE_PAGE = """
            update page
            set issue_id = :issue,
                number = case when :issue::bigint is null then null
                              else (select coalesce(max(number), 0) + 1 from page where issue_id = :issue) end
            where id = :page and issue_id is distinct from :issue
            """;

    private static final String ADD_FURNITURE = """
            insert into furniture (page_id, line, text, kind)
            select page, line, text, kind
            from json_to_recordset(:rows::json) as row(page bigint, line int, text text, kind text)
            """;

    private static final String IS_SAME_IMPORTED_FILE = """
            select exists (select 1 from page join source_file on source_file.id = page.source_file_id
                           where page.id = :page and source_file.id = :file and source_file.form = 'ARTICLES')
            """;

    private record FurnitureRow(long page, int line, String text, String kind) {}

    private final JdbcClient jdbc;
    private final OfficialLinker linker;
    private final PageRepository pages;
    private final PageVersionRepository versions;
    private final RedirectRepository redirects;
    private final ImportedLines importedLines;

    PageRowWriter(JdbcClient jdbc, OfficialLinker linker) {
        this.jdbc = jdbc;
        this.linker = linker;
        this.pages = new PageRepository(jdbc);
        this.versions = new PageVersionRepository(jdbc);
        this.redirects = new RedirectRepository(jdbc);
        this.importedLines = new ImportedLines(jdbc);
    }

    /// Adds a new page.
    ///
    /// @param source what the page was read from
    /// @param label 版次; null if unknown
    /// @return the page's id
    long add(long newspaper, SourcePage source, @Nullable String label, Page page, ChangeReason reason) {
        long id = jdbc.sql(ADD_PAGE)
                .param("newspaper", newspaper)
                .param("issue", issueOf(newspaper, page))
                .param("label", label)
                .param("file", source.file())
                .param("filePage", source.number())
                .param("layout", source.layout())
                .param("unfolded", source.unfolded())
                .param("evidence", StorableText.array(page.issueDay().evidence()))
                .param("confidence", page.issueDay().confidence())
                .param("step", reason.step().name())
                .param("person", reason.person())
                .query(Long.class)
                .single();
        addContent(id, page, Map.of());
        addRevision(id);
        return id;
    }

    /// Replaces the content of a page by another reading of the file that it was read from. See the other
    /// `replace`.
    void replace(long page, Page reading, ChangeReason reason) {
        replace(page, source(page), null, reading, reason);
    }

    /// Replaces the content of a page. The page moves to the issue of the reading's day, what the page held is
    /// saved as a version, and articles that are recognisably the same keep their ids.
    ///
    /// @param source what the reading was read from
    /// @param label the new 版次; null to keep the page's. A label that an editor set is kept in any case
    void replace(long page, SourcePage source, @Nullable String label, Page reading, ChangeReason reason) {
        List<ArchivedArticle> before = pages.uncorrectedArticles(page);
        Map<Integer, Long> ids = hasSameArticles(page, source, before, reading)
                ? idsByPosition(before)
                : ArticleMatcher.match(before, redirects.gone(page), reading.articles());
        replace(page, before, source, label, reading, ids, reason, null);
    }

    /// Whether a reading has the articles of the page in their places, however it changes them: another
    /// reading of the same file of imported articles.
    private boolean hasSameArticles(long page, SourcePage source, List<ArchivedArticle> before, Page reading) {
        return before.size() == reading.articles().size()
                && jdbc.sql(IS_SAME_IMPORTED_FILE)
                        .param("page", page)
                        .param("file", source.file())
                        .query(Boolean.class)
                        .single();
    }

    private static Map<Integer, Long> idsByPosition(List<ArchivedArticle> articles) {
        return articles.stream().collect(toMap(ArchivedArticle::position, ArchivedArticle::id));
    }

    /// Replaces the content of a page by one of its versions. All articles get the ids that they had.
    void restore(long page, StoredVersion version, ChangeReason reason) {
        Map<Integer, Long> ids = new HashMap<>();
        for (int position = 0; position < version.articleIds().size(); position++) {
            ids.put(position, version.articleIds().get(position));
        }
        List<ArchivedArticle> before = pages.uncorrectedArticles(page);
        replace(page, before, version.source(), null, version.page(), ids, reason, version.id());
    }

    private void replace(
            long page,
            List<ArchivedArticle> before,
            SourcePage source,
            @Nullable String label,
            Page reading,
            Map<Integer, Long> articleIds,
            ChangeReason reason,
            @Nullable Long version) {
        importedLines.packWithoutArticles(page);
        // The version has the day of the page before it moves.
        long saved = versions.save(page, before);
        move(page, reading);
        jdbc.sql(UPDATE_PAGE)
                .param("page", page)
                .param("file", source.file())
                .param("filePage", source.number())
                .param("layout", source.layout())
                .param("unfolded", source.unfolded())
                .param("label", label)
                .param("evidence", StorableText.array(reading.issueDay().evidence()))
                .param("confidence", reading.issueDay().confidence())
                .param("step", reason.step().name())
                .param("person", reason.person())
                .param("version", version)
                .update();
        jdbc.sql("delete from furniture where page_id = :page")
                .param("page", page)
                .update();
        jdbc.sql("delete from article where page_id = :page")
                .param("page", page)
                .update();
        addContent(page, reading, articleIds);
        redirects.update(page, saved, before, pages.uncorrectedArticles(page));
        addRevision(page);
    }

    /// Moves a page to the issue of the reading's day.
    private void move(long page, Page reading) {
        jdbc.sql(MOVE_PAGE)
                .param("issue", issueOf(newspaper(page), reading))
                .param("page", page)
                .update();
    }

    private void addContent(long page, Page reading, Map<Integer, Long> articleIds) {
        BatchInsert.insert(
                jdbc,
                ADD_FURNITURE,
                reading.furniture().stream()
                        .map(line -> new FurnitureRow(
                                page,
                                line.line(),
                                StorableText.of(line.text()),
                                line.kind().name()))
                        .toList());
        ArticleBatch batch = new ArticleBatch(jdbc, new PersonRegistry(jdbc, linker));
        List<Article> articles = reading.articles();
        for (int position = 0; position < articles.size(); position++) {
            batch.add(page, position, articles.get(position), reading.issueDay().date(), articleIds.get(position));
        }
        batch.insert();
    }

    private void addRevision(long page) {
        ArchiveLock.addRevisions(jdbc, "select :id::bigint as page_id", page);
    }

    private @Nullable Long issueOf(long newspaper, Page page) {
        if (page.issueDay().date() == null) {
            return null;
        }
        return jdbc.sql(ADD_ISSUE)
                .param("newspaper", newspaper)
                .param("date", page.issueDay().date())
                .query(Long.class)
                .single();
    }

    private long newspaper(long page) {
        return jdbc.sql("select newspaper_id from page where id = :page")
                .param("page", page)
                .query(Long.class)
                .single();
    }

    /// What a page was read from.
    SourcePage source(long page) {
        return jdbc.sql("""
                        select source_file_id as file, file_page as number, layout_id as layout, unfolded from page
                        where id = :page""").param("page", page).query(SourcePage.class).single();
    }
}
