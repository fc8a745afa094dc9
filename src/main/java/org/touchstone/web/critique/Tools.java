package org.touchstone.web.critique;

import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Votes;
import org.touchstone.people.Accounts;
import org.touchstone.people.SignedIn;

/**
 * What every piece of the critique section works with.
 *
 * @param slug of the claim
 * @param me the reader before the screen, if signed in
 * @param owner whether that is the claim's author
 * @param closed whether the claim was withdrawn, so that it takes no critiques and replies
 */
record Tools(
        String slug,
        Critiques critiques,
        Votes votes,
        Accounts accounts,
        CritiqueActions actions,
        Inputs inputs,
        @Nullable SignedIn me,
        boolean owner,
        boolean closed) {

    /** The same for a claim that takes nothing new any more. */
    Tools close() {
        return new Tools(slug, critiques, votes, accounts, actions, inputs, me, owner, true);
    }
}
