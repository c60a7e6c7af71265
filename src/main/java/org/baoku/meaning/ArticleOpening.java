package org.baoku.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The beginning of an article, which is what is encoded of it: news states first what matters.
///
/// @param text headline and lead
/// @param hash of the text and the model: a vector belongs to this hash, and is valid as long as the article
/// has it
public record ArticleOpening(String text, long hash) {
    /// No more than the model reads.
    private static final int MAX_LENGTH = 200;

    /// The opening of an article.
    ///
    /// @param headline empty where there is none
    /// @param body the paragraphs in reading order
    public static ArticleOpening of(String headline, List<String> body) {
        StringBuilder text = new StringBuilder(headline);
        for (String paragraph : body) {
            if (text.length() >= MAX_LENGTH) {
                break;
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(paragraph);
        }
        int end = Math.min(MAX_LENGTH, text.length());
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String opening = text.substring(0, end);
        return new ArticleOpening(opening, hash(opening));
    }

    private static long hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((SentenceEncoder.VERSION + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
