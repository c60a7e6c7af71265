package org.baoku.index;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.Hit;
import org.baoku.index.result.SearchResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The base of the contract tests that every engine must pass: a real directory and articles of an invented
/// newspaper.
public abstract class IndexContract {
    @TempDir
    protected Path folder;

    private final List<ArticleIndex> opened = new ArrayList<>();

    /// The synonyms of every test.
    protected static final SynonymSource SYNONYMS = () -> List.of(List.of("河灯会", "河湾·国际水上灯会"), List.of("人大", "人民代表大会"));

    /// Opens the engine's index in a directory, with [#SYNONYMS].
    protected abstract ArticleIndex open(Path directory);

    /// Closes an index.
    protected abstract void close(ArticleIndex index);

    /// A new index, closed after the test.
    protected ArticleIndex newIndex() {
        ArticleIndex index = open(folder.resolve("index"));
        opened.add(index);
        return index;
    }

    /// A new index of these articles, each on its own page.
    protected ArticleIndex indexOf(ArticleEntry... articles) {
        ArticleIndex index = newIndex();
        List<PageEntry> pages = new ArrayList<>();
        for (ArticleEntry article : articles) {
            pages.add(new PageEntry(article.id(), List.of(article)));
        }
        index.write(pages, 1);
        return index;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(this::close);
    }

    protected static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    /// A search ordered by date with the maximum number of hits.
    protected static SearchQuery oldestFirst(String text) {
        return SearchQuery.of(text).withSort(SortOrder.OLDEST).withSize(SearchQuery.MAX_SIZE);
    }

    /// A builder for articles of an invented newspaper.
    public record Draft(
            long id,
            String newspaper,
            @Nullable LocalDate date,
            String page,
            @Nullable String source,
            @Nullable String columnLabel,
            String kicker,
            String headline,
            String subheadline,
            List<IndexedPerson> reporters,
            List<IndexedPerson> officials,
            List<String> body) {
        public static Draft of(long id, String headline, String... body) {
            return new Draft(
                    id,
                    "样报",
                    LocalDate.of(2023, 7, 22),
                    "A01",
                    "本报",
                    null,
                    "",
                    headline,
                    "",
                    List.of(),
                    List.of(),
                    List.of(body));
        }

        public Draft on(String date) {
            return new Draft(
                    id,
                    newspaper,
                    date.isEmpty() ? null : LocalDate.parse(date),
                    page,
                    source,
                    columnLabel,
                    kicker,
                    headline,
                    subheadline,
                    reporters,
                    officials,
                    body);
        }

        /// This article on another page.
        ///
        /// @param pageLabel empty for a page without a label
        public Draft in(String paper, String pageLabel, @Nullable String from, @Nullable String label) {
            return new Draft(
                    id, paper, date, pageLabel, from, label, kicker, headline, subheadline, reporters, officials, body);
        }

        public Draft under(String kickerLine, String subheadlineLine) {
            return new Draft(
                    id,
                    newspaper,
                    date,
                    page,
                    source,
                    columnLabel,
                    kickerLine,
                    headline,
                    subheadlineLine,
                    reporters,
                    officials,
                    body);
        }

        public Draft by(IndexedPerson... persons) {
            return new Draft(
                    id,
                    newspaper,
                    date,
                    page,
                    source,
                    columnLabel,
                    kicker,
                    headline,
                    subheadline,
                    List.of(persons),
                    officials,
                    body);
        }

        public Draft naming(IndexedPerson... persons) {
            return new Draft(
                    id,
                    newspaper,
                    date,
                    page,
                    source,
                    columnLabel,
                    kicker,
                    headline,
                    subheadline,
                    reporters,
                    List.of(persons),
                    body);
        }

        public ArticleEntry entry() {
            return entryFor();
        }

        /// The article with credits that name these media.
        public ArticleEntry entryFor(String... media) {
            return new ArticleEntry(
                    id,
                    newspaper,
                    date,
                    page.isEmpty() ? "5" : page,
                    !page.isEmpty(),
                    0,
                    source,
                    columnLabel,
                    List.of(media),
                    kicker,
                    headline,
                    subheadline,
                    reporters,
                    officials,
                    body);
        }
    }
}
