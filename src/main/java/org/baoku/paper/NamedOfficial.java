package org.baoku.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person named in an article who holds an office; once per person and article.
///
/// @param office the fullest office printed with the name in this article; null where the article prints none and the
/// person is known to hold one
/// @param mentions every place where the name stands, in reading order
public record NamedOfficial(String name, @Nullable String office, List<Mention> mentions) {
    public NamedOfficial {
        mentions = List.copyOf(mentions);
        if (name.isBlank()) {
            throw new IllegalArgumentException("An official has a name");
        }
    }
}
