package org.touchstone.critiques;

import java.util.List;
import java.util.Map;

/**
 * A critique, what readers say to it with one voice each, and its replies.
 *
 * @param replies of any depth, oldest first, at most {@link #MOST_REPLIES}
 * @param allReplies how many there are
 * @param about what the critique is about, as the newest version reads
 * @param tie when sorted by agreement: the number of the group of ties it is in, from 1; else 0
 */
public record Discussion(
        Critique critique, Voices voices, List<Critique> replies, long allReplies, About about, int tie) {

    /** Replies that come with a critique; {@link Critiques#replies} gives the others. */
    public static final int MOST_REPLIES = 30;

    /**
     * What a critique is about.
     *
     * @param title of the part of the claim; blank where it is about the whole claim
     * @param place where its words are in the newest version
     */
    public record About(String title, Anchors.Place place) {

        /** The whole claim. */
        public static final About CLAIM = new About("", new Anchors.Place.Found());
    }

    /**
     * One page of them.
     *
     * @param all how many the search finds
     * @param kinds how many critiques of each kind the claim has in the versions searched, whatever kinds were asked for
     */
    public record Page(List<Discussion> discussions, long all, Map<CritiqueKind, Long> kinds) {}
}
