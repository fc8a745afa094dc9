package org.touchstone.evals.everyeval;

/**
 * What Every Eval Ever's schema has no field for, or demands where a log says nothing, stands in its additional details under
 * these names, so that a record that was written and read again is the same.
 */
public final class Own {

    /** Begins every name. */
    public static final String PREFIX = "touchstone.";

    public static final String TASK = PREFIX + "task";
    public static final String UNFINISHED = PREFIX + "unfinished";

    /** Of what the schema demands: the field's name follows, and the value is {@link #NOT_SAID}. */
    public static final String UNSAID = PREFIX + "unsaid.";

    public static final String NOT_SAID = "not said";

    public static final String SCORER = PREFIX + "scorer";
    public static final String SETTING = PREFIX + "setting.";
    public static final String DATASET = PREFIX + "dataset.";

    public static final String EPOCH = PREFIX + "epoch";
    public static final String SHOWN = PREFIX + "shown";
    public static final String EXPLANATION = PREFIX + "explanation";
    public static final String OUTPUTS = PREFIX + "outputs";
    public static final String TOKENS = PREFIX + "tokens";
    public static final String CORRECT = PREFIX + "correct";
    public static final String TOOL_CALL = PREFIX + "call";

    private Own() {}

    /** A score in figures, without a fraction where it is whole. */
    public static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
