package org.touchstone.web.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.critiques.ModerationLog;

/** What moderators did, for anyone and any machine to read. */
@Controller("moderationLogPage")
class ModerationLogController {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    private final ModerationLog log;

    ModerationLogController(ModerationLog log) {
        this.log = log;
    }

    @GetMapping("/moderation/log")
    String log(@RequestParam(defaultValue = "0") String page, Model model, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic().getHeaderValue());
        int number = page.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        long total = log.count();
        model.addAttribute("entries", log.list(number, SIZE));
        model.addAttribute("page", number);
        model.addAttribute("total", total);
        model.addAttribute("older", (number + 1L) * SIZE < total);
        return "moderation-log";
    }
}
