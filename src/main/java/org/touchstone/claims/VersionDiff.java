package org.touchstone.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a claim, part by part. Things in a list are the same thing where their id or
 * title is the same.
 */
public final class VersionDiff {

    private VersionDiff() {}

    /**
     * A part that is not the same.
     *
     * @param path the field, such as {@code evals[all-back].expression}
     * @param title what a page calls it
     * @param before null where it is new
     * @param after null where it is gone
     */
    public record Part(
            String path,
            String title,
            @Nullable String before,
            @Nullable String after) {}

    /** Every part that differs, in the order of a claim file; none for claims that say the same. */
    public static List<Part> between(ClaimSpec before, ClaimSpec after) {
        Map<String, ClaimParts.Thing> old = ClaimParts.of(before);
        Map<String, ClaimParts.Thing> now = ClaimParts.of(after);
        Map<String, ClaimParts.Thing> all = new LinkedHashMap<>(now);
        old.forEach(all::putIfAbsent);
        List<Part> parts = new ArrayList<>();
        all.keySet().forEach(path -> {
            ClaimParts.Thing was = old.get(path);
            ClaimParts.Thing is = now.get(path);
            if (was == null || is == null) {
                add(parts, path, Objects.requireNonNull(was == null ? is : was).title(), was, is);
            } else {
                is.fields()
                        .keySet()
                        .forEach(field -> add(
                                parts,
                                ClaimParts.WHOLE.equals(field) ? path : path + "." + field,
                                ClaimParts.WHOLE.equals(field)
                                        ? is.title()
                                        : is.title() + ": " + ClaimParts.called(field),
                                was.fields().get(field),
                                is.fields().get(field)));
            }
        });
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String path, String title, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            parts.add(new Part(path, title, text(was), text(is)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
