package org.baoku.following;

import java.util.List;
import java.util.Optional;
import org.baoku.archive.following.SavedSearch;
import org.baoku.archive.following.SavedSearch.Choices;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.SavedSearchRepository.Added;
import org.baoku.index.ArticleIndex;
import org.baoku.index.ArticleIndex.Selection;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.springframework.stereotype.Service;

/// Saves searches.
@Service
public final class SavedSearches {
    /// The longest name, in characters.
    public static final int MAX_NAME = 100;

    /// The longest search, as in a URL.
    public static final int MAX_QUERY = 4_000;

    private final SavedSearchRepository repository;
    private final ArticleIndex index;

    SavedSearches(SavedSearchRepository repository, ArticleIndex index) {
        this.repository = repository;
        this.index = index;
    }

    /// A name as it is stored: without control characters and white space around it.
    public static String name(String typed) {
        return typed.replaceAll("\\p{C}", " ").strip();
    }

    /// What is followed of a search: neither its order nor its place in the result.
    public static SearchQuery followed(SearchQuery query) {
        return query.withSort(SortOrder.RELEVANCE).withSize(SearchQuery.ALL.size());
    }

    /// The saved search of an account that finds what this one does.
    public Optional<SavedSearch> find(String account, SearchQuery query) {
        String followed = followed(query).toQueryString();
        return repository.ofAccount(account).stream()
                .filter(saved -> saved.query().equals(followed))
                .findFirst();
    }

    /// Saves a search for an account. New to it is what is not in the index now.
    ///
    /// @throws org.baoku.index.query.InvalidQueryException where the search cannot be run
    public Added save(String account, Choices choices, SearchQuery query) {
        SearchQuery followed = followed(query);
        try (Selection nothing = index.select(List.of())) {
            // a search that cannot be run must not be saved
            nothing.matching(followed);
            return repository.add(account, choices, followed.toQueryString(), nothing.largestId(), nothing.revision());
        }
    }
}
