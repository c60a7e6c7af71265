package org.baoku.api;

import java.net.URI;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.InvalidQueryException;
import org.baoku.index.SearchTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What goes wrong below `/api`, as problem details: what, where, and what to do.
@RestControllerAdvice(basePackageClasses = ApiExceptionAdvice.class)
final class ApiExceptionAdvice extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ProblemDetail badQuery(InvalidQueryException problem) {
        String expected = switch (problem.messageKey()) {
            case "query.bad.date" -> "a day (2023-07-22), a month (2023-07) or a year (2023)";
            case "query.bad.number" -> "a whole number within bounds";
            case "query.bad.after" -> "what an answer of the same order gave as next";
            case "query.bad.sort" -> "relevance, newest or oldest";
            default -> "a shorter text";
        };
        return problem(
                problem.parameter() + "=" + problem.value() + " cannot be read; " + problem.parameter() + " takes "
                        + expected + ".",
                problem.parameter());
    }

    @ExceptionHandler
    ProblemDetail badValue(MethodArgumentTypeMismatchException problem) {
        Class<?> type = problem.getRequiredType();
        String expected = type == java.time.LocalDate.class ? "a day (2023-07-22)" : "a whole number";
        return problem(
                problem.getName() + "=" + problem.getValue() + " cannot be read; " + problem.getName() + " takes "
                        + expected + ".",
                problem.getName());
    }

    @ExceptionHandler
    ProblemDetail noFiles(MultipartException problem) {
        return problem("The files cannot be read: send them as multipart/form-data in the field files.", "files");
    }

    private static ProblemDetail problem(String detail, String parameter) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("parameter", parameter);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail searchTooLong(SearchTimeoutException problem) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The search took too long and was broken off; ask for more words, for a phrase in quotes, or for fewer days.");
    }

    @ExceptionHandler
    ProblemDetail indexAway(IndexUnavailableException problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The index cannot answer just now; try again in a moment.");
        detail.setType(URI.create("about:blank"));
        return detail;
    }
}
