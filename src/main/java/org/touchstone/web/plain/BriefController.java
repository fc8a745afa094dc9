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
import org.touchstone.claims.Publishing;
import org.touchstone.web.Release;

/** The brief of a claim version: one page to read, print, cite and index, at a permanent address. */
@Controller
class BriefController {

    private final Claims claims;
    private final Publishing publishing;
    private final Release release;
    private final String site;

    BriefController(
            Claims claims, Publishing publishing, Release release, @Value("${touchstone.base-url:}") String site) {
        this.claims = claims;
        this.publishing = publishing;
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
        Publishing.Withdrawal withdrawal = publishing.withdrawal(slug).orElse(null);
        int newest = claims.numbers(slug).getLast();
        // Without a configured address the page names the host it was asked for, so no shared cache may keep it.
        CacheControl keep = CacheControl.maxAge(Duration.ofMinutes(1));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                (site.isEmpty() ? keep.cachePrivate() : keep.cachePublic()).getHeaderValue());
        if (request.checkNotModified(etag(state, newest, withdrawal != null))) {
            return null;
        }
        String address = site.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentRequestUri().build().toUriString()
                : site + "/brief/" + state.version().slug() + "/"
                        + state.version().number();
        model.addAttribute("state", state);
        model.addAttribute("spec", state.version().spec());
        model.addAttribute("newest", newest);
        model.addAttribute("withdrawal", withdrawal);
        model.addAttribute("change", publishing.change(state.version().id()).orElse(null));
        model.addAttribute("address", address);
        model.addAttribute("citation", Citation.of(state, address));
        model.addAttribute("jsonLd", JsonLd.of(state, address));
        return "brief";
    }

    /** Of all that the page shows and that may change. */
    private String etag(ClaimState state, int newest, boolean withdrawn) {
        String shown = state.standing() + " " + state.strength() + " " + state.examinedAt() + " " + newest + withdrawn;
        return "\"" + release.version() + "-" + state.version().hash().substring(0, 16) + "-"
                + Integer.toHexString(shown.hashCode()) + "\"";
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
