package org.touchstone.web.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is refused; the message is a sentence for the caller. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    private ApiException(HttpStatus status, String sentence, @Nullable String field, @Nullable Duration retryAfter) {
        super(sentence);
        this.status = status;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    static ApiException refused(HttpStatus status, String sentence) {
        return new ApiException(status, sentence, null, null);
    }

    /**
     * @param what what was asked for, to begin the sentence, for example "Publishing a claim needs an account"
     */
    static ApiException noToken(String what) {
        return refused(
                HttpStatus.UNAUTHORIZED,
                what
                        + ". Make a personal access token on your account page and send it as \"Authorization: Bearer …\".");
    }

    /** Refuses a page before the first and a size beyond what one answer holds. */
    static void requirePage(int page, int size, int largest) {
        if (page < 0) {
            throw malformed("\"page\" is numbered from 0, not %d.".formatted(page), "page");
        }
        if (size < 1 || size > largest) {
            throw malformed("\"size\" must be from 1 to %d, not %d.".formatted(largest, size), "size");
        }
    }

    static ApiException notFound(String sentence) {
        return refused(HttpStatus.NOT_FOUND, sentence);
    }

    /** The request does not have the form that the API describes. */
    static ApiException malformed(String sentence, @Nullable String field) {
        return new ApiException(HttpStatus.BAD_REQUEST, sentence, field, null);
    }

    /** The form is right and a value is not. */
    static ApiException invalid(@Nullable String sentence, @Nullable String field) {
        String said = sentence == null ? "A value of this request is not allowed." : sentence;
        return new ApiException(HttpStatus.UNPROCESSABLE_CONTENT, said, field, null);
    }

    static ApiException wait(String sentence, Duration retryAfter) {
        return new ApiException(HttpStatus.TOO_MANY_REQUESTS, sentence, null, retryAfter);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
