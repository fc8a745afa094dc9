package org.touchstone.evals;

/** In which form an eval log came. */
public enum LogFormat {
    INSPECT("Inspect"),
    EVERY_EVAL_EVER("Every Eval Ever"),
    HELM("HELM"),
    HARNESS("lm-evaluation-harness");

    private final String text;

    LogFormat(String text) {
        this.text = text;
    }

    /** The name that its makers use. */
    public String text() {
        return text;
    }
}
