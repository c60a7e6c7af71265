package org.baoku.index.lucene;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
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
import org.baoku.index.ArticleEntry;
import org.baoku.index.IndexedPerson;
import org.jspecify.annotations.Nullable;

/// What the index keeps of an article to show it in a result, without asking the archive.
record StoredArticle(
        long id,
        String kicker,
        String headline,
        String subheadline,
        @Nullable LocalDate date,
        String newspaper,
        String page,
        @Nullable String source,
        List<IndexedPerson> reporters,
        List<IndexedPerson> officials,
        List<String> body) {
    private static final String KICKER = "stored.kicker";
    private static final String HEADLINE = "stored.headline";
    private static final String SUBHEADLINE = "stored.subheadline";
    private static final String NEWSPAPER = "stored.newspaper";
    private static final String PAGE = "stored.page";
    private static final String SOURCE = "stored.source";
    private static final String REPORTERS = "stored.reporters";
    private static final String OFFICIALS = "stored.officials";
    private static final String BODY = "stored.body";
    private static final String BETWEEN = "\n";

    /// Holds all of Unicode as UTF-8 does, Chinese in a third less.
    private static final Charset TWO_BYTES_A_CHARACTER = Charset.forName("GB18030");

    /// Writes the shown parts of an article into its document.
    static void write(ArticleEntry article, Document document) {
        document.add(new StoredField(ArticleFields.ID, article.id()));
        if (article.date() != null) {
            document.add(new StoredField(ArticleFields.DAY, article.date().toEpochDay()));
        }
        store(document, KICKER, article.kicker());
        store(document, HEADLINE, article.headline());
        store(document, SUBHEADLINE, article.subheadline());
        store(document, NEWSPAPER, article.newspaper());
        store(document, PAGE, article.page());
        if (article.source() != null) {
            store(document, SOURCE, article.source());
        }
        store(document, REPORTERS, written(article.reporters()));
        store(document, OFFICIALS, written(article.officials()));
        String body = article.body().stream().map(StoredArticle::oneLine).collect(Collectors.joining(BETWEEN));
        document.add(new StoredField(BODY, body.getBytes(TWO_BYTES_A_CHARACTER)));
    }

    private static void store(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StoredField(field, value));
        }
    }

    private static String written(List<IndexedPerson> persons) {
        return persons.stream()
                .distinct()
                .map(PersonFacetValue::of)
                .map(PersonFacetValue::text)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /// Reads what was written but for the body.
    static StoredArticle readWithoutBody(StoredFields stored, int article) throws IOException {
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                return field.name.equals(BODY) ? Status.NO : Status.YES;
            }
        };
        stored.document(article, visitor);
        return read(visitor.getDocument());
    }

    /// Reads what was written.
    static StoredArticle read(Document document) {
        IndexableField day = document.getField(ArticleFields.DAY);
        return new StoredArticle(
                document.getField(ArticleFields.ID).numericValue().longValue(),
                text(document, KICKER),
                text(document, HEADLINE),
                text(document, SUBHEADLINE),
                day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue()),
                text(document, NEWSPAPER),
                text(document, PAGE),
                document.get(SOURCE),
                persons(text(document, REPORTERS)),
                persons(text(document, OFFICIALS)),
                body(document.getBinaryValue(BODY)));
    }

    private static List<String> body(@Nullable BytesRef bytes) {
        return bytes == null
                ? List.of()
                : lines(new String(bytes.bytes, bytes.offset, bytes.length, TWO_BYTES_A_CHARACTER));
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    private static List<IndexedPerson> persons(String written) {
        return lines(written).stream()
                .map(PersonFacetValue::parse)
                .map(value -> new IndexedPerson(value.id(), value.name()))
                .toList();
    }

    private static List<String> lines(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split(BETWEEN, -1));
    }
}
