package org.baoku.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.baoku.archive.ArchivedArticle;
import org.baoku.archive.PageShelf;
import org.baoku.ingest.PageRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/articles/{id}`.
@RestController("apiArticleController")
final class ArticleController {
    private final PageShelf pages;

    ArticleController(PageShelf pages) {
        this.pages = pages;
    }

    /// An article with where it stands.
    ///
    /// @param page the page's label, or its number in the issue where none is known
    record Answer(
            long id,
            String url,
            String newspaper,
            @Nullable LocalDate issueDate,
            String page,
            @JsonUnwrapped PageRecord.ArticleRecord article) {}

    @GetMapping("/api/v1/articles/{id}")
    Answer article(@PathVariable long id) {
        ArchivedArticle article = pages.article(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No article has the number " + id + "; search for it with /api/v1/search."));
        return new Answer(
                id,
                "/articles/" + id,
                article.page().newspaper(),
                article.page().date(),
                article.page().address(),
                PageRecord.articleRecord(article.article()));
    }
}
