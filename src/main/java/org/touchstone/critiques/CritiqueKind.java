package org.touchstone.critiques;

import java.util.Arrays;
import java.util.List;

/** What a contribution is: one of the things that can be wrong with a claim, or a reply to another contribution. */
public enum CritiqueKind {
    COUNTEREXAMPLE("Counterexample", "An input on which the claim fails. The server checks it at once."),
    WRONG_SCOPE("Wrong scope", "The claim holds in fewer places than it says, or in more."),
    MISSING_BASELINE("Missing baseline", "A simpler rule, left out here, would do as well."),
    OTHER_EXPLANATION("Another explanation fits", "Something else inside the model could give the same results."),
    DOES_NOT_FOLLOW("Does not follow", "What was measured does not show what is claimed."),
    UNCLEAR("Unclear", "It could be read in two ways, or not at all."),
    QUESTION("Question", "Something you would like the author to answer."),
    REPLICATION("Replication", "You tried it yourself, here or elsewhere. Say what came out."),
    COMMENT("Comment", "Anything else that helps others to judge the claim."),
    REPLY("Reply", "An answer to what somebody wrote.");

    private final String title;
    private final String help;

    CritiqueKind(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** One to three words for pages. */
    public String title() {
        return title;
    }

    /** One sentence that helps to choose it. */
    public String help() {
        return help;
    }

    /** The kinds that a person chooses from when they write; the server makes counterexamples of inputs sent to it. */
    public static List<CritiqueKind> written() {
        return Arrays.stream(values())
                .filter(kind -> kind != COUNTEREXAMPLE && kind != REPLY)
                .toList();
    }
}
