package org.baoku.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Divides a text into the word pieces of a BERT vocabulary: each Chinese character and each punctuation
/// mark is a token; a word of letters or digits is one token, or the longest known pieces of it. Letters are
/// folded to small ones without accents, because the vocabulary has no others.
final class WordPieces {
    private static final String FIRST = "[CLS]";
    private static final String LAST = "[SEP]";
    private static final String UNKNOWN = "[UNK]";

    /// A longer word is unknown as a whole.
    private static final int MAX_WORD_LENGTH = 100;

    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");

    private final Map<String, Integer> vocabulary;
    private final String continuation;
    private final int first;
    private final int last;
    private final int unknown;

    private WordPieces(Map<String, Integer> vocabulary, String continuation) throws IOException {
        this.vocabulary = vocabulary;
        this.continuation = continuation;
        this.first = id(FIRST);
        this.last = id(LAST);
        this.unknown = id(UNKNOWN);
    }

    /// Reads a vocabulary from the description of a tokenizer in JSON (`tokenizer.json`).
    ///
    /// @throws IOException where it is not the description of a tokenizer of this kind
    static WordPieces read(InputStream description) throws IOException {
        JsonNode model = JsonMapper.shared().readTree(description).path("model");
        Map<String, Integer> vocabulary = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        return new WordPieces(
                vocabulary, model.path("continuing_subword_prefix").asString("##"));
    }

    private int id(String token) throws IOException {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IOException("The vocabulary has no " + token);
        }
        return id;
    }

    /// The ids of the tokens of a text, between the ids that begin and end each text.
    ///
    /// @param maxTokens the maximum number of ids; the rest of the text is left out
    long[] ids(String text, int maxTokens) {
        return foldedIds(
                ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                        .replaceAll(""),
                maxTokens);
    }

    private long[] foldedIds(String text, int maxTokens) {
        List<Integer> ids = new ArrayList<>();
        ids.add(first);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length() && ids.size() < maxTokens; ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isSpace(character)) {
                addWord(word, ids);
            } else if (isChinese(character) || isPunctuation(character)) {
                addWord(word, ids);
                ids.add(vocabulary.getOrDefault(Character.toString(character), unknown));
            } else if (!isIgnored(character)) {
                word.appendCodePoint(character);
            }
        }
        addWord(word, ids);
        List<Integer> kept = new ArrayList<>(ids.subList(0, Math.min(ids.size(), maxTokens - 1)));
        kept.add(last);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private void addWord(StringBuilder word, List<Integer> ids) {
        if (!word.isEmpty()) {
            List<Integer> pieces = pieces(word.toString());
            if (pieces == null) {
                ids.add(unknown);
            } else {
                ids.addAll(pieces);
            }
            word.setLength(0);
        }
    }

    /// The longest known pieces from the beginning; null where a part of the word is unknown.
    private @Nullable List<Integer> pieces(String word) {
        if (word.codePointCount(0, word.length()) > MAX_WORD_LENGTH) {
            return null;
        }
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                String part = word.substring(from, to);
                piece = vocabulary.get(from == 0 ? part : continuation + part);
                to = piece == null ? word.offsetByCodePoints(to, -1) : to;
            }
            if (piece == null) {
                return null;
            }
            pieces.add(piece);
            from = to;
        }
        return pieces;
    }

    private static boolean isSpace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /// Control and format characters and those that could not be decoded.
    private static boolean isIgnored(int character) {
        return character == 0
                || character == REPLACEMENT_CHARACTER
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    private static boolean isChinese(int character) {
        return (character >= 0x4E00 && character <= 0x9FFF)
                || (character >= 0x3400 && character <= 0x4DBF)
                || (character >= 0x20000 && character <= 0x2CEAF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    /// Every ASCII character that is neither letter nor digit counts, also those that Unicode calls symbols.
    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
        };
    }
}
