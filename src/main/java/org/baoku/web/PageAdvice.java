package org.baoku.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchTimeoutException;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.site.SiteUrls;
import org.baoku.web.export.ExportsBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns exceptions of the reader's and the desk's pages into an error page that says what is wrong and what to do, or
/// a redirect.
@ControllerAdvice(basePackages = {"org.baoku.web", "org.baoku.admin"})
final class PageAdvice {
    private static final Logger log = LoggerFactory.getLogger(PageAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "30";

    @ExceptionHandler
    ResponseEntity<Void> redirect(PageMovedException moved) {
        // 302 while the old address may come back: browsers and caches keep a 301 for good.
        return ResponseEntity.status(moved.permanent() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND)
                .location(URI.create(SiteUrls.absolute(moved.url())))
                .build();
    }

    @ExceptionHandler
    ModelAndView errorPage(PageNotShownException problem, HttpServletRequest request, Locale locale) {
        return page(request, locale, problem.status(), problem.messageKey(), problem.value());
    }

    @ExceptionHandler
    ModelAndView errorPage(InvalidQueryException problem, HttpServletRequest request, Locale locale) {
        ModelAndView page = page(
                request, locale, HttpStatus.BAD_REQUEST, problem.messageKey(), problem.parameter(), problem.value());
        return request.getServletPath().equals("/search")
                ? page.addObject("refused", RefusedSearch.of(request, problem.parameter()))
                : page;
    }

    @ExceptionHandler
    ModelAndView errorPage(
            IndexUnavailableException problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        log.warn("The search index is unavailable", problem);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.index.unavailable");
    }

    @ExceptionHandler
    ModelAndView errorPage(
            ExportsBusyException problem, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.exports.busy");
    }

    @ExceptionHandler
    ModelAndView errorPage(SearchTimeoutException problem, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.search.timeout");
    }

    @ExceptionHandler
    ModelAndView errorPage(
            DataAccessResourceFailureException problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        log.warn("The database is unreachable", problem);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.database.unreachable");
    }

    private static ModelAndView page(
            HttpServletRequest request, Locale locale, HttpStatus status, String messageKey, Object... values) {
        ModelAndView page = new ModelAndView("error")
                .addObject("frame", PageFrameAdvice.of(request, locale))
                .addObject("status", status.value())
                .addObject("problem", messageKey)
                .addObject("problemValues", values);
        page.setStatus(status);
        return page;
    }
}
