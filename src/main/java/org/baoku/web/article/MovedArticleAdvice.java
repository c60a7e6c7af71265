package org.baoku.web.article;

import java.net.URI;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Sends who asks for an article that was replaced to what replaced it.
@ControllerAdvice(basePackageClasses = MovedArticleAdvice.class)
final class MovedArticleAdvice {
    /// An article that is not there any more.
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String address;

        private Moved(String address) {
            super(address);
            this.address = address;
        }
    }

    private final RedirectRepository redirects;

    MovedArticleAdvice(RedirectRepository redirects) {
        this.redirects = redirects;
    }

    /// What to throw where there is no article of that id.
    RuntimeException missing(String id) {
        return redirects
                .find(Long.parseLong(id))
                .<RuntimeException>map(moved -> new Moved(
                        moved.article() == null ? SiteUrls.page(moved.page()) : SiteUrls.article(moved.article())))
                .orElseGet(() -> PageNotShownException.notFound("error.unknown.article", id));
    }

    @ExceptionHandler
    ResponseEntity<Void> send(Moved moved) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(SiteUrls.absolute(moved.address)))
                .build();
    }
}
