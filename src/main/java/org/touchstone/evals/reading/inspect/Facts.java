package org.touchstone.evals.reading.inspect;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.reading.Texts;
import tools.jackson.databind.JsonNode;

/** Gathers named facts from a log; what is empty is passed over. */
final class Facts {

    private static final int MOST = 400;
    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(api_?key|secret|password|credential|authorization|(^|[_.])token)$");

    private final Map<String, String> all = new TreeMap<>();
    private final String where;
    private final Texts texts;
    private final Consumer<LeftOut> leftOut;
    private boolean hiding;

    /** @param where for the report: what the names below are parts of */
    Facts(String where, Consumer<LeftOut> leftOut) {
        this.where = where;
        this.texts = new Texts(LONGEST, leftOut);
        this.leftOut = leftOut;
    }

    /** From here on, what may be somebody's key or password by its name is left out. */
    Facts hidingSecrets() {
        hiding = true;
        return this;
    }

    Facts put(String name, @Nullable JsonNode value) {
        return put(name, Nodes.said(value));
    }

    Facts put(String name, @Nullable String value) {
        String key = Texts.tidy(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        if (value == null || value.isBlank()) {
            return this;
        }
        if (hiding && SECRET.matcher(name).matches()) {
            leftOut.accept(new LeftOut(where + key, "By its name it may be a secret, so it is not shown.", 1));
        } else if (all.size() >= MOST && !all.containsKey(key)) {
            leftOut.accept(new LeftOut(where + "*", "Only the first " + MOST + " entries were kept.", 1));
        } else {
            all.put(key, texts.of(where + key, value));
        }
        return this;
    }

    /** Every field of an object, each under the prefix and its name. */
    Facts each(String prefix, @Nullable JsonNode object) {
        if (object != null) {
            object.properties().forEach(field -> put(prefix + field.getKey(), field.getValue()));
        }
        return this;
    }

    Map<String, String> map() {
        return all;
    }
}
