package org.touchstone.web.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.people.AuditTrail;
import org.touchstone.people.RefusedException;
import org.touchstone.web.Csv;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as a file, page by page, however long it is. */
@Controller
class AuditDownload {

    private final AuditTrail trail;

    AuditDownload(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit.csv")
    void file(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        AuditTrail.Query query = AuditFilter.of(name -> Optional.ofNullable(parameters.get(name)))
                .query();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            var page = trail.list(query, null, AuditTrail.LARGEST_PAGE);
            response.setContentType("text/csv");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.csv\"");
            Writer out = response.getWriter();
            out.write("id,at,actor,action,subject,detail\r\n");
            while (!page.isEmpty()) {
                for (var entry : page) {
                    out.write(line(entry));
                }
                page = trail.list(query, page.getLast().id(), AuditTrail.LARGEST_PAGE);
            }
        } catch (RefusedException refused) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType("text/plain");
            response.getWriter().write(String.valueOf(refused.getMessage()));
        }
    }

    private static String line(AuditTrail.Entry entry) {
        return Csv.line(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                JsonMapper.shared().writeValueAsString(new TreeMap<>(entry.detail())));
    }
}
