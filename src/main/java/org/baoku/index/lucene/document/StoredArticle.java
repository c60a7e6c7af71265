package org.baoku.index.lucene.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.baoku.index.entry.ArticleEntry;
import org.baoku.index.entry.IndexedPerson;
import org.baoku.index.result.Hit;
import org.baoku.index.result.TextFragment;
import org.jspecify.annotations.Nullable;

/// The stored fields of an article: everything that a result list shows, so that no look-up in the archive
/// is needed.
public record StoredArticle(
        long id,
        String kicker,
        String headline,
        String subheadline,
        @Nullable LocalDate date,
        String newspaper,
        String page,
        boolean labelled,
        @Nullable String source,
        List<IndexedPerson> reporters,
        List<IndexedPerson> officials,
        List<String> body) {
    private static final String KICKER = "stored.kicker";
    private static final String HEADLINE = "stored.headline";
    private static final String SUBHEADLINE = "stored.subheadline";
    private static final String NEWSPAPER = "stored.newspaper";
    private static final String PAGE = "stored.page";
    private static final String LABELLED = "stored.labelled";
    private static final String SOURCE = "stored.source";
    private static final String REPORTERS = "stored.reporters";
    private static final String OFFICIALS = "stored.officials";
    private static final String BODY = "stored.body";
    private static final String SEPARATOR = "\n";

    /// Adds the stored fields of an article to its document.
    static void addTo(Document document, ArticleEntry article) {
        document.add(new StoredField(ArticleFields.ID, article.id()));
        if (article.date() != null) {
            document.add(new StoredField(ArticleFields.DAY, article.date().toEpochDay()));
        }
        store(document, KICKER, article.kicker());
        store(document, HEADLINE, article.headline());
        store(document, SUBHEADLINE, article.subheadline());
        store(document, NEWSPAPER, article.newspaper());
        store(document, PAGE, article.page());
        store(document, LABELLED, article.labelled() ? "y" : "");
        if (article.source() != null) {
            store(document, SOURCE, article.source());
        }
        store(document, REPORTERS, format(article.reporters()));
        store(document, OFFICIALS, format(article.officials()));
        String body =
                article.body().stream().map(StoredArticle::withoutLineBreaks).collect(Collectors.joining(SEPARATOR));
        document.add(new StoredField(BODY, BodyCodec.encode(body)));
    }

    private static void store(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StoredField(field, value));
        }
    }

    private static String format(List<IndexedPerson> persons) {
        return persons.stream()
                .distinct()
                .map(PersonFacetValue::of)
                .map(PersonFacetValue::term)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String withoutLineBreaks(String text) {
        return text.replace('\n', ' ');
    }

    /// Reads the stored fields except the body, which is empty then.
    public static StoredArticle readWithoutBody(StoredFields stored, int document) throws IOException {
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                return field.name.equals(BODY) ? Status.NO : Status.YES;
            }
        };
        stored.document(document, visitor);
        return read(visitor.getDocument());
    }

    /// Reads the stored fields of a document.
    public static StoredArticle read(Document document) {
        IndexableField day = document.getField(ArticleFields.DAY);
        return new StoredArticle(
                document.getField(ArticleFields.ID).numericValue().longValue(),
                text(document, KICKER),
                text(document, HEADLINE),
                text(document, SUBHEADLINE),
                day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue()),
                text(document, NEWSPAPER),
                text(document, PAGE),
                document.get(LABELLED) != null,
                document.get(SOURCE),
                persons(text(document, REPORTERS)),
                persons(text(document, OFFICIALS)),
                body(document.getBinaryValue(BODY)));
    }

    private static List<String> body(@Nullable BytesRef bytes) {
        return bytes == null ? List.of() : lines(BodyCodec.decode(bytes.bytes, bytes.offset, bytes.length));
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    private static List<IndexedPerson> persons(String stored) {
        List<IndexedPerson> persons = new ArrayList<>();
        for (String line : lines(stored)) {
            PersonFacetValue person = PersonFacetValue.parse(line);
            persons.add(new IndexedPerson(person.id(), person.name()));
        }
        return List.copyOf(persons);
    }

    private static List<String> lines(String stored) {
        return stored.isEmpty() ? List.of() : Arrays.asList(stored.split(SEPARATOR, -1));
    }

    /// The article as a hit.
    public Hit hit(List<TextFragment> highlightedHeadline, List<List<TextFragment>> snippets) {
        return new Hit(
                id,
                kicker,
                highlightedHeadline,
                subheadline,
                date,
                newspaper,
                page,
                labelled,
                source,
                reporters,
                officials,
                snippets);
    }
}
