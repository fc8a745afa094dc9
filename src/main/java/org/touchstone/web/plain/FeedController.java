package org.touchstone.web.plain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.touchstone.critiques.Chronicle;
import org.touchstone.critiques.Profile;
import org.touchstone.critiques.Profiles;

/** Atom feeds of the site, of a claim, of a person, and of standings that changed. */
@RestController
class FeedController {

    /** Entries in a feed; readers that come at least now and then miss nothing. */
    private static final int MOST = 50;

    private static final String SITE = "Touchstone";
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Chronicle chronicle;
    private final Profiles profiles;
    private final String site;

    FeedController(Chronicle chronicle, Profiles profiles, @Value("${touchstone.base-url:}") String site) {
        this.chronicle = chronicle;
        this.profiles = profiles;
        this.site = site.replaceAll("/+$", "");
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> site() {
        return answer(new AtomFeed(
                here(),
                "/feed.atom",
                "/",
                "Touchstone: claims, versions and withdrawals",
                SITE,
                Instant.EPOCH,
                chronicle.site(MOST)));
    }

    @GetMapping("/standings.atom")
    ResponseEntity<String> standings() {
        return answer(new AtomFeed(
                here(),
                "/standings.atom",
                "/",
                "Touchstone: standings that changed",
                SITE,
                Instant.EPOCH,
                chronicle.standings(MOST)));
    }

    @GetMapping("/claims/{slug}/feed.atom")
    ResponseEntity<String> claim(@PathVariable String slug) {
        var entries = chronicle.claim(slug, MOST);
        if (entries.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return answer(new AtomFeed(
                here(),
                "/claims/" + slug + "/feed.atom",
                "/claims/" + slug,
                "Touchstone: " + entries.getFirst().title(),
                SITE,
                Instant.EPOCH,
                entries));
    }

    @GetMapping("/people/{name}/feed.atom")
    ResponseEntity<String> person(@PathVariable String name) {
        Optional<Profile> found = profiles.find(name).filter(Profile::open);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Profile profile = found.get();
        String page = "/people/" + UriUtils.encodePathSegment(profile.name(), StandardCharsets.UTF_8);
        return answer(new AtomFeed(
                here(),
                page + "/feed.atom",
                page,
                "Touchstone: what " + profile.name() + " contributed",
                profile.name(),
                profile.since(),
                chronicle.person(profile.id(), MOST)));
    }

    private ResponseEntity<String> answer(AtomFeed feed) {
        String xml = feed.xml();
        String tag = DigestUtils.md5DigestAsHex(xml.getBytes(StandardCharsets.UTF_8));
        // Without a configured address the feed names the host it was asked for, so no shared cache may keep it.
        CacheControl keep = CacheControl.maxAge(Duration.ofMinutes(1));
        return ResponseEntity.ok()
                .cacheControl(site.isEmpty() ? keep.cachePrivate() : keep.cachePublic())
                .contentType(ATOM)
                .eTag(tag)
                .lastModified(feed.updated())
                .body(xml);
    }

    private String here() {
        return site.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : site;
    }
}
