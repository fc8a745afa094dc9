package org.touchstone.comparisons;

import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;

/** A model of the comparison has to be built first, which takes a run. */
public final class NotBuiltException extends ComparisonException {
    private static final long serialVersionUID = 1L;

    private final transient FamilyId family;
    private final transient Settings settings;
    private final long seed;

    NotBuiltException(String title, FamilyId family, Settings settings, long seed) {
        super("“" + title + "” with these settings and seed " + seed
                + " is not built yet. Once it is, the comparison follows.");
        this.family = family;
        this.settings = settings;
        this.seed = seed;
    }

    public FamilyId family() {
        return family;
    }

    /** Settled by the family. */
    public Settings settings() {
        return settings;
    }

    public long seed() {
        return seed;
    }
}
