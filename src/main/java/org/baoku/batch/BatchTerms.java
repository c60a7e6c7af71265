package org.baoku.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.batch.BatchRefusedException.Reason;
import org.baoku.index.query.SearchQuery;

/// The terms of a batch: read from text, and as searches.
public final class BatchTerms {
    /// The maximum number of terms.
    public static final int MAX_TERMS = 1_000;

    /// The maximum length of a term, in characters.
    public static final int MAX_LENGTH = 100;

    /// Between the terms of a text of a single line.
    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\t]+");

    private static final Pattern QUOTES = Pattern.compile("[\"“”„‟＂「」『』]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private BatchTerms() {}

    /// The text of a file: UTF-8, with or without a byte order mark, or else GB18030.
    public static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    /// The terms of a text, one on each line; of a single line, between commas. Each is listed once.
    ///
    /// @throws BatchRefusedException where there are none or too many, or one is too long
    public static List<String> parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> terms = (lines.size() == 1 ? SEPARATOR.splitAsStream(lines.getFirst()) : lines.stream())
                .map(term ->
                        UNPRINTABLE.matcher(QUOTES.matcher(term).replaceAll("")).replaceAll(" "))
                .map(String::strip)
                .filter(term -> term.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .toList();
        if (terms.isEmpty()) {
            throw new BatchRefusedException(Reason.NO_TERMS);
        }
        if (terms.size() > MAX_TERMS) {
            throw new BatchRefusedException(Reason.TOO_MANY_TERMS);
        }
        if (terms.stream().anyMatch(term -> term.length() > MAX_LENGTH)) {
            throw new BatchRefusedException(Reason.TERM_TOO_LONG);
        }
        return terms;
    }

    /// The search for the articles that have all these terms as they are written.
    public static SearchQuery search(String... terms) {
        StringBuilder text = new StringBuilder();
        for (String term : terms) {
            text.append(text.isEmpty() ? "" : " ").append('"').append(term).append('"');
        }
        return SearchQuery.of(text.toString());
    }
}
