package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.following.CitedArticle;
import org.baoku.archive.following.SavedSearch;
import org.baoku.archive.following.SavedSearch.Choices;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.archive.following.SavedSearchRepository;
import org.baoku.archive.following.SavedSearchRepository.Added;
import org.baoku.archive.following.SavedSearchRepository.Followed;
import org.baoku.archive.following.ToldArticleRepository;
import org.baoku.archive.following.ToldArticleRepository.Told;
import org.baoku.following.SavedSearches;
import org.baoku.following.SignedLinks;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/api/v1/saved-searches`: the searches that the account of the client follows.
@RestController
@RequestMapping("/api/v1/saved-searches")
@Tag(name = "Saved searches")
final class SavedSearchController {
    private static final int ARTICLES = 100;

    private final SavedSearches savedSearches;
    private final SavedSearchRepository repository;
    private final ToldArticleRepository told;
    private final SignedLinks links;

    SavedSearchController(
            SavedSearches savedSearches,
            SavedSearchRepository repository,
            ToldArticleRepository told,
            SignedLinks links) {
        this.savedSearches = savedSearches;
        this.repository = repository;
        this.told = told;
        this.links = links;
    }

    @Schema(description = "A search to be saved.")
    record SavedSearchRequest(
            @Schema(description = "The name, up to 100 characters, that no other saved search of the account has.")
            String name,

            @Schema(description = "The search as in the URL of a result: q=…&reporter=….")
            String query,

            @Schema(description = "When messages are sent: at_once, morning or none; none if absent.") @Nullable
            String frequency,

            @Schema(description = "Whether messages are mailed to the account's confirmed address.") @Nullable
            Boolean mail,

            @Schema(description = "Whether messages are sent to the account's webhook.") @Nullable
            Boolean webhook,

            @Schema(description = "Whether a private feed is served.") @Nullable
            Boolean feed) {}

    @Schema(description = "A saved search.")
    record SavedSearchResponse(
            @Schema(description = "The id.") long id,
            @Schema(description = "The name.") String name,

            @Schema(description = "The search as in the URL of a result.")
            String query,

            @Schema(description = "The URL of the result on this site.")
            String url,

            @Schema(description = "When messages are sent: at_once, morning or none.")
            String frequency,

            @Schema(description = "Whether messages are mailed.")
            boolean mail,

            @Schema(description = "Whether messages are sent to a webhook.")
            boolean webhook,

            @Schema(description = "The URL of the private feed; null if there is none.") @Nullable
            String feed,

            @Schema(description = "When it was saved.") Instant createdAt,

            @Schema(
                    description =
                            "The number of new articles that the account has not looked at; 100 if there are more.")
            int unseen,

            @Schema(
                    description = "When the search is run on the latest articles again, because it took too long; null"
                            + " if it did not.")
            @Nullable
            Instant retryAt) {}

    @Schema(description = "An article that a saved search has found since it was saved.")
    record FoundArticleResponse(
            @Schema(description = "Grows with the time at which articles were found.")
            long number,

            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The headline; empty if the article prints none.")
            String headline,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The day of the issue; null if it was unknown.") @Nullable
            LocalDate date,

            @Schema(description = "The page's label; empty if none is known.")
            String page,

            @Schema(description = "The sentence that matched.")
            String sentence,

            @Schema(description = "The words that matched.") List<String> matched,
            @Schema(description = "When it was found.") Instant foundAt) {
        static FoundArticleResponse of(Told found) {
            CitedArticle article = found.citation();
            return new FoundArticleResponse(
                    found.number(),
                    article.id(),
                    SiteUrls.article(article.id()),
                    article.headline(),
                    article.newspaper(),
                    article.day(),
                    article.page(),
                    article.sentenceText(),
                    article.matched(),
                    found.toldAt());
        }
    }

    @Operation(
            summary = "List saved searches",
            description = "Returns the saved searches of the account, those with new articles first.")
    @ApiResponse(responseCode = "200", description = "The saved searches.")
    @ApiResponse(responseCode = "401", description = "The client is not authenticated.")
    @GetMapping
    List<SavedSearchResponse> list(Principal client) {
        return repository.withCounts(client.getName(), SavedSearchRepository.MAX_PER_ACCOUNT).stream()
                .map(this::response)
                .toList();
    }

    @Operation(
            summary = "Save a search",
            description = "Saves a search. From now on, every new article that it finds is told once.")
    @ApiResponse(responseCode = "201", description = "The saved search.")
    @ApiResponse(responseCode = "400", description = "The name, the search or the frequency cannot be used.")
    @ApiResponse(responseCode = "401", description = "The client is not authenticated.")
    @ApiResponse(responseCode = "409", description = "The name is taken, or the account has 100 saved searches.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedSearchResponse add(@RequestBody SavedSearchRequest request, Principal client) {
        String name = SavedSearches.name(request.name() == null ? "" : request.name());
        if (name.isEmpty() || name.length() > SavedSearches.MAX_NAME) {
            throw problem(HttpStatus.BAD_REQUEST, "The name must have 1 to 100 characters.");
        }
        String query = request.query() == null ? "" : request.query();
        if (query.length() > SavedSearches.MAX_QUERY) {
            throw problem(HttpStatus.BAD_REQUEST, "The query is too long; it may have 4,000 characters.");
        }
        Added added = savedSearches.save(
                client.getName(),
                new Choices(
                        name,
                        frequency(request.frequency()),
                        Boolean.TRUE.equals(request.mail()),
                        Boolean.TRUE.equals(request.webhook()),
                        Boolean.TRUE.equals(request.feed())),
                SearchQuery.fromQueryString(query));
        return switch (added.outcome()) {
            case DONE ->
                response(new Followed(
                        repository.find(client.getName(), added.id()).orElseThrow(), 0));
            case NAME_TAKEN, UNKNOWN ->
                throw problem(HttpStatus.CONFLICT, "The account has a saved search of this name already.");
            case TOO_MANY ->
                throw problem(HttpStatus.CONFLICT, "The account has 100 saved searches; delete some first.");
        };
    }

    private static Frequency frequency(@Nullable String value) {
        if (value == null) {
            return Frequency.NONE;
        }
        for (Frequency frequency : Frequency.values()) {
            if (parameter(frequency).equals(value)) {
                return frequency;
            }
        }
        throw problem(HttpStatus.BAD_REQUEST, "The frequency " + value + " is unknown; use at_once, morning or none.");
    }

    private static String parameter(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }

    @Operation(
            summary = "List the articles that a saved search has found",
            description = "Returns the latest 100 articles that a saved search has found since it was saved.")
    @ApiResponse(responseCode = "200", description = "The articles, those found last first.")
    @ApiResponse(responseCode = "401", description = "The client is not authenticated.")
    @ApiResponse(responseCode = "404", description = "The account has no such saved search.")
    @GetMapping("/{id}/articles")
    List<FoundArticleResponse> articles(
            @Parameter(description = "The id of the saved search.") @PathVariable long id, Principal client) {
        SavedSearch search = repository.find(client.getName(), id).orElseThrow(SavedSearchController::unknown);
        return told.of(search.id(), ARTICLES).stream()
                .map(FoundArticleResponse::of)
                .toList();
    }

    @Operation(
            summary = "Delete a saved search",
            description = "Deletes a saved search with everything that was told of it.")
    @ApiResponse(responseCode = "204", description = "It was deleted.")
    @ApiResponse(responseCode = "401", description = "The client is not authenticated.")
    @ApiResponse(responseCode = "404", description = "The account has no such saved search.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@Parameter(description = "The id of the saved search.") @PathVariable long id, Principal client) {
        if (!repository.delete(client.getName(), id)) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return problem(HttpStatus.NOT_FOUND, "The account has no such saved search.");
    }

    private static ResponseStatusException problem(HttpStatus status, String detail) {
        return new ResponseStatusException(status, detail);
    }

    private SavedSearchResponse response(Followed followed) {
        SavedSearch search = followed.search();
        return new SavedSearchResponse(
                search.id(),
                search.name(),
                search.query(),
                SiteUrls.search(SearchQuery.fromQueryString(search.query())),
                parameter(search.frequency()),
                search.byMail(),
                search.byWebhook(),
                search.byFeed() ? SiteUrls.absolute(links.feedUrl(search)) : null,
                search.createdAt(),
                followed.unseen(),
                search.retryAt());
    }
}
