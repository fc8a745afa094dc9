package org.touchstone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above a size, whether the sender says their length or not, before anything is done with them. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final String CLAIMS = "/api/v1/claims";
    /** Its controller writes the body to a file as it comes, and has a limit of its own. */
    private static final String EVALS = "/api/v1/evals";

    private static final Pattern TEXTS =
            Pattern.compile("/api/v1/(claims/[^/]+/(critiques|counterexamples)|critiques/[^/]+/replies)");

    private final WebProperties most;

    BodyLimitFilter(WebProperties most) {
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(EVALS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = Math.toIntExact(mostAt(request.getRequestURI()).toBytes());
        if (request.getContentLengthLong() > most) {
            refuse(response, most);
            return;
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            refuse(response, most);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private DataSize mostAt(String path) {
        if (path.equals(CLAIMS)) {
            return most.claimBody();
        }
        return TEXTS.matcher(path).matches() ? most.textBody() : most.apiBody();
    }

    private static void refuse(HttpServletResponse response, int most) throws IOException {
        var sentence = "The request is larger than %d kB, which is the most this address takes; send less at a time."
                .formatted(most / 1024);
        new Problem(HttpStatus.CONTENT_TOO_LARGE, sentence).writeTo(response);
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final BodyStream body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new BodyStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }

    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("This body is already read.");
        }
    }
}
