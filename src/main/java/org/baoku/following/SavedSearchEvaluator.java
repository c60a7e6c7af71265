package org.baoku.following;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baoku.archive.following.CitedArticle;
import org.baoku.archive.following.OutgoingMessageRepository;
import org.baoku.archive.following.SavedSearch;
import org.baoku.archive.following.ToldArticleRepository;
import org.baoku.archive.following.ToldArticleRepository.Found;
import org.baoku.archive.page.RevisionLog;
import org.baoku.archive.page.RevisionLog.Changes;
import org.baoku.index.ArticleIndex;
import org.baoku.index.ArticleIndex.Selection;
import org.baoku.index.SearchTimeoutException;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs the saved searches on what is new in the index.
///
/// All searches are run on the articles of the same pages in the same snapshot; the pages are looked up
/// once. Each search is run by the engine itself, restricted to these articles, so it finds exactly those
/// that it finds among all.
@Component
public final class SavedSearchEvaluator {
    private static final Logger log = LoggerFactory.getLogger(SavedSearchEvaluator.class);

    /// So many changes of pages are taken together. A large number, because each search costs about the same
    /// for one page and for thousands.
    private static final int MAX_REVISIONS = 2_000;

    private static final int SEARCHES_A_TRANSACTION = 100;
    private static final int MAX_WORDS = 5;
    private static final int MAX_SENTENCE = 300;
    private static final long[] NOTHING = {};

    private final ToldArticleRepository told;
    private final RevisionLog revisions;
    private final ArticleIndex index;
    private final FollowingProperties settings;
    private final Clock clock;

    SavedSearchEvaluator(
            ToldArticleRepository told,
            RevisionLog revisions,
            ArticleIndex index,
            FollowingProperties settings,
            Clock clock) {
        this.told = told;
        this.revisions = revisions;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /// Evaluates the saved searches on the next changes that the index holds.
    ///
    /// @return whether there was anything to evaluate
    public boolean evaluateNext() {
        Instant now = clock.instant();
        OptionalLong lowest = told.lowestEvaluated(now);
        if (lowest.isEmpty() || lowest.getAsLong() >= index.revision()) {
            return false;
        }
        Changes changes = revisions.after(lowest.getAsLong(), MAX_REVISIONS);
        if (changes.pages().isEmpty()) {
            return false;
        }
        try (Selection selection = index.select(changes.pages())) {
            // The snapshot can hold less than the changes, or, before it is rebuilt, those of another archive.
            long revision = Math.min(changes.revision(), selection.revision());
            if (revision <= lowest.getAsLong() || selection.revision() > revisions.current()) {
                return false;
            }
            long last = 0;
            List<SavedSearch> batch = told.notEvaluated(revision, last, SEARCHES_A_TRANSACTION, now);
            while (!batch.isEmpty()) {
                evaluate(batch, selection, revision);
                last = batch.getLast().id();
                batch = told.notEvaluated(revision, last, SEARCHES_A_TRANSACTION, now);
            }
            return true;
        }
    }

    /// A search that takes too long is postponed and holds up no other. It keeps the revision that it had
    /// reached, so that nothing is missed.
    private void evaluate(List<SavedSearch> searches, Selection selection, long revision) {
        Set<Long> postponed = new HashSet<>();
        Map<Long, long[]> matching = new HashMap<>();
        for (SavedSearch search : searches) {
            long[] ids = withinTime(search, postponed, () -> matching(search, selection))
                    .orElse(NOTHING);
            if (ids.length > 0) {
                matching.put(search.id(), ids);
            }
        }
        Map<Long, Set<Long>> untold = told.untold(matching);
        List<Found> found = new ArrayList<>();
        for (SavedSearch search : searches) {
            @Nullable Set<Long> articles = untold.get(search.id());
            if (articles != null) {
                withinTime(search, postponed, () -> found(search, articles, selection))
                        .ifPresent(found::addAll);
            }
        }
        List<Long> evaluated = searches.stream()
                .map(SavedSearch::id)
                .filter(id -> !postponed.contains(id))
                .toList();
        told.add(evaluated, revision, found, clock.instant());
        if (!postponed.isEmpty()) {
            told.postpone(postponed, clock.instant());
        }
    }

    private static <T> Optional<T> withinTime(SavedSearch search, Set<Long> postponed, Supplier<T> task) {
        try {
            return Optional.of(task.get());
        } catch (SearchTimeoutException e) {
            log.warn("The saved search {} takes too long; it is evaluated again later", search.id());
            postponed.add(search.id());
            return Optional.empty();
        }
    }

    /// What a search finds in the selection that was not there when it was saved; nothing where it cannot be
    /// run, as on its page.
    private static long[] matching(SavedSearch search, Selection selection) {
        try {
            return Arrays.stream(selection.matching(SearchQuery.fromQueryString(search.query())))
                    .filter(id -> id > search.baseline())
                    .toArray();
        } catch (InvalidQueryException e) {
            log.warn("The saved search {} cannot be evaluated and finds nothing: {}", search.id(), e.toString());
            return NOTHING;
        }
    }

    private List<Found> found(SavedSearch search, Set<Long> articles, Selection selection) {
        SearchQuery query = SearchQuery.fromQueryString(search.query());
        Set<Long> recent = recent(query, selection);
        Map<Long, Hit> hits = new HashMap<>();
        Set<Long> current = new HashSet<>(articles);
        current.retainAll(recent);
        Set<Long> earlier = new HashSet<>(articles);
        earlier.removeAll(recent);
        for (Set<Long> group : List.of(current, earlier)) {
            int room = OutgoingMessageRepository.ARTICLES_SHOWN - hits.size();
            if (room > 0 && !group.isEmpty()) {
                selection.hits(query, group, room).forEach(hit -> hits.put(hit.id(), hit));
            }
        }
        List<Found> found = new ArrayList<>();
        for (long article : articles) {
            @Nullable Hit hit = hits.get(article);
            found.add(new Found(
                    search.id(),
                    article,
                    hit == null ? null : hit.date(),
                    !recent.contains(article),
                    hit == null ? null : citation(hit)));
        }
        return found;
    }

    /// The matching articles of issues that are not long past.
    private Set<Long> recent(SearchQuery query, Selection selection) {
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), settings.zone()).minusDays(settings.recentDays());
        @Nullable LocalDate from = query.from();
        @Nullable LocalDate to = query.to();
        if (from != null && from.isAfter(oldest)) {
            oldest = from;
        }
        if (to != null && to.isBefore(oldest)) {
            return Set.of();
        }
        Set<Long> recent = new HashSet<>();
        Arrays.stream(selection.matching(query.withDates(oldest, to))).forEach(recent::add);
        return recent;
    }

    private static CitedArticle citation(Hit hit) {
        List<TextFragment> sentence =
                hit.snippets().isEmpty() ? List.of() : hit.snippets().getFirst();
        Set<String> words = new LinkedHashSet<>();
        Stream.concat(hit.headline().stream(), hit.snippets().stream().flatMap(List::stream))
                .filter(TextFragment::match)
                .map(TextFragment::text)
                .forEach(words::add);
        return new CitedArticle(
                hit.id(),
                TextFragment.join(hit.headline()),
                hit.newspaper(),
                hit.date(),
                Objects.requireNonNullElse(hit.label(), ""),
                cut(sentence),
                words.stream().limit(MAX_WORDS).toList());
    }

    private static List<CitedArticle.Piece> cut(List<TextFragment> sentence) {
        List<CitedArticle.Piece> pieces = new ArrayList<>();
        int room = MAX_SENTENCE;
        for (TextFragment fragment : sentence) {
            String text = fragment.text();
            if (text.length() > room) {
                pieces.add(new CitedArticle.Piece(text.substring(0, room) + "…", fragment.match()));
                break;
            }
            room -= text.length();
            pieces.add(new CitedArticle.Piece(text, fragment.match()));
        }
        return pieces;
    }
}
