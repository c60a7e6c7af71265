package org.baoku.index;

import java.util.Optional;
import org.baoku.index.entry.TextVector;

/// Supplies the vectors of questions, by which their hits are ranked besides their words. It is asked on the
/// thread that searches.
@FunctionalInterface
public interface QuestionEncoder {
    /// An encoder without a model: hits are ranked by their words only.
    QuestionEncoder NONE = _ -> Optional.empty();

    /// The vector of a question; empty where there is no model, or not yet.
    Optional<TextVector> encode(String question);
}
