package org.touchstone.people;

/** Erases what another floor keeps for a person alone, when their account is closed; what they published stays. */
@FunctionalInterface
public interface WhenClosed {

    /** Called in the transaction that closes the account. */
    void erase(long accountId);
}
