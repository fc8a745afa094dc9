package org.touchstone.engine;

import java.util.List;
import java.util.Map;

/** A kind of toy model: what can be set, what can be put in, how it is built, and what may be said about it. */
public interface ModelFamily {

    FamilyId id();

    /** Plain title. */
    String title();

    /** What it is, in two or three plain sentences. */
    String description();

    List<Setting> settings();

    /**
     * Completes the given values with defaults and checks them.
     *
     * @param given values by setting name; numbers may come as any {@code Number}
     * @throws InvalidSettingException with a sentence, for an unknown name, a value out of range or of the wrong kind,
     *     or a combination that would be too large
     */
    Settings settle(Map<String, ?> given);

    List<Input> inputs(Settings settings);

    Vocabulary vocabulary(Settings settings);

    /**
     * Builds the model. Same settings and seed give the same bits on the same build and kind of processor.
     *
     * @throws Progress.CancelledException when the listener cancels
     */
    Model build(Settings settings, long seed, Progress progress);

    /**
     * The model that has these weights, without building anything and without ND4J.
     *
     * @throws IllegalArgumentException when names or shapes do not fit the settings
     */
    Model load(Settings settings, Weights weights);

    /**
     * Whether a model is placed by formula, so that {@link #build} answers in a few milliseconds, without ND4J and
     * without telling progress, and may be called while a visitor moves a setting.
     */
    default boolean instant() {
        return false;
    }

    /**
     * Refuses settings that may be stored and shown, such as a paper's own, but would take too much computing to build
     * while a visitor waits. Asked for before a run is queued.
     *
     * @throws InvalidSettingException with a sentence
     */
    default void admit(Settings settings) {}

    /** Ways of drawing inputs beyond turning each on by chance. */
    default List<Draw> draws(Settings settings) {
        return List.of();
    }

    /** Grids of models that show where something changes. */
    default List<Sweep> sweeps() {
        return List.of();
    }
}
