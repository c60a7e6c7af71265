package org.baoku.index.lucene.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.QueryWord;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Offer;

/// Finds other searches that may be what the user wants: another spelling that far more articles have, what
/// remains without a word where nothing has all of them, an existing person for an unknown name, and a date
/// as a filter.
final class OfferFinder {
    /// Another spelling is looked for where no more articles than this match, or a run of words occurs
    /// nowhere as typed.
    private static final int FEW_ARTICLES = 20;

    private static final int MAX_RUN_LENGTH = 8;
    private static final int MAX_SPELLINGS = 3;
    private static final int MAX_WORDS = 6;
    private static final int MAX_PARTS = 24;
    private static final int MAX_PERSONS = 3;

    private final ArticleSearcher searcher;
    private final PreparedSearch search;
    private final QueryWords words;
    private final long total;
    private final Map<String, Offer> offers = new LinkedHashMap<>();

    private OfferFinder(ArticleSearcher searcher, PreparedSearch search, QueryWords words, long total) {
        this.searcher = searcher;
        this.search = search;
        this.words = words;
        this.total = total;
    }

    /// The offers for a search that found so many articles, best first.
    static List<Offer> find(ArticleSearcher searcher, PreparedSearch search, QueryWords words, long total)
            throws IOException {
        OfferFinder finder = new OfferFinder(searcher, search, words, total);
        if (search.search().text().isBlank()) {
            return List.of();
        }
        finder.addPersons();
        finder.addSpellings();
        finder.sortByTotal();
        finder.addDates();
        if (total == 0) {
            finder.addRemaining();
        }
        return List.copyOf(finder.offers.values());
    }

    private String text() {
        return search.search().text();
    }

    private void addSpellings() throws IOException {
        int added = 0;
        for (String part : partsThatMayBeWrong()) {
            for (String other : added < MAX_SPELLINGS ? searcher.spellings(part) : List.<String>of()) {
                added += addReplaced(Offer.Kind.DID_YOU_MEAN, part, other) ? 1 : 0;
            }
        }
    }

    /// The typed runs and words of a search that finds few articles; otherwise the runs of several words that
    /// no article has as typed.
    private Set<String> partsThatMayBeWrong() {
        Set<String> parts = new LinkedHashSet<>();
        List<String> runs = search.typedNode()
                .positiveTexts()
                .flatMap(text -> LetterRuns.of(text).stream())
                .toList();
        if (total <= FEW_ARTICLES) {
            Stream.concat(runs.stream(), queryWords().stream().map(QueryWord::text))
                    .limit(MAX_PARTS)
                    .forEach(parts::add);
            return parts;
        }
        Set<String> words = queryWords().stream().map(QueryWord::text).collect(Collectors.toSet());
        for (String run : runs.subList(0, Math.min(MAX_WORDS, runs.size()))) {
            if (!words.contains(run)
                    && run.length() > 1
                    && run.length() <= MAX_RUN_LENGTH
                    && !searcher.hasMatch(BigramQueries.ARTICLE.phrase(NormalizedText.of(run)))) {
                parts.add(run);
            }
        }
        return parts;
    }

    private void sortByTotal() {
        List<Offer> sorted = new ArrayList<>(offers.values());
        sorted.sort(Comparator.comparingLong(Offer::total).reversed());
        offers.clear();
        sorted.forEach(offer -> offers.put(offer.query(), offer));
    }

    /// Offers the search with a part replaced where it finds more articles.
    private boolean addReplaced(Offer.Kind kind, String part, String other) throws IOException {
        String query = text().replace(part, other);
        long found = query.equals(text()) ? 0 : count(query);
        if (found <= total) {
            return false;
        }
        offers.putIfAbsent(query, new Offer(kind, part, query, found));
        return true;
    }

    private void addPersons() throws IOException {
        for (QueryNode.FacetValue label : labels(search.node()).toList()) {
            boolean isUnknown = label.facet().isPerson()
                    && searcher.dictionary(label.facet()).meant(label.value()).isEmpty();
            if (isUnknown) {
                searcher.suggester().similarNames(label.facet(), label.value()).stream()
                        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                        .limit(MAX_PERSONS)
                        .forEach(person -> {
                            String query = text().replace(label.value(), person.label());
                            offers.putIfAbsent(
                                    query, new Offer(Offer.Kind.PERSON, label.value(), query, person.count()));
                        });
            }
        }
    }

    private static Stream<QueryNode.FacetValue> labels(QueryNode node) {
        return switch (node) {
            case QueryNode.FacetValue value -> Stream.of(value);
            case QueryNode.And and -> and.clauses().stream().flatMap(OfferFinder::labels);
            case QueryNode.Or or -> or.clauses().stream().flatMap(OfferFinder::labels);
            default -> Stream.of();
        };
    }

    private void addDates() throws IOException {
        for (QueryWord word : queryWords()) {
            LocalDate from = word.from();
            LocalDate to = word.to();
            if (from != null && to != null && !from.isAfter(to)) {
                String value = from.equals(to) ? from.toString() : from + ".." + to;
                String query = text().replace(word.text(), " 日期:" + value + " ")
                        .strip()
                        .replaceAll("\\s+", " ");
                offers.putIfAbsent(query, new Offer(Offer.Kind.AS_DATE, word.text(), query, count(query)));
            }
        }
    }

    /// What remains without each word, and what each word finds alone.
    private void addRemaining() throws IOException {
        List<QueryWord> all = queryWords();
        if (all.size() < 2 || search.search().match() != MatchMode.ALL) {
            return;
        }
        List<Offer> without = new ArrayList<>();
        List<Offer> alone = new ArrayList<>();
        for (QueryWord word : all.subList(0, Math.min(MAX_WORDS, all.size()))) {
            String rest = text().replace(word.text(), " ").strip().replaceAll("\\s+", " ");
            long remaining = LetterRuns.of(rest).isEmpty() ? 0 : count(rest);
            if (remaining > 0) {
                without.add(new Offer(Offer.Kind.WITHOUT, word.text(), rest, remaining));
            }
            alone.add(new Offer(Offer.Kind.ALONE, word.text(), word.text(), count(word.text())));
        }
        without.sort(Comparator.comparingLong(Offer::total).reversed());
        Stream.concat(without.stream(), alone.stream())
                .forEach(offer -> offers.putIfAbsent(offer.kind() + offer.query(), offer));
    }

    private List<QueryWord> queryWords() {
        List<QueryNode> clauses = search.node() instanceof QueryNode.And and ? and.clauses() : List.of(search.node());
        return clauses.stream()
                .flatMap(clause -> clause instanceof QueryNode.Words unquoted ? unquoted.words().stream() : Stream.of())
                .toList();
    }

    /// The number of articles that another text finds with the same filters.
    private long count(String query) throws IOException {
        SearchQuery other = search.search().withText(query);
        Query matching = search.variant(other, words).matching();
        SearchBudget.check();
        return SearchCost.isTooHigh(searcher, matching) ? 0 : searcher.count(matching);
    }
}
