package org.baoku.index.lucene.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.entry.PageEntry;
import org.baoku.index.lucene.smartcn.WordTokenStream;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.index.query.Facet;
import org.jspecify.annotations.Nullable;

/// Converts articles to Lucene documents.
public final class ArticleDocument {
    /// The maximum length of a facet value in characters; longer ones are truncated, because Lucene limits
    /// terms.
    private static final int MAX_VALUE_LENGTH = 1_000;

    private ArticleDocument() {}

    /// The documents of a page's articles, in their order.
    public static List<Document> of(PageEntry page) {
        return page.articles().stream()
                .map(article -> of(page.pageId(), article))
                .toList();
    }

    private static Document of(long pageId, ArticleEntry article) {
        Document document = new Document();
        document.add(new StringField(ArticleFields.PAGE_ID, Long.toString(pageId), Field.Store.NO));
        document.add(new LongPoint(ArticleFields.ID, article.id()));
        document.add(new NumericDocValuesField(ArticleFields.ID, article.id()));
        if (article.date() != null) {
            document.add(new LongPoint(ArticleFields.DAY, article.date().toEpochDay()));
            document.add(
                    new NumericDocValuesField(ArticleFields.DAY, article.date().toEpochDay()));
        }
        addTextFields(document, article);
        addFacets(document, article);
        if (article.vector() != null) {
            document.add(new KnnByteVectorField(
                    ArticleFields.VECTOR, article.vector().bytes(), VectorSimilarityFunction.COSINE));
        }
        StoredArticle.addTo(document, article);
        return document;
    }

    private static void addTextFields(Document document, ArticleEntry article) {
        List<String> texts = texts(article);
        List<NormalizedText> normalized = texts.stream().map(NormalizedText::of).toList();
        int bodyTo = texts.size() - names(article).size();
        int bodyFrom = bodyTo
                - (int) article.body().stream().filter(text -> !text.isBlank()).count();
        document.add(new Field(
                ArticleFields.TEXT, new BigramTokenStream(normalized, bodyFrom, bodyTo), ArticleFields.WITH_POSITIONS));
        List<String> folded = texts.stream().map(NormalizedText::fold).toList();
        document.add(new Field(ArticleFields.WORDS, new WordTokenStream(folded), ArticleFields.WITH_FREQUENCIES));
        if (!article.headline().isBlank()) {
            int headline = texts.indexOf(article.headline());
            document.add(new Field(
                    ArticleFields.HEADLINE,
                    new BigramTokenStream(List.of(normalized.get(headline))),
                    ArticleFields.WITH_POSITIONS));
            document.add(new Field(
                    ArticleFields.HEADLINE_WORDS,
                    new WordTokenStream(List.of(folded.get(headline))),
                    ArticleFields.WITH_FREQUENCIES));
        }
    }

    /// Everything that is searched: labels, titles, paragraphs, and the names of persons.
    private static List<String> texts(ArticleEntry article) {
        List<String> texts = new ArrayList<>();
        add(texts, article.columnLabel());
        add(texts, article.kicker());
        add(texts, article.headline());
        add(texts, article.subheadline());
        article.body().forEach(paragraph -> add(texts, paragraph));
        texts.addAll(names(article));
        return texts;
    }

    /// The distinct names of an article's persons.
    private static Set<String> names(ArticleEntry article) {
        Set<String> names = new LinkedHashSet<>();
        for (List<IndexedPerson> persons : List.of(article.reporters(), article.officials())) {
            for (IndexedPerson person : persons) {
                names.add(person.name());
                names.addAll(person.otherNames());
            }
        }
        names.removeIf(String::isBlank);
        return names;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    private static void addFacets(Document document, ArticleEntry article) {
        addValue(document, Facet.NEWSPAPER, article.newspaper());
        addValue(document, Facet.PAGE, article.labelled() ? article.page() : Facet.UNLABELLED);
        addValue(document, Facet.SOURCE, article.source());
        addValue(document, Facet.COLUMN, article.columnLabel());
        article.media().forEach(medium -> addValue(document, Facet.MEDIUM, medium));
        addPersons(document, Facet.REPORTER, article.reporters());
        addPersons(document, Facet.OFFICIAL, article.officials());
    }

    private static void addValue(Document document, Facet facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String term = truncated(value);
            document.add(new SortedSetDocValuesField(facet.parameter(), new BytesRef(term)));
            document.add(new StringField(facet.parameter(), term, Field.Store.NO));
        }
    }

    /// Persons are indexed by id and by each of their names, and counted by name and id.
    private static void addPersons(Document document, Facet facet, List<IndexedPerson> persons) {
        Set<String> terms = new LinkedHashSet<>();
        for (IndexedPerson person : new LinkedHashSet<>(persons)) {
            PersonFacetValue value = PersonFacetValue.of(new IndexedPerson(person.id(), truncated(person.name())));
            document.add(new SortedSetDocValuesField(facet.parameter(), new BytesRef(value.term())));
            terms.add(Long.toString(value.id()));
            terms.add(value.name());
            person.otherNames().forEach(name -> terms.add(truncated(name)));
        }
        terms.forEach(term -> document.add(new StringField(facet.parameter(), term, Field.Store.NO)));
    }

    /// A facet value as it is indexed.
    public static String truncated(String value) {
        return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH);
    }
}
