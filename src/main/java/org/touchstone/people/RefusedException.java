package org.touchstone.people;

/** Something a person asked for was refused; the message is a sentence to show them as it stands. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final About about;

    public RefusedException(About about, String sentence) {
        super(sentence);
        this.about = about;
    }

    /** What has to change: a page puts the sentence beside that field, the API picks its status by it. */
    public About about() {
        return about;
    }

    /** The field or circumstance a refusal is about. */
    public enum About {
        NAME,
        PASSWORD,
        /** The password that is good now, asked again before something that matters. */
        CURRENT_PASSWORD,
        EMAIL,
        GROUP,
        LINK,
        TEXT,
        /** The words of a claim that a text is about. */
        PASSAGE,
        /** What a writer says about their own interests. */
        INTERESTS,
        PERMISSION,
        /** Nothing is wrong with what was asked; it has to wait. */
        WAIT
    }
}
