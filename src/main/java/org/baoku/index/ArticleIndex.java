package org.baoku.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Hit;
import org.baoku.index.result.Occurrences;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.baoku.index.result.SimilarArticle;
import org.baoku.index.result.Suggestion;

/// The searchable form of the archive. Thread-safe; the articles of a page become visible all at once or not
/// at all.
///
/// Every method throws [IndexUnavailableException] where the index cannot be read or written.
public interface ArticleIndex {
    /// The maximum number of searches whose common matches are counted at once.
    int MAX_TOGETHER = 300;

    /// Replaces whole pages and stores the archive's revision with them, in one atomic and durable commit.
    ///
    /// @param pages the current content of the pages; a page without articles is deleted
    /// @param revision the revision of the archive that the index holds after this write
    void write(List<PageEntry> pages, long revision);

    /// Replaces whole pages, whose articles now have vectors, in one atomic and durable commit. The revision
    /// of the archive stays as it is.
    ///
    /// @param pages the current content of the pages
    /// @param vectorRevision the revision of the archive up to which the index has the vectors of all
    /// articles after this write
    void writeVectors(List<PageEntry> pages, long vectorRevision);

    /// The revision of the archive up to which the index has the vectors of all articles; 0 where it has
    /// none.
    long vectorRevision();

    /// The revision of the archive that the index holds; 0 where the index is new, or was damaged and
    /// created again.
    long revision();

    /// The number of articles in the index.
    long size();

    /// The ids of all articles in the index, in no particular order.
    long[] ids();

    /// Runs a search.
    SearchResult search(SearchQuery query);

    /// Counts the articles that match a search and finds the first and the last of them; cheaper than
    /// [#search], because no hit is ranked and no facet counted. Order and position of the hits are ignored.
    Occurrences occurrences(SearchQuery query);

    /// For each pair of searches the number of articles that match both: `[i][j]` for the i-th and the j-th.
    ///
    /// @param queries at most [#MAX_TOGETHER]
    long[][] together(List<SearchQuery> queries);

    /// All hits of a search; the query's `start`, `size` and `after` are ignored.
    HitStream allHits(SearchQuery query);

    /// The values of a facet among the matching articles whose label starts with, contains or sounds like
    /// what the user typed. The facet's own filters are not applied. Best match first, then the most
    /// frequent first.
    ///
    /// @param typed empty for all values
    /// @param limit the maximum number of values
    List<FacetCount> facetValues(SearchQuery query, Facet facet, String typed, int limit);

    /// The most frequent values of a facet among the matching articles, with the facet's own filters applied:
    /// who is named together with an official. Most frequent first.
    ///
    /// @param limit the maximum number of values
    List<FacetCount> frequentValues(SearchQuery query, Facet facet, int limit);

    /// The parts of an article's score when the search is ordered by relevance, the largest first; empty
    /// where the article does not match.
    ///
    /// @param id the article's id in the archive
    List<ScoreReason> explain(SearchQuery query, long id);

    /// The articles that say most similar things as an article, the most similar first; none for an article
    /// that the index does not have.
    ///
    /// @param id the article's id in the archive
    /// @param limit the maximum number of articles
    List<SimilarArticle> similar(long id, int limit);

    /// Names, column labels and frequent headline words that start with, contain or sound like what the user
    /// has typed so far; best match first.
    ///
    /// @param limit the maximum number of suggestions
    List<Suggestion> suggest(String typed, int limit);

    /// Opens a snapshot of the articles of some pages, for asking which of them each of many searches finds.
    ///
    /// @param pages ids of pages; those that the index does not have are ignored
    Selection select(Collection<Long> pages);

    /// The articles of some pages in one snapshot of the index, which later writes do not change. Not
    /// thread-safe.
    interface Selection extends AutoCloseable {
        /// The revision of the archive that the snapshot holds.
        long revision();

        /// The largest id that any article of the whole snapshot has; 0 where it has none. An article that
        /// is stored later has a larger one, unless it takes the place of one that was there.
        long largestId();

        /// The ids of the selected articles that [#search] would find, ascending.
        long[] matching(SearchQuery query);

        /// The hits of a search among some articles of the selection, the newest first, with snippets.
        ///
        /// @param limit the maximum number of hits
        List<Hit> hits(SearchQuery query, Collection<Long> articles, int limit);

        @Override
        void close();
    }

    /// Reads the checksums of all files of the live generation, which takes seconds for a large index. Fails where
    /// one is wrong, and [#damage] tells it from then on.
    void verify();

    /// What is damaged in the files of the live generation; empty where no read or write has noticed damage.
    /// A damaged generation is neither read nor written any more, until another one is published.
    Optional<String> damage();

    /// The files whose checksums are wrong, after all of them were read; also those of a generation that was
    /// replaced by an empty one when the index was opened.
    List<String> damagedFiles();

    /// Opens the files of the live generation, to copy them while it is searched and written.
    IndexFiles files();

    /// Makes a copy of [#files] the live generation and deletes the previous one. The index has the copy's
    /// revisions then.
    ///
    /// @throws IndexUnavailableException where the copy is damaged, incomplete or of another version; the live
    /// generation stays as it is then
    void adopt(IndexFiles.Copy copy);

    /// Starts a new generation of the index beside the live one, which stays in use until the new one is
    /// published.
    Generation begin();

    /// A generation of the index that is being built.
    interface Generation extends AutoCloseable {
        /// Adds pages that this generation does not contain yet.
        void add(List<PageEntry> pages);

        /// Makes this generation the live one and deletes the previous one.
        ///
        /// @param revision the revision of the archive that the generation was built from
        /// @param vectorRevision the revision up to which it has the vectors of all articles
        void publish(long revision, long vectorRevision);

        /// Deletes the generation unless it was published.
        @Override
        void close();
    }
}
