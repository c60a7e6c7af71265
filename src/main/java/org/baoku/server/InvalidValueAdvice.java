package org.baoku.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baoku.archive.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Answers 400 to a request with a value that the database cannot have, such as a text with a NUL: the fault is the
/// client's, whatever the address or form.
@ControllerAdvice
final class InvalidValueAdvice {
    private static final Logger log = LoggerFactory.getLogger(InvalidValueAdvice.class);

    @ExceptionHandler
    void refuse(DataIntegrityViolationException problem, HttpServletResponse response) throws IOException {
        if (!DatabaseFailure.isInvalidValue(problem)) {
            throw problem;
        }
        log.warn("A request has a value that the database cannot have: {}", problem.getMessage());
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
