package org.baoku.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.InvalidQueryException;
import org.baoku.index.SearchTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns what the reader's pages refuse into a page that says what is wrong and what to do.
@ControllerAdvice(basePackageClasses = ReaderPageAdvice.class)
final class ReaderPageAdvice {
    private static final Logger log = LoggerFactory.getLogger(ReaderPageAdvice.class);
    private static final String SECONDS_TO_WAIT = "30";

    @ExceptionHandler
    ModelAndView refuse(PageNotShownException refusal, HttpServletRequest request, Locale locale) {
        return page(request, locale, refusal.status(), refusal.messageKey(), refusal.value());
    }

    @ExceptionHandler
    ModelAndView refuse(InvalidQueryException bad, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.BAD_REQUEST, bad.messageKey(), bad.parameter(), bad.value());
    }

    @ExceptionHandler
    ModelAndView refuse(
            IndexUnavailableException away, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        log.warn("The index is away", away);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.index.away");
    }

    @ExceptionHandler
    ModelAndView refuse(SearchTimeoutException tooLong, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.search.long");
    }

    @ExceptionHandler
    ModelAndView refuse(
            DataAccessResourceFailureException away,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        log.warn("The database is away", away);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "error.archive.away");
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
