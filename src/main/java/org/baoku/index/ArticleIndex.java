package org.baoku.index;

import java.util.List;
import java.util.function.Consumer;

/// The searchable form of the archive. Safe for many threads; writes of one page are seen all at once or not at all.
public interface ArticleIndex {
    /// Replaces these pages whole and remembers the archive's revision with them, in one atomic and durable step.
    ///
    /// @param pages the pages as they are now; one without articles is taken out
    /// @param revision the archive's revision that the index then stands at
    void write(List<PageEntry> pages, long revision);

    /// The archive's revision that the index stands at: 0 where it is empty, new, or was damaged and begun again.
    long revision();

    /// How many articles can be found.
    long size();

    /// The ids of all articles that can be found, in no order.
    long[] ids();

    /// The answer to a search.
    SearchResult search(SearchQuery query);

    /// Gives every hit of a search to its end, however many, in its order and in one state of the index: what is
    /// written meanwhile does not change it. Hits come without snippets; `start`, `size` and `after` mean nothing.
    void forEach(SearchQuery query, Consumer<Hit> each);

    /// The values of a facet that a search finds, without the facet's own narrowing, of which the label begins with,
    /// contains or sounds like what somebody has typed; best first, then most frequent first.
    ///
    /// @param typed empty for all
    /// @param limit how many at most
    List<FacetCount> facetValues(SearchQuery query, Facet facet, String typed, int limit);

    /// Why an article stands where it stands when this search is ordered by relevance, the weightiest reason first;
    /// empty where the search does not find it.
    ///
    /// @param id the article's id in the archive
    List<ScoreReason> explain(SearchQuery query, long id);

    /// Names, column labels and frequent words of headlines that begin with, contain or sound like what somebody has
    /// typed so far; best first.
    ///
    /// @param limit how many at most
    List<Suggestion> suggest(String typed, int limit);

    /// Begins a new generation beside the live one, which goes on answering until the new one is published.
    Generation begin();

    /// An index in the making.
    interface Generation extends AutoCloseable {
        /// Adds pages that this generation does not hold yet.
        void add(List<PageEntry> pages);

        /// Makes this generation the live one, in place of the other, which is deleted.
        ///
        /// @param revision the archive's revision that was read into it
        void publish(long revision);

        /// Throws the generation away unless it was published.
        @Override
        void close();
    }
}
