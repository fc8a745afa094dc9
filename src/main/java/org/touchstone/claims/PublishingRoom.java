package org.touchstone.claims;

/** Asked before a person publishes: whoever runs published claims says whether there is room for one more of theirs. */
@FunctionalInterface
public interface PublishingRoom {

    /** @throws org.touchstone.people.RefusedException with a sentence, when the account has to wait */
    void require(long accountId);
}
