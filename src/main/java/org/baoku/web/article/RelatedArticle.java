package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// An article on the same subject as another.
///
/// @param shared the distinctive terms that both have
record RelatedArticle(Link article, @Nullable LocalDate date, String newspaper, List<String> shared) {
    RelatedArticle {
        shared = List.copyOf(shared);
    }
}
