package org.touchstone.web.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueKind;

/** Makes W3C Web Annotations of critiques: the claim is the target, its version the state, its words the selector. */
final class Annotations {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private final String base;
    private final String slug;
    private final String collection;
    private final long total;
    private final int size;
    private final Claims claims;
    private final Map<Long, Instant> published = new HashMap<>();

    /**
     * @param base the site's address without a slash at its end
     * @param total how many annotations there are
     * @param size how many are on a page
     */
    Annotations(String base, String slug, long total, int size, Claims claims) {
        this.base = base;
        this.slug = slug;
        this.collection = base + Paths.CLAIMS + "/" + slug + "/annotations";
        this.total = total;
        this.size = size;
        this.claims = claims;
    }

    long lastPage() {
        return Math.max(0, (total - 1) / size);
    }

    Map<String, Object> collection() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("id", collection);
        json.put("type", "AnnotationCollection");
        json.put("label", "What readers say about the claim " + slug);
        json.put("total", total);
        json.put("first", pageAddress(0));
        json.put("last", pageAddress(lastPage()));
        return json;
    }

    Map<String, Object> page(int page, List<Critique> critiques) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("id", pageAddress(page));
        json.put("type", "AnnotationPage");
        json.put("partOf", Map.of("id", collection, "type", "AnnotationCollection", "total", total));
        json.put("startIndex", (long) page * size);
        if (page > 0) {
            json.put("prev", pageAddress(page - 1));
        }
        if (page < lastPage()) {
            json.put("next", pageAddress(page + 1));
        }
        json.put("items", critiques.stream().map(this::annotation).toList());
        return json;
    }

    private Map<String, Object> annotation(Critique critique) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", address(critique.id()));
        json.put("type", "Annotation");
        json.put("motivation", motivation(critique.kind()));
        json.put("created", critique.createdAt().toString());
        if (critique.author() != null) {
            json.put("creator", Map.of("type", "Person", "nickname", critique.author()));
        }
        json.put("via", base + critique.link());
        json.put("body", body(critique));
        Long parent = critique.parentId();
        json.put("target", parent == null ? target(critique) : address(parent));
        return json;
    }

    private static List<Map<String, Object>> body(Critique critique) {
        Map<String, Object> kind =
                Map.of("type", "TextualBody", "value", critique.kind().title(), "purpose", "classifying");
        return critique.markdown().isBlank()
                ? List.of(kind)
                : List.of(
                        Map.of(
                                "type", "TextualBody",
                                "value", critique.markdown(),
                                "format", "text/markdown"),
                        kind);
    }

    private Map<String, Object> target(Critique critique) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "SpecificResource");
        target.put("source", base + "/claims/" + slug);
        target.put("state", state(critique));
        Anchor anchor = critique.anchor();
        if (anchor.kind() == Anchor.Kind.PASSAGE) {
            target.put(
                    "selector",
                    Map.of(
                            "type", "TextQuoteSelector",
                            "exact", anchor.quote(),
                            "prefix", anchor.prefix(),
                            "suffix", anchor.suffix()));
        } else if (anchor.kind() != Anchor.Kind.CLAIM) {
            target.put(
                    "selector",
                    Map.of(
                            "type", "FragmentSelector",
                            "value", anchor.part(),
                            "refinedBy", Map.of("type", "TextQuoteSelector", "exact", anchor.quote())));
        }
        return target;
    }

    /** The version as it stood when it was criticised, with the address that never changes. */
    private Map<String, Object> state(Critique critique) {
        Instant since = published.computeIfAbsent(
                critique.versionId(),
                id -> claims.version(id).map(ClaimVersion::publishedAt).orElse(critique.createdAt()));
        return Map.of(
                "type",
                "TimeState",
                "sourceDate",
                since.toString(),
                "cached",
                base + "/brief/" + slug + "/" + critique.version());
    }

    private static String motivation(CritiqueKind kind) {
        return switch (kind) {
            case REPLY -> "replying";
            case QUESTION, UNCLEAR -> "questioning";
            case COMMENT -> "commenting";
            case COUNTEREXAMPLE, WRONG_SCOPE, MISSING_BASELINE, OTHER_EXPLANATION, DOES_NOT_FOLLOW, REPLICATION ->
                "assessing";
        };
    }

    private String address(long critiqueId) {
        return base + "/critiques/" + critiqueId;
    }

    private String pageAddress(long page) {
        return collection + "?page=" + page;
    }
}
