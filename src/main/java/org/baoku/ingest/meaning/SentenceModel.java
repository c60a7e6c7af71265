package org.baoku.ingest.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.baoku.index.QuestionEncoder;
import org.baoku.index.entry.TextVector;
import org.baoku.meaning.SentenceEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Holds the sentence model from when it is loaded, in the background, until the program stops. Whoever asks
/// before gets no vectors.
@Component
public final class SentenceModel implements QuestionEncoder, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SentenceModel.class);

    /// A question is asked again for each page of its hits, and by many readers.
    private static final int KNOWN_QUESTIONS = 1_000;

    private final Cache<String, TextVector> known =
            Caffeine.newBuilder().maximumSize(KNOWN_QUESTIONS).build();

    private volatile @Nullable SentenceEncoder encoder;
    private boolean closed;

    /// Loads the model unless it is loaded.
    ///
    /// @return false where it cannot be loaded on this machine
    synchronized boolean load() {
        if (encoder == null && !closed) {
            try {
                encoder = SentenceEncoder.load();
                log.info("The sentence model is loaded");
            } catch (IOException e) {
                log.warn("Questions are ranked by their words only: {}", e.getMessage(), e);
            }
        }
        return encoder != null;
    }

    @Override
    public Optional<TextVector> encode(String question) {
        SentenceEncoder loaded = encoder;
        return loaded == null
                ? Optional.empty()
                : Optional.of(known.get(question, text -> TextVector.of(loaded.encode(text))));
    }

    /// The vector of the beginning of an article.
    ///
    /// @throws IllegalStateException where the model is not loaded
    byte[] vector(String text) {
        SentenceEncoder loaded = encoder;
        if (loaded == null) {
            throw new IllegalStateException("The sentence model is not loaded");
        }
        return loaded.encode(text);
    }

    @Override
    public synchronized void destroy() {
        closed = true;
        SentenceEncoder loaded = encoder;
        encoder = null;
        if (loaded != null) {
            loaded.close();
        }
    }
}
