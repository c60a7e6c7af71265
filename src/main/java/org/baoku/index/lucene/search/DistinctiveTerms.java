package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.document.StoredArticle;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.normalization.NormalizedText;

/// What an article is about, as a query: its distinctive words, the events that it numbers (第24届青洽会),
/// the titles that it quotes (《…》, “…”) and the days that it names. Names of persons are left out: an
/// article is on the same subject by what it says, not by whom it names.
///
/// The query has few terms, none of them frequent, so it costs about as much as a search for a sentence.
final class DistinctiveTerms {
    private static final int MAX_WORDS = 24;
    private static final int MAX_PHRASES = 6;
    private static final int MAX_DAYS = 2;
    private static final int MAX_CHARACTERS = 2_000;

    /// A word of the headline counts as often as if it stood so many times more in the body.
    private static final int HEADLINE_COUNT = 3;

    /// A word in a larger share of the articles tells nothing, and costs most.
    private static final double MAX_SHARE = 0.05;

    private static final int MIN_MAX_DOCUMENTS = 50;
    private static final float EVENT_WEIGHT = 12;
    private static final float TITLE_WEIGHT = 8;
    private static final float DAY_WEIGHT = 2;

    private static final Pattern EVENT = Pattern.compile("第[0-9０-９一二三四五六七八九十百]{1,5}[届次号期批轮][\\p{IsHan}]{2,8}");
    private static final Pattern TITLE = Pattern.compile("[《“]([\\p{L}\\p{N}]{3,16})[》”]");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])[0-9]{1,2}月[0-9]{1,2}日");

    private final Map<String, Query> queries = new LinkedHashMap<>();

    private DistinctiveTerms() {}

    /// The terms of an article.
    static DistinctiveTerms of(ArticleSearcher searcher, StoredArticle article) throws IOException {
        String body = String.join("。", article.body());
        String text = body.substring(0, Math.min(MAX_CHARACTERS, body.length()));
        String titles = article.headline() + "。" + article.subheadline();
        DistinctiveTerms terms = new DistinctiveTerms();
        terms.addPhrases(EVENT, titles + "。" + text, EVENT_WEIGHT, MAX_PHRASES);
        terms.addPhrases(TITLE, titles + "。" + text, TITLE_WEIGHT, MAX_PHRASES);
        terms.addPhrases(DAY, text, DAY_WEIGHT, MAX_DAYS);
        terms.addWords(searcher, counts(titles, text));
        return terms;
    }

    private static Map<String, Integer> counts(String titles, String text) {
        Map<String, Integer> counts = new HashMap<>();
        QueryWordTokenizer.contentWords(QueryWordTokenizer.of(text))
                .forEach(word -> counts.merge(word.text(), 1, Integer::sum));
        QueryWordTokenizer.contentWords(QueryWordTokenizer.of(titles))
                .forEach(word -> counts.merge(word.text(), HEADLINE_COUNT, Integer::sum));
        return counts;
    }

    private void addPhrases(Pattern pattern, String text, float weight, int limit) {
        Matcher matcher = pattern.matcher(text);
        int added = 0;
        while (matcher.find() && added < limit) {
            String phrase = matcher.group(matcher.groupCount());
            Query query = BigramQueries.ARTICLE.phrase(NormalizedText.of(phrase));
            if (queries.putIfAbsent(phrase, new BoostQuery(new ConstantScoreQuery(query), weight)) == null) {
                added++;
            }
        }
    }

    private void addWords(ArticleSearcher searcher, Map<String, Integer> counts) throws IOException {
        record Weighted(String word, double weight) {}
        int documents = searcher.getIndexReader().numDocs();
        double most = Math.max(MIN_MAX_DOCUMENTS, MAX_SHARE * documents);
        List<Weighted> weighted = new ArrayList<>();
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            int frequency = searcher.getIndexReader().docFreq(new Term(ArticleFields.WORDS, word.getKey()));
            if (frequency > 1 && frequency <= most && !searcher.isName(word.getKey())) {
                double idf = Math.log1p(documents / (frequency + 0.5));
                weighted.add(new Weighted(word.getKey(), Math.log1p(word.getValue()) * idf));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::word));
        for (Weighted word : weighted.subList(0, Math.min(MAX_WORDS, weighted.size()))) {
            Query query = new TermQuery(new Term(ArticleFields.WORDS, word.word()));
            float boost = (float) Math.log1p(counts.getOrDefault(word.word(), 1));
            queries.putIfAbsent(word.word(), new BoostQuery(query, boost));
        }
    }

    /// The articles that have at least two of the terms.
    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.min(2, queries.size()));
        queries.values().forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    boolean isEmpty() {
        return queries.isEmpty();
    }

    /// The terms that a text has too.
    List<String> in(NormalizedText text) {
        return queries.keySet().stream()
                .filter(term -> text.contains(NormalizedText.of(term)))
                .toList();
    }
}
