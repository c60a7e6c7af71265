package org.baoku.api;

import java.time.LocalDate;
import java.util.Locale;
import org.baoku.batch.BatchRefusedException;
import org.baoku.clipping.ClippingRefusedException;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchTimeoutException;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.file.UploadTooLargeException;
import org.baoku.site.AppointmentQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns exceptions below `/api` into problem details that say what is wrong, where, and what to do.
@RestControllerAdvice(basePackageClasses = ApiExceptionAdvice.class)
final class ApiExceptionAdvice extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ProblemDetail invalidQuery(InvalidQueryException problem) {
        String expected = switch (problem.messageKey()) {
            case "query.bad.date" -> "a day (2023-07-22), a month (2023-07) or a year (2023)";
            case "query.bad.backwards" -> "a first day that is not after the last";
            case "query.bad.match" -> "all, exact or any";
            case "query.bad.together" -> "official or reporter";
            case "query.bad.terms" -> "at most five searches";
            case "query.bad.unit" -> "year or month";
            case "query.bad.folder" -> "the id of a folder of clippings that you may see";
            case "query.bad.number" -> "a whole number within its bounds";
            case "query.bad.costly" -> "a text that costs less: fewer alternatives, and longer or rarer words";
            case "query.bad.after" -> "the value of next in a response with the same sort order";
            case "query.bad.sort" -> "relevance, newest or oldest";
            default -> "a shorter text";
        };
        return invalidParameter(problem.parameter(), problem.value(), expected);
    }

    @ExceptionHandler
    ProblemDetail refusedClipping(ClippingRefusedException problem) {
        return switch (problem.reason()) {
            case UNKNOWN_FOLDER ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is no such folder, or you may not see it.");
            case UNKNOWN_CLIPPING ->
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such clipping in the folder.");
            case UNKNOWN_ARTICLE -> ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such article.");
            case UNKNOWN_ACCOUNT -> ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such account.");
            case FORBIDDEN ->
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "You may read this folder, but not do this.");
            case BAD_NAME -> badRequest("A name has 1 to 60 characters.", "name");
            case NOTE_TOO_LONG -> badRequest("A note has at most 5,000 characters.", "note");
            case BAD_TAGS -> badRequest("There can be at most 20 tags of at most 60 characters.", "tags");
            case NAME_TAKEN -> ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "You have a folder of that name.");
            case ALREADY_KEPT ->
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "The folder has the article already.");
            case TOO_MANY_FOLDERS ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "An account has at most 100 folders; delete one first.");
            case TOO_MANY_CLIPPINGS ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "A folder has at most 1,000 clippings; use another folder.");
        };
    }

    @ExceptionHandler
    ProblemDetail refusedBatch(BatchRefusedException problem) {
        return switch (problem.reason()) {
            case UNKNOWN -> ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such batch of yours.");
            case NO_TERMS -> badRequest("There is no term that can be looked up; write one on each line.", "text");
            case TOO_MANY_TERMS -> badRequest("At most 1,000 terms can be looked up at once.", "text");
            case TERM_TOO_LONG -> badRequest("A term has at most 100 characters.", "text");
            case TOO_MANY_UNFINISHED ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "3 of your batches have not ended; wait, or delete one.");
            case TOO_MANY_KEPT ->
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "At most 50 batches are kept; delete one.");
        };
    }

    @ExceptionHandler
    ProblemDetail invalidAppointmentQuery(AppointmentQuery.InvalidValueException problem) {
        String expected = switch (problem.parameter()) {
            case "kind" -> "appointed, removed, resigned, nominated, elected, former, acting or current";
            case "after" -> "the value of next in a response";
            default -> "a day (2023-07-22)";
        };
        return invalidParameter(problem.parameter(), problem.value(), expected);
    }

    @ExceptionHandler
    ProblemDetail invalidType(MethodArgumentTypeMismatchException problem) {
        String expected = problem.getRequiredType() == LocalDate.class ? "a day (2023-07-22)" : "a whole number";
        return invalidParameter(problem.getName(), String.valueOf(problem.getValue()), expected);
    }

    @ExceptionHandler
    ProblemDetail invalidUpload(MultipartException problem) {
        return badRequest("The files cannot be read: send them as multipart/form-data in the field files.", "files");
    }

    @ExceptionHandler
    ProblemDetail uploadTooLarge(UploadTooLargeException problem, Locale locale) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, ReasonText.of(problem.reason(), locale));
        detail.setProperty("code", problem.reason().code());
        return detail;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                status, "The body is missing, is no valid JSON, or has a value of the wrong type; /api describes it.");
        return handleExceptionInternal(problem, detail, headers, status, request);
    }

    private static ProblemDetail invalidParameter(String parameter, String value, String expected) {
        return badRequest(
                "Invalid value for the parameter " + parameter + ": " + value + "; expected " + expected + ".",
                parameter);
    }

    private static ProblemDetail badRequest(String detail, String parameter) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("parameter", parameter);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail searchTimeout(SearchTimeoutException problem) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The search took too long and was stopped; add words, use a phrase in quotes, or choose fewer days.");
    }

    @ExceptionHandler
    ProblemDetail indexUnavailable(IndexUnavailableException problem) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The search index is unavailable; try again in a moment.");
    }
}
