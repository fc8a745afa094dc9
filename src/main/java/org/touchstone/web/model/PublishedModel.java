package org.touchstone.web.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Models;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;

/** Models of published claims, which can be looked at without building anything. */
final class PublishedModel {

    private final Claims claims;
    private final Models models;

    PublishedModel(Claims claims, Models models) {
        this.claims = claims;
        this.models = models;
    }

    /** The model of the first claim about the family that has been examined; null where there is none. */
    Models.@Nullable Loaded of(ModelFamily family) {
        return ready(claims.examined(family.id())).findFirst().orElse(null);
    }

    /** The model with these settings and this seed, if a claim is about it. */
    Models.@Nullable Loaded of(ModelFamily family, Settings settings, long seed) {
        return ready(claims.examined(family.id(), settings, seed))
                .filter(known -> ModelAddress.of(family, known.version().settings(), seed)
                        .equals(ModelAddress.of(family, settings, seed)))
                .findFirst()
                .orElse(null);
    }

    private Stream<Models.Loaded> ready(List<Long> versions) {
        return versions.stream().map(models::forVersion).flatMap(Optional::stream);
    }
}
