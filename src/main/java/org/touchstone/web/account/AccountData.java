package org.touchstone.web.account;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.DataExport;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A person's own data as a file. */
@Controller
class AccountData {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DataExport export;
    private final CurrentPerson current;

    AccountData(DataExport export, CurrentPerson current) {
        this.export = export;
        this.current = current;
    }

    @GetMapping("/account/data.json")
    ResponseEntity<String> file() {
        var me = current.get();
        if (me.isEmpty()) {
            return refused(HttpStatus.UNAUTHORIZED, "Sign in to download your data.");
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("touchstone-data.json")
                                    .build()
                                    .toString())
                    .body(JSON.writeValueAsString(export.of(me.get().accountId())));
        } catch (RefusedException refused) {
            return refused(
                    refused.about() == About.WAIT ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.FORBIDDEN,
                    String.valueOf(refused.getMessage()));
        }
    }

    private static ResponseEntity<String> refused(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(sentence);
    }
}
