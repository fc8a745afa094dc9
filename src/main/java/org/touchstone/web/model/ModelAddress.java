package org.touchstone.web.model;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.comparisons.Side;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;

/** A model as part of the page's address: the settings that differ from the defaults, and the seed. */
final class ModelAddress {

    static final String SEED = "seed";
    static final String INPUT = "x";

    private ModelAddress() {}

    static String of(ModelFamily family, Settings settings, long seed) {
        Map<String, Object> parts = settings.unlike(family.settings());
        if (seed != 0) {
            parts.put(SEED, seed);
        }
        String query = String.join(
                "&",
                parts.entrySet().stream()
                        .map(part -> part.getKey() + "="
                                + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8))
                        .toList());
        return "models/" + family.id().name() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The model as a side of a comparison. */
    static Side side(ModelFamily family, Settings settings, long seed) {
        return Side.model(family.id().name(), settings.unlike(family.settings()), seed);
    }

    /**
     * The settings in an address.
     *
     * @throws org.touchstone.engine.InvalidSettingException with a sentence when they are beyond their bounds
     */
    static Settings settings(ModelFamily family, QueryParameters query) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Setting setting : family.settings()) {
            query.getSingleParameter(setting.name()).ifPresent(text -> given.put(setting.name(), setting.typed(text)));
        }
        return family.settle(given);
    }

    /** Whether an address names a model at all, and not just the family. */
    static boolean names(ModelFamily family, QueryParameters query) {
        return query.getSingleParameter(SEED).isPresent()
                || family.settings().stream()
                        .anyMatch(setting ->
                                query.getSingleParameter(setting.name()).isPresent());
    }

    static long seed(QueryParameters query) {
        try {
            return query.getSingleParameter(SEED).map(Long::valueOf).orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
