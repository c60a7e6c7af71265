package org.baoku.index.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.query.BigramQueries;
import org.baoku.index.lucene.query.RankingWeights;
import org.baoku.index.lucene.smartcn.QueryWordTokenizer;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.LetterRuns;
import org.baoku.index.query.QueryNode;
import org.baoku.index.query.QueryWord;
import org.jspecify.annotations.Nullable;

/// Translates a [QueryNode] into a Lucene query.
///
/// Bigram phrases ([BigramQueries]) decide which articles match: a quoted text must occur letter for letter,
/// of unquoted text every word must occur. Segmented words and the headline only affect the score.
final class LuceneQueryBuilder {
    private static final RankingWeights.Boosts BOOSTS = RankingWeights.SHIPPED.boosts();

    private final BigramQueries bigrams;
    private final String wordField;
    private final ArticleSearcher searcher;
    private final @Nullable Query recency;

    private LuceneQueryBuilder(
            BigramQueries bigrams, String wordField, ArticleSearcher searcher, @Nullable Query recency) {
        this.bigrams = bigrams;
        this.wordField = wordField;
        this.searcher = searcher;
        this.recency = recency;
    }

    /// The query for a node.
    ///
    /// @param searcher supplies term statistics and the articles for feedback, regardless of the search's
    /// filters
    static Query build(QueryNode node, ArticleSearcher searcher) {
        return new LuceneQueryBuilder(BigramQueries.ARTICLE, ArticleFields.WORDS, searcher, null).query(node);
    }

    /// The query for a single term, with a bonus for recent articles. The headline is scored in the
    /// outermost clause: as soon as enough articles have the term there, Lucene can skip all others.
    ///
    /// @param recency matches every article with a date and scores recent ones higher
    static Query buildSingleTerm(QueryNode node, ArticleSearcher searcher, Query recency) {
        return new LuceneQueryBuilder(BigramQueries.ARTICLE, ArticleFields.WORDS, searcher, recency).query(node);
    }

    /// Whether a query is a single phrase or a single word of one form.
    static boolean isSingleTerm(QueryNode node) {
        return node instanceof QueryNode.Phrase
                || (node instanceof QueryNode.Words words
                        && words.words().size() == 1
                        && words.words().getFirst().forms().size() == 1);
    }

    /// The articles that hold a word in one of its forms.
    static Query word(QueryWord word, BigramQueries bigrams) {
        List<Query> forms = word.forms().stream()
                .map(form -> bigrams.whole(NormalizedText.of(form)))
                .toList();
        return forms.size() == 1 ? forms.getFirst() : new DisjunctionMaxQuery(forms, 0);
    }

    private Query query(QueryNode node) {
        return switch (node) {
            case QueryNode.FreeText free -> throw new IllegalArgumentException("not yet words: " + free.text());
            case QueryNode.Words unquoted -> words(unquoted);
            case QueryNode.Phrase phrase -> phrase(NormalizedText.of(phrase.text()));
            case QueryNode.Proximity proximity -> proximity(proximity);
            case QueryNode.InHeadline headline ->
                new LuceneQueryBuilder(BigramQueries.HEADLINE, ArticleFields.HEADLINE_WORDS, searcher, null)
                        .query(headline.clause());
            case QueryNode.InBody body ->
                new LuceneQueryBuilder(BigramQueries.BODY, ArticleFields.WORDS, searcher, null).query(body.clause());
            case QueryNode.FacetValue value -> FilterQueries.label(searcher, value.facet(), value.value());
            case QueryNode.DateRange dates -> FilterQueries.dates(dates.from(), dates.to());
            case QueryNode.And and -> and(and.clauses());
            case QueryNode.Or or -> or(or.clauses());
            case QueryNode.Not not -> and(List.of(not));
        };
    }

    private Query proximity(QueryNode.Proximity proximity) {
        List<NormalizedText> texts = proximity.texts().stream()
                .map(NormalizedText::of)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.size() < 2) {
            return bigrams.allOf(texts);
        }
        return proximity.slop() == QueryNode.Proximity.PARAGRAPH
                ? bigrams.inParagraph(texts)
                : bigrams.proximity(texts, proximity.slop());
    }

    private Query and(List<QueryNode> clauses) {
        if (clauses.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder and = new BooleanQuery.Builder();
        boolean onlyNegations = true;
        for (QueryNode clause : clauses) {
            if (clause instanceof QueryNode.Not not) {
                and.add(query(not.clause()), Occur.MUST_NOT);
            } else {
                and.add(query(clause), Occur.MUST);
                onlyNegations = false;
            }
        }
        if (onlyNegations) {
            and.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return and.build();
    }

    private Query or(List<QueryNode> clauses) {
        BooleanQuery.Builder or = new BooleanQuery.Builder();
        clauses.forEach(clause -> or.add(query(clause), Occur.SHOULD));
        return or.build();
    }

    private Query phrase(NormalizedText text) {
        return withBonuses(bigrams.phrase(text), List.of(text), Set.of(), Set.of());
    }

    private Query words(QueryNode.Words unquoted) {
        BooleanQuery.Builder required = new BooleanQuery.Builder();
        Set<String> segmented = new LinkedHashSet<>();
        List<NormalizedText> runs = new ArrayList<>();
        for (QueryWord word : unquoted.words()) {
            required.add(word(word, bigrams), unquoted.any() ? Occur.SHOULD : Occur.MUST);
        }
        for (String text : unquoted.texts()) {
            LetterRuns.of(text).stream().map(NormalizedText::of).forEach(runs::add);
            segmented.addAll(distinctTexts(QueryWordTokenizer.contentWords(QueryWordTokenizer.of(text))));
        }
        if (unquoted.words().size() == 1) {
            return withBonuses(word(unquoted.words().getFirst(), bigrams), runs, segmented, segmented);
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(required.build(), Occur.MUST);
        wholeTexts(runs, unquoted, bigrams).forEach(whole -> ranked.add(whole, Occur.SHOULD));
        return withBonuses(ranked.build(), runs, segmented, segmented);
    }

    /// The bonus of an article that holds a text of several words as a whole, for each such text.
    static List<Query> wholeTexts(QueryNode.Words unquoted) {
        List<NormalizedText> runs = new ArrayList<>();
        unquoted.texts()
                .forEach(text ->
                        LetterRuns.of(text).stream().map(NormalizedText::of).forEach(runs::add));
        return wholeTexts(runs, unquoted, BigramQueries.ARTICLE);
    }

    private static List<Query> wholeTexts(List<NormalizedText> runs, QueryNode.Words unquoted, BigramQueries bigrams) {
        List<Query> wholeTexts = new ArrayList<>();
        for (NormalizedText run : runs) {
            if (isSeveralWords(run, unquoted)) {
                wholeTexts.add(new BoostQuery(new ConstantScoreQuery(bigrams.whole(run)), BOOSTS.wholeText()));
            }
        }
        return wholeTexts;
    }

    private static boolean isSeveralWords(NormalizedText run, QueryNode.Words unquoted) {
        return unquoted.words().stream()
                .noneMatch(word -> NormalizedText.of(word.text()).length() >= run.length());
    }

    /// Adds the clauses that only affect the score.
    ///
    /// @param required decides which articles match
    /// @param runs the text, which scores higher in the headline
    /// @param articleWords words that score higher where they are segmented words of the article
    /// @param headlineWords the same for the headline
    private Query withBonuses(
            Query required, List<NormalizedText> runs, Set<String> articleWords, Set<String> headlineWords) {
        BooleanQuery.Builder article = new BooleanQuery.Builder();
        article.add(required, Occur.MUST);
        for (String word : articleWords) {
            article.add(new BoostQuery(new TermQuery(new Term(wordField, word)), BOOSTS.word()), Occur.SHOULD);
        }
        if (recency != null) {
            article.add(recency, Occur.SHOULD);
        }
        if (!bigrams.equals(BigramQueries.ARTICLE)) {
            return article.build();
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        ranked.add(article.build(), Occur.MUST);
        for (NormalizedText run : runs) {
            ranked.add(new BoostQuery(BigramQueries.HEADLINE.phrase(run), BOOSTS.headlinePhrase()), Occur.SHOULD);
        }
        for (String word : headlineWords) {
            Query query = new TermQuery(new Term(ArticleFields.HEADLINE_WORDS, word));
            ranked.add(new BoostQuery(query, BOOSTS.headlineWord()), Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Set<String> distinctTexts(List<QueryWordTokenizer.Word> words) {
        Set<String> texts = new LinkedHashSet<>();
        words.forEach(word -> texts.add(word.text()));
        return texts;
    }
}
