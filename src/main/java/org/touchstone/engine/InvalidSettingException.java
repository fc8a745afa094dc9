package org.touchstone.engine;

/** A setting that a visitor must change; the message is a sentence for that visitor. */
public final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String setting;

    public InvalidSettingException(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    /** The name of the setting that is wrong. */
    public String setting() {
        return setting;
    }
}
