package org.touchstone.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.people.RefusedException;
import org.touchstone.people.TooManyException;
import org.touchstone.runs.QueueFullException;

/** Turns whatever goes wrong in the API, and only there, into problem+json with a sentence. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(30);

    @ExceptionHandler
    ResponseEntity<ProblemJson> refused(ApiException refused, HttpServletRequest request) {
        return answer(refused.status(), refused.sentence(), refused.field(), refused.retryAfter(), request);
    }

    /** What a service refused; without an account, signing in is what is missing. */
    @ExceptionHandler
    ResponseEntity<ProblemJson> refused(RefusedException refused, HttpServletRequest request) {
        String sentence = String.valueOf(refused.getMessage());
        if (refused instanceof TooManyException often) {
            return refused(ApiException.wait(sentence, Duration.ofSeconds(often.retryAfterSeconds())), request);
        }
        if (refused.about() != RefusedException.About.PERMISSION) {
            return refused(ApiException.invalid(sentence, null), request);
        }
        HttpStatus status = request.getUserPrincipal() == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
        return answer(status, sentence, null, null, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> mistakes(ClaimFormatException broken, HttpServletRequest request) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemJson.of(
                        status, status.getReasonPhrase(), request.getRequestURI(), CheckedJson.MistakeJson.of(broken)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> log(LogTroubleException broken, HttpServletRequest request) {
        return refused(ApiException.invalid(broken.getMessage(), null), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> setting(InvalidSettingException invalid, HttpServletRequest request) {
        return refused(ApiException.invalid(invalid.getMessage(), "settings." + invalid.setting()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> queue(QueueFullException full, HttpServletRequest request) {
        return refused(ApiException.wait(String.valueOf(full.getMessage()), full.retryAfter()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> parameter(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        String kind = wrong.getRequiredType() == boolean.class
                ? "true or false"
                : wrong.getRequiredType() == LocalDate.class ? "a day such as 2026-11-24" : "a whole number";
        String sentence =
                "\"%s\" must be %s, not \"%s\".".formatted(wrong.getName(), kind, String.valueOf(wrong.getValue()));
        return refused(ApiException.malformed(sentence, wrong.getName()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> body(HttpMessageNotReadableException broken, HttpServletRequest request) {
        return refused(
                ApiException.malformed("The request's body could not be read to its end. Please send it again.", null),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> accept(HttpMediaTypeNotAcceptableException picky, HttpServletRequest request) {
        return answer(
                HttpStatus.NOT_ACCEPTABLE,
                "This address answers in JSON only. Send \"Accept: application/json\", or no Accept header.",
                null,
                null,
                request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemJson> database(Exception unreachable, HttpServletRequest request) {
        LOG.warn("The database did not answer {} {}", request.getMethod(), request.getRequestURI(), unreachable);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database cannot be reached at the moment. Nothing was lost; please try again in half a minute.",
                null,
                DATABASE_PAUSE,
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemJson> fault(Exception fault, HttpServletRequest request) {
        LOG.error("The API failed at {} {}", request.getMethod(), request.getRequestURI(), fault);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side and was noted in the server's log. Please try again later.",
                null,
                null,
                request);
    }

    private static ResponseEntity<ProblemJson> answer(
            HttpStatus status,
            String sentence,
            @Nullable String field,
            @Nullable Duration retryAfter,
            HttpServletRequest request) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer.body(ProblemJson.of(status, status.getReasonPhrase(), sentence, request.getRequestURI(), field));
    }
}
