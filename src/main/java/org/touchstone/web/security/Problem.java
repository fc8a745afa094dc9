package org.touchstone.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** An answer in the form of RFC 9457 for what is refused before any controller sees it. */
record Problem(HttpStatus status, String sentence) {

    void writeTo(HttpServletResponse response) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", "about:blank");
        fields.put("title", status.getReasonPhrase());
        fields.put("status", status.value());
        fields.put("detail", sentence);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(JsonMapper.shared().writeValueAsString(fields));
    }
}
