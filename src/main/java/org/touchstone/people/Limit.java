package org.touchstone.people;

import java.time.Duration;

/** How often one visitor may do what costs something: a number of times in a sliding while. */
public enum Limit {
    /** Any changing request to the JSON API. */
    API_POST("api-post", 60, Duration.ofMinutes(1), "requests"),
    /** Starting a run. */
    RUNS("runs", 10, Duration.ofMinutes(1), "runs"),
    /** Starting a sweep, which is as much work as many runs. */
    SWEEPS("sweeps", 10, Duration.ofMinutes(10), "sweeps"),
    /** Making an account. */
    REGISTER("register", 5, Duration.ofHours(1), "new accounts"),
    /** Signing in, to one name from one address. */
    SIGN_IN("sign-in", 10, Duration.ofMinutes(1), "sign-in attempts"),
    /** Signing in, to any name from one address, so that trying many names is no way around. */
    SIGN_IN_ANY("sign-in-any", 60, Duration.ofMinutes(1), "sign-in attempts"),
    /** Asking for a letter that resets a password, from one address. */
    RESET("reset", 10, Duration.ofHours(1), "requests for a new password"),
    /** The same for one name or e-mail address, from anywhere: nobody's letter box is flooded. */
    RESET_ONE("reset-one", 3, Duration.ofHours(1), "requests for a new password"),
    /** Trying a link that came by mail. */
    MAIL_LINK("mail-link", 20, Duration.ofMinutes(10), "tries"),
    /** Asking for a letter that confirms one's e-mail address. */
    CONFIRM("confirm", 5, Duration.ofHours(1), "letters"),
    /** The same to one e-mail address, from any account: nobody's letter box is flooded. */
    CONFIRM_ONE("confirm-one", 5, Duration.ofHours(1), "letters"),
    /** Trying one's own password again, before something that matters. */
    OWN_PASSWORD("own-password", 10, Duration.ofMinutes(10), "tries"),
    /** Making tokens for the API. */
    TOKENS("tokens", 20, Duration.ofHours(1), "new tokens"),
    /** Downloading all that is stored about oneself. */
    EXPORT("export", 10, Duration.ofHours(1), "downloads"),
    /** Publishing a claim or a new version of one. */
    PUBLISH("publish", 10, Duration.ofHours(1), "publications"),
    /** Trying a set-up link. */
    SET_UP("set-up", 10, Duration.ofMinutes(1), "set-up attempts"),
    /** Following claims and leaving them. */
    FOLLOWS("follows", 60, Duration.ofMinutes(10), "claims followed or left"),
    /** Ending the letters with the link in one, from one address. */
    UNSUBSCRIBE("unsubscribe", 20, Duration.ofMinutes(10), "tries"),
    /** Bringing in evals that others ran, each of which may be many megabytes. */
    IMPORTS("imports", 60, Duration.ofHours(1), "files brought in"),
    /** Writing a critique or a reply. */
    CRITIQUES("comments", 10, Duration.ofMinutes(10), "critiques and replies"),
    /** Putting things side by side, which asks models or logs thousands of questions. */
    COMPARISONS("comparisons", 120, Duration.ofMinutes(10), "comparisons"),
    /** Saying what one thinks of a critique. */
    VOTES("votes", 120, Duration.ofMinutes(10), "votes"),
    /** Looking what an input would do to a claim before it is sent, which costs as many tries as sending it. */
    LOOKS("looks", 60, Duration.ofMinutes(10), "inputs checked"),
    /** Sending inputs that may break a claim: each is tried, and some are made simple with many tries. */
    SUBMISSIONS("submissions", 20, Duration.ofMinutes(10), "inputs sent"),
    /** Telling moderators that a contribution breaks a rule. */
    FLAGS("flags", 10, Duration.ofHours(1), "flags"),
    /** What a moderator decides; nobody reads faster than this. */
    MODERATION("moderation", 120, Duration.ofMinutes(10), "decisions"),
    /** Saving drafts; two editors that save as their author types stay below it. */
    DRAFTS("drafts", 600, Duration.ofMinutes(10), "saved drafts"),
    /** Changing one's profile. */
    PROFILE("profile", 30, Duration.ofMinutes(10), "changes of your profile"),
    /** Sending tokens that are wrong, from one address. */
    WRONG_TOKENS("wrong-tokens", 60, Duration.ofMinutes(1), "requests with a wrong token"),
    /** Appealing against the hiding of one's own contribution. */
    APPEALS("appeals", 5, Duration.ofHours(1), "appeals");

    private final String key;
    private final int times;
    private final Duration per;
    private final String things;

    Limit(String key, int times, Duration per, String things) {
        this.key = key;
        this.times = times;
        this.per = per;
        this.things = things;
    }

    /** The name in keys and messages; it must not change, or running counts start anew. */
    public String key() {
        return key;
    }

    /** How many are allowed within {@link #per()}. */
    public int times() {
        return times;
    }

    public Duration per() {
        return per;
    }

    /** What is counted, in words. */
    public String things() {
        return things;
    }
}
