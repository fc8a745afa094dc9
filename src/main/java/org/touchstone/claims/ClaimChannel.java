package org.touchstone.claims;

/**
 * The Postgres channel on which claims make themselves heard: a new standing, version, counterexample, critique, vote
 * or withdrawal. The payload is the claim's slug; who hears it reads what it needs.
 */
public final class ClaimChannel {

    public static final String NAME = "touchstone_claim";

    private ClaimChannel() {}
}
