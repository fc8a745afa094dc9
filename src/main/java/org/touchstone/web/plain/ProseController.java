package org.touchstone.web.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.touchstone.web.ui.Glossary;

/** Pages of prose that anyone and any machine can read and keep: no session, no script. */
@Controller
class ProseController {

    private final Prose prose;
    private final Glossary glossary;
    private final Page howToRead;
    private final Page privacy;
    private final Page rules;

    ProseController(Prose prose, Glossary glossary) {
        this.prose = prose;
        this.glossary = glossary;
        this.howToRead = prose.page(
                "how-to-read",
                "How to read this",
                "What the two columns, the standing and the strength of evidence mean.");
        this.privacy = prose.page("privacy", "Privacy", "What Touchstone stores about its visitors, and for how long.");
        this.rules = prose.page(
                "rules", "House rules", "What may be said on Touchstone, what moderators do, and how to appeal.");
    }

    @GetMapping("/how-to-read")
    String howToRead(Model model, HttpServletResponse response) {
        return show(howToRead, model, response);
    }

    /** The same text that the program's documentation holds. */
    @GetMapping("/how-to-write-a-claim")
    String howToWrite(Model model, HttpServletResponse response) {
        return show(
                prose.page(
                        "claims", "How to write a claim", "Every field of a claim file, and how a claim is published."),
                model,
                response);
    }

    @GetMapping("/privacy")
    String privacy(Model model, HttpServletResponse response) {
        return show(privacy, model, response);
    }

    @GetMapping("/rules")
    String rules(Model model, HttpServletResponse response) {
        return show(rules, model, response);
    }

    @GetMapping("/glossary")
    String glossary(Model model, HttpServletResponse response) {
        cacheable(response);
        model.addAttribute("entries", glossary.entries());
        return "glossary";
    }

    private static String show(Page page, Model model, HttpServletResponse response) {
        cacheable(response);
        model.addAttribute("page", page);
        return "page";
    }

    private static void cacheable(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic().getHeaderValue());
    }
}
