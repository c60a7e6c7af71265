package org.baoku.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.ingest.reading.PageRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `GET /api/v1/articles/{id}`.
@RestController("apiArticleController")
final class ArticleController {
    private final PageRepository pages;
    private final RedirectRepository redirects;

    ArticleController(PageRepository pages, RedirectRepository redirects) {
        this.pages = pages;
        this.redirects = redirects;
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

    /// The article, or, where it was replaced, the way to the one that has most of its text.
    @GetMapping("/api/v1/articles/{id}")
    ResponseEntity<Answer> article(@PathVariable long id) {
        return pages.article(id)
                .map(ArticleController::answer)
                .map(ResponseEntity::ok)
                .orElseGet(() -> moved(id));
    }

    private ResponseEntity<Answer> moved(long id) {
        Long successor = redirects
                .of(id)
                .map(RedirectRepository.Moved::article)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No article has the number " + id + "; search for it with /api/v1/search."));
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1/articles/{id}")
                        .build(successor))
                .build();
    }

    private static Answer answer(ArchivedArticle article) {
        return new Answer(
                article.id(),
                "/articles/" + article.id(),
                article.page().newspaper(),
                article.page().date(),
                article.page().address(),
                PageRecord.ArticleRecord.of(article.article()));
    }
}
