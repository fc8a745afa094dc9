package org.touchstone.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.Yaml;

/** Claim files that are right in every part, and say a {@link Hostile} text in every sentence an author writes. */
public final class HostileClaims {

    /** Fields that the program reads rather than shows; what an author may write there is checked by its meaning. */
    private static final Set<String> MEANT =
            Set.of("slug", "family", "settings", "kind", "expression", "rule", "id", "url", "drawn", "titleScope");

    private static final Map<String, Integer> LONGEST =
            Map.of("title", 200, "name", 200, "affiliation", 200, "heading", 200, "by", 200, "date", 40, "ideas", 60);

    private final List<String> texts = Hostile.texts();
    private final AtomicInteger next = new AtomicInteger();

    /** As many claims as it takes to say every text at least once in a title; every other field says several. */
    public static List<String> all(String model) {
        return IntStream.range(0, 8)
                .mapToObj(number -> new HostileClaims(number * 12).of(model, "hostile-claim-" + number))
                .toList();
    }

    private HostileClaims(int from) {
        next.set(from);
    }

    private String of(String model, String slug) {
        Map<String, Object> claim = new Yaml().load(model);
        claim.put("slug", slug);
        var changed = map(claim);
        changed.remove("opposes");
        var title = String.valueOf(changed.get("title"));
        changed.put("titleScope", title.substring(0, title.indexOf(' ')));
        return new Yaml().dump(changed);
    }

    private Map<String, Object> map(Map<?, ?> fields) {
        var changed = new LinkedHashMap<String, Object>();
        fields.forEach((key, value) ->
                changed.put(key.toString(), MEANT.contains(key.toString()) ? value : value(key.toString(), value)));
        return changed;
    }

    private Object value(String key, Object value) {
        return switch (value) {
            case String said -> said(key.equals("ideas") ? 60 : LONGEST.getOrDefault(key, 600));
            case List<?> list -> list.stream().map(each -> value(key, each)).toList();
            case Map<?, ?> fields -> map(fields);
            default -> value;
        };
    }

    private String said(int longest) {
        var said = new StringBuilder();
        for (int tries = 0; tries < 20; tries++) {
            var text = texts.get(Math.floorMod(next.getAndIncrement(), texts.size()))
                    .replaceAll("[\\s\u2028]+", " ")
                    .replace("\u202E", "")
                    .strip();
            if (said.length() + text.length() + 1 <= longest) {
                said.append(said.isEmpty() ? "" : " ").append(text);
            } else if (!said.isEmpty()) {
                break;
            }
        }
        return said.toString();
    }
}
