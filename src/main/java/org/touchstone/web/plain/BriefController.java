package org.touchstone.web.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Claims;
import org.touchstone.web.Release;

/** The brief of a claim version: one page to read, print, cite and index, at a permanent address. */
@Controller
class BriefController {

    private final Claims claims;
    private final Release release;
    private final String site;

    BriefController(Claims claims, Release release, @Value("${touchstone.base-url:}") String site) {
        this.claims = claims;
        this.release = release;
        this.site = site.replaceAll("/+$", "");
    }

    @GetMapping("/brief/{slug}")
    String newest(@PathVariable String slug, Model model, HttpServletResponse response) {
        return claims.find(slug)
                .map(state -> "redirect:/brief/" + state.version().slug() + "/"
                        + state.version().number())
                .orElseGet(() -> missing(model, response));
    }

    @GetMapping("/brief/{slug}/{number:[0-9]{1,6}}")
    @Nullable
    String brief(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        ClaimState state = claims.find(slug, number).orElse(null);
        if (state == null) {
            return missing(model, response);
        }
        // Without a configured address the page names the host it was asked for, so no shared cache may keep it.
        CacheControl keep = CacheControl.maxAge(Duration.ofMinutes(1));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                (site.isEmpty() ? keep.cachePrivate() : keep.cachePublic()).getHeaderValue());
        if (request.checkNotModified(etag(state))) {
            return null;
        }
        String address = site.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUriString()
                : site + "/brief/" + state.version().slug() + "/"
                        + state.version().number();
        model.addAttribute("state", state);
        model.addAttribute("spec", state.version().spec());
        model.addAttribute("address", address);
        model.addAttribute("citation", Citation.of(state, address));
        model.addAttribute("jsonLd", JsonLd.of(state, address));
        return "brief";
    }

    private String etag(ClaimState state) {
        return "\"" + release.version() + "-" + state.version().hash().substring(0, 16) + "-"
                + (state.examinedAt() == null ? "0" : state.examinedAt().toEpochMilli()) + "\"";
    }

    private static String missing(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute(
                "page",
                new Page(
                        "There is no such claim",
                        "There is no claim at this address.",
                        "<h1>There is no such claim</h1><p>Nothing is published at this address. Look through <a href=\"/\">all claims</a>.</p>"));
        return "page";
    }
}
