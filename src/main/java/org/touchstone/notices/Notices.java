package org.touchstone.notices;

import java.util.List;

/** Tells people what became of things, on the site and, when mail is configured, in a digest. */
public interface Notices {

    /**
     * Tells one person, in the caller's transaction if there is one. Telling a closed account does nothing.
     *
     * @param words one sentence made by the program, at most 500 characters; never a text that anyone wrote
     * @param link a path on this site, with a leading slash
     * @param onceKey what it is about, for example "standing/17"; the same thing is told to a person once
     */
    void tell(long accountId, Notice.Kind kind, String words, String link, String onceKey);

    /** Tells everyone who follows a claim, as {@link #tell}. */
    void tellFollowers(String slug, Notice.Kind kind, String words, String link, String onceKey);

    /**
     * The signed-in person's own notices, newest first.
     *
     * @param page from 0
     * @param size 1 to 100
     */
    List<Notice> list(long accountId, int page, int size);

    /** How many notices the signed-in person has, read and unread. */
    long count(long accountId);

    /** How many of the signed-in person's own notices are unread. */
    long unread(long accountId);

    /** Marks all of the signed-in person's own notices up to this id as read. */
    void read(long accountId, long upToId);
}
