package org.touchstone.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.Discussion;
import org.touchstone.critiques.Voices;
import org.touchstone.people.ReaderGroup;

/** Critiques for tests of what the API makes of them. */
final class Said {

    private Said() {}

    static Critique critique(long id, CritiqueKind kind, Anchor anchor, @Nullable Long parent) {
        return new Critique(
                id,
                Toy.VERSION_ID,
                2,
                "one-idea",
                5L,
                "Ada",
                false,
                kind,
                anchor,
                parent,
                null,
                "It *fails* for two.",
                null,
                null,
                null,
                Toy.NOON,
                Critique.State.SHOWN,
                null);
    }

    static Discussion discussion() {
        return new Discussion(
                critique(17, CritiqueKind.WRONG_SCOPE, Anchor.of(Anchor.Kind.EVAL, "e1"), null),
                new Voices(Map.of(ReaderGroup.POLICY, new Voices.Counts(3, 1)), 2, null, false),
                List.of(critique(18, CritiqueKind.REPLY, Anchor.CLAIM, 17L)),
                1,
                Discussion.About.CLAIM,
                0);
    }
}
