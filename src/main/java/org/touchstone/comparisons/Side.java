package org.touchstone.comparisons;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the things that a comparison is between, as its address names it. */
public sealed interface Side {

    /** How many are compared at once. */
    int MOST = 4;

    /** The most characters of a reference. */
    int LONGEST = 500;

    /** Its text in addresses; {@link #parse} reads it. */
    String reference();

    /**
     * A claim, or one version of it.
     *
     * @param version from 1; null for the newest
     */
    record OfClaim(String slug, @Nullable Integer version) implements Side {
        @Override
        public String reference() {
            return "claim:" + slug + (version == null ? "" : "@" + version);
        }
    }

    /**
     * One eval of a claim.
     *
     * @param version from 1; null for the newest
     */
    record OfEval(String slug, @Nullable Integer version, String eval) implements Side {
        @Override
        public String reference() {
            return "claim:" + slug + (version == null ? "" : "@" + version) + "/" + eval;
        }
    }

    /**
     * A model without a claim.
     *
     * @param settings those that differ from the family's own, as text
     */
    record OfModel(String family, SortedMap<String, String> settings, long seed) implements Side {
        public OfModel {
            settings = new TreeMap<>(settings);
        }

        @Override
        public String reference() {
            return "model:" + family
                    + settings.entrySet().stream()
                            .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining())
                    + (seed == 0 ? "" : ";seed=" + seed);
        }
    }

    /** The model that a run built. */
    record OfRun(String run) implements Side {
        @Override
        public String reference() {
            return "run:" + run;
        }
    }

    /** An eval that others ran. */
    record OfLog(long id) implements Side {
        @Override
        public String reference() {
            return "eval:" + id;
        }
    }

    /** Whether it is judged by what a log says, and not by a model that can be asked here. */
    default boolean logged() {
        return this instanceof OfLog;
    }

    /**
     * Reads a reference: {@code claim:slug}, {@code claim:slug@2}, {@code claim:slug@2/eval}, {@code run:id},
     * {@code model:family;setting=value;seed=1} or {@code eval:17}.
     *
     * @throws ComparisonException with a sentence when it is none of these
     */
    static Side parse(String reference) {
        String text = reference.strip();
        if (text.length() <= LONGEST) {
            Matcher claim = Patterns.CLAIM.matcher(text);
            if (claim.matches()) {
                Integer version = claim.group(2) == null ? null : Integer.valueOf(claim.group(2));
                return claim.group(3) == null
                        ? new OfClaim(claim.group(1), version)
                        : new OfEval(claim.group(1), version, claim.group(3));
            }
            Matcher run = Patterns.RUN.matcher(text);
            if (run.matches()) {
                return new OfRun(run.group(1));
            }
            Matcher log = Patterns.LOG.matcher(text);
            if (log.matches()) {
                return new OfLog(Long.parseLong(log.group(1)));
            }
            Matcher model = Patterns.MODEL.matcher(text);
            if (model.matches()) {
                return model(model.group(1), model.group(2));
            }
        }
        throw new ComparisonException("“" + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                + "” names nothing that can be compared."
                + " Write claim:, run:, model: or eval: and its name, or choose one with “Compare with…” on its page.");
    }

    private static OfModel model(String family, String settings) {
        SortedMap<String, String> given = new TreeMap<>();
        Matcher each = Patterns.SETTING.matcher(settings);
        while (each.find()) {
            given.put(each.group(1), each.group(2));
        }
        String seed = given.remove("seed");
        try {
            return new OfModel(family, given, seed == null ? 0 : Long.parseLong(seed));
        } catch (NumberFormatException e) {
            throw new ComparisonException("A seed is a whole number, and “" + seed + "” is none.");
        }
    }

    /** A model's reference. */
    static OfModel model(String family, Map<String, ?> settings, long seed) {
        SortedMap<String, String> text = new TreeMap<>();
        settings.forEach((name, value) -> text.put(name, String.valueOf(value)));
        return new OfModel(family, text, seed);
    }

    /** How references look. */
    final class Patterns {
        private static final Pattern CLAIM = Pattern.compile(
                "claim:([a-z0-9][a-z0-9-]{0,99})(?:@([1-9][0-9]{0,5}))?(?:/([a-z0-9][a-z0-9-]{0,99}))?");
        private static final Pattern RUN = Pattern.compile("run:([a-z0-9]{1,40})");
        private static final Pattern LOG = Pattern.compile("eval:([1-9][0-9]{0,17})");
        private static final Pattern MODEL =
                Pattern.compile("model:([a-z0-9][a-z0-9-]{0,60})((?:;[A-Za-z0-9]{1,60}=[A-Za-z0-9.+-]{1,60}){0,40})");
        private static final Pattern SETTING = Pattern.compile(";([A-Za-z0-9]+)=([A-Za-z0-9.+-]+)");

        private Patterns() {}
    }
}
