package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.facet.PinyinMatch.TypedText;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.Facet;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.QueryWords;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Suggestion;
import org.baoku.text.WordCutter;

/// Completes what the user is typing: names, labels and headline words
/// ([org.baoku.index.lucene.facet.Suggester]), the value of a label, a second word from the articles that
/// match the first, and words of the texts.
public final class TextCompletion {
    private static final Pattern LABEL = Pattern.compile(
            "(.*?)(记者|官员|栏目|来源|媒体|报纸|版|reporter|official|column|source|medium" + "|newspaper|page)\\s*[:：](\\S*)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Facet> FACETS = Map.of(
            "记者",
            Facet.REPORTER,
            "官员",
            Facet.OFFICIAL,
            "栏目",
            Facet.COLUMN,
            "来源",
            Facet.SOURCE,
            "媒体",
            Facet.MEDIUM,
            "报纸",
            Facet.NEWSPAPER,
            "版",
            Facet.PAGE);

    /// Articles that are read to see how a typed text continues.
    private static final int ARTICLES_READ = 40;

    private static final int MIN_ARTICLES = 2;
    private static final int MAX_CONTINUED = 24;
    private static final int MAX_FROM_TEXTS = 3;

    private final ArticleSearcher searcher;
    private final QueryWords words;

    public TextCompletion(ArticleSearcher searcher, QueryWords words) {
        this.searcher = searcher;
        this.words = words;
    }

    /// The suggestions for a text, best first.
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        Matcher label = LABEL.matcher(typed);
        if (label.matches()) {
            return afterLabel(label, limit);
        }
        int space = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('\u3000'));
        if (space > 0 && !typed.substring(0, space).isBlank() && space + 1 < typed.length()) {
            return secondWord(typed.substring(0, space + 1), typed.substring(space + 1), limit);
        }
        Set<Suggestion> suggestions = new LinkedHashSet<>(searcher.suggester().suggest(typed, limit));
        if (suggestions.size() < limit) {
            suggestions.addAll(fromTexts(typed));
        }
        return suggestions.stream().limit(Math.max(0, limit)).toList();
    }

    /// `记者:丁` becomes `记者:丁一鸣`.
    private List<Suggestion> afterLabel(Matcher label, int limit) throws IOException {
        String name = label.group(2).toLowerCase(Locale.ROOT);
        Facet facet = FACETS.getOrDefault(name, Facet.ofParameter(name).orElse(Facet.REPORTER));
        return searcher
                .dictionary(facet)
                .matching(searcher.allDocuments().byOrdinal(facet), TypedText.of(label.group(3)), limit)
                .stream()
                .map(value -> new Suggestion(
                        Suggestion.Kind.TEXT,
                        label.group(1) + label.group(2) + ":" + quotedWhereNeeded(value.label()),
                        value.count()))
                .distinct()
                .toList();
    }

    private static String quotedWhereNeeded(String value) {
        return value.matches(".*[\\s()（）|｜].*") ? '"' + value + '"' : value;
    }

    /// Persons of the articles that match the text before, then any other suggestion.
    private List<Suggestion> secondWord(String before, String typed, int limit) throws IOException {
        Set<Suggestion> suggestions = new LinkedHashSet<>();
        try {
            SearchExecution search = new SearchExecution(searcher, SearchQuery.of(before), words);
            for (Facet facet : List.of(Facet.OFFICIAL, Facet.REPORTER)) {
                for (FacetCount person : search.facetValues(facet, typed, limit)) {
                    suggestions.add(new Suggestion(Suggestion.Kind.TEXT, before + person.label(), person.count()));
                }
            }
        } catch (InvalidQueryException costly) {
            // The other suggestions need not know the text before.
        }
        if (suggestions.size() < limit) {
            searcher.suggester()
                    .suggest(typed, limit)
                    .forEach(other -> suggestions.add(
                            new Suggestion(Suggestion.Kind.TEXT, before + other.text(), other.articles())));
        }
        Map<String, Suggestion> byText = new LinkedHashMap<>();
        suggestions.forEach(suggestion -> byText.putIfAbsent(suggestion.text(), suggestion));
        return byText.values().stream().limit(Math.max(0, limit)).toList();
    }

    /// The words that most often continue a text in the articles: 碧桂 becomes 碧桂园.
    private List<Suggestion> fromTexts(String typed) throws IOException {
        NormalizedText text = NormalizedText.of(typed);
        if (text.length() < 2
                || text.length() > MAX_CONTINUED / 2
                || !text.toString().codePoints().allMatch(Character::isIdeographic)) {
            return List.of();
        }
        ScoreDoc[] some = searcher.search(
                        new ConstantScoreQuery(BigramQueries.ARTICLE.phrase(text)),
                        new TopScoreDocCollectorManager(ARTICLES_READ, 1))
                .scoreDocs;
        Map<String, Integer> continued = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc article : some) {
            StoredArticle read = StoredArticle.read(stored.document(article.doc));
            List<String> texts = new ArrayList<>(read.body());
            texts.addFirst(read.headline());
            Set<String> ofArticle = new LinkedHashSet<>();
            texts.forEach(paragraph -> addContinued(NormalizedText.of(paragraph), text, ofArticle));
            ofArticle.forEach(word -> continued.merge(word, 1, Integer::sum));
        }
        List<Suggestion> suggestions = new ArrayList<>();
        List<String> best = continued.entrySet().stream()
                .filter(word -> word.getValue() >= Math.min(MIN_ARTICLES, some.length))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_FROM_TEXTS)
                .map(Map.Entry::getKey)
                .toList();
        for (String word : best) {
            int count = searcher.count(BigramQueries.ARTICLE.phrase(NormalizedText.of(word)));
            suggestions.add(new Suggestion(Suggestion.Kind.TEXT, word, count));
        }
        return suggestions;
    }

    /// Adds the typed text up to the end of the word in which it ends; where it ends with a word, that word
    /// too.
    private static void addContinued(NormalizedText paragraph, NormalizedText typed, Set<String> words) {
        int at = paragraph.indexOf(typed, 0);
        if (at < 0) {
            return;
        }
        String rest = paragraph.substring(at, Math.min(paragraph.length(), at + MAX_CONTINUED));
        for (WordCutter.Word word : WordCutter.cut(rest)) {
            if (word.end() >= typed.length()) {
                String whole = rest.substring(0, word.end());
                if (whole.codePoints().allMatch(Character::isIdeographic)) {
                    words.add(whole);
                }
                return;
            }
        }
    }
}
