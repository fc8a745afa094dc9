package org.touchstone.critiques;

import org.jspecify.annotations.Nullable;

/**
 * What must be known of a contribution before something is done to it.
 *
 * @param owner whose claim it is about, if a person published it
 * @param lastAction id of its last moderation, 0 for none
 * @param lastDone what that was, if there was one
 * @param hiddenBy who hid it last
 * @param appealedHere whether its writer appealed against the hiding that stands
 * @param appealOpen whether an appeal waits
 */
record Contribution(
        long id,
        String slug,
        long writer,
        String writerName,
        @Nullable Long owner,
        String body,
        boolean waiting,
        boolean hidden,
        boolean withdrawn,
        boolean redacted,
        long lastAction,
        ModerationLog.@Nullable Action lastDone,
        @Nullable Long hiddenBy,
        boolean appealedHere,
        boolean appealOpen) {

    /** Whether everyone may read it. */
    boolean shown() {
        return !waiting && !hidden && !withdrawn && !redacted;
    }
}
