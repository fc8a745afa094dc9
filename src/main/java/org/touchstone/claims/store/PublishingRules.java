package org.touchstone.claims.store;

import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.ClaimHash;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.Publishing;
import org.touchstone.engine.Families;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** When a claim that is right in itself is still not published, in sentences for its author. */
final class PublishingRules {

    private PublishingRules() {}

    /** @param known the claim at this address, null where there is none; what is said is null where nothing hinders */
    static @Nullable String standing(ClaimSpec spec, VersionStore.@Nullable Known known, long accountId) {
        if (known == null) {
            return null;
        }
        if (known.owner() == null) {
            return "The address “" + spec.slug()
                    + "” belongs to a claim that ships with this program. Choose another slug.";
        }
        if (known.owner() != accountId) {
            return "The address “" + spec.slug() + "” belongs to somebody else’s claim. Choose another slug.";
        }
        if (known.withdrawn()) {
            return "You withdrew the claim at “" + spec.slug() + "”, so it takes no new version. Choose another slug.";
        }
        if (known.hash().equals(ClaimHash.of(spec))) {
            return "Version " + known.number() + " says the same already. Change something first.";
        }
        return null;
    }

    /** Why the model cannot be built while somebody waits; null where it can. */
    static @Nullable String tooHeavy(CompiledClaim claim, Families families) {
        try {
            families.get(claim.family().id()).admit(claim.settings());
            return null;
        } catch (InvalidSettingException heavy) {
            return String.valueOf(heavy.getMessage());
        }
    }

    /** @param after the newest version that the author saw; 0 for none */
    static @Nullable String turn(int after, VersionStore.@Nullable Known known) {
        int newest = known == null ? 0 : known.number();
        if (after == newest) {
            return null;
        }
        if (after == 0) {
            return "You have published this claim already, and its newest version is " + newest
                    + ". Say what the new version changes, and why.";
        }
        return newest == 0
                ? "There is no claim at this address yet, so this would be its first version."
                : "The newest version is now " + newest + ", and this text was written after version " + after
                        + ". Look at what changed meanwhile, then publish again.";
    }

    static void complete(Publication publication) {
        boolean first = publication.after() == 0;
        Publishing.Kind change = publication.change();
        if (first && change != null && change != Publishing.Kind.FIRST) {
            throw refused("A first version neither narrows, widens nor corrects anything. Leave that out.");
        }
        if (first && !publication.answers().isEmpty()) {
            throw refused("A first version answers no critiques. Leave them out.");
        }
        if (!first && (change == null || change == Publishing.Kind.FIRST)) {
            throw refused("Say what the new version does to the claim: narrows, widens or corrects it.");
        }
        if (publication.answers().size() > Authoring.MOST_ANSWERS) {
            throw refused("A version answers at most " + Authoring.MOST_ANSWERS + " critiques.");
        }
        if (!first) {
            reason(publication.why(), "Say why, in a sentence or two: critics and followers read it.");
        } else if (length(publication.why()) > Authoring.LONGEST_REASON) {
            throw tooLong(publication.why());
        }
    }

    /** @return the reason without blanks around it */
    static String reason(String why, String missing) {
        String reason = why.strip().replace("\u0000", "");
        if (reason.isEmpty()) {
            throw refused(missing);
        }
        if (length(reason) > Authoring.LONGEST_REASON) {
            throw tooLong(reason);
        }
        return reason;
    }

    static String text(String yaml) {
        int length = length(yaml);
        if (length > Drafts.LONGEST) {
            throw refused(String.format(
                    "The text has %,d characters; at most %,d can be published. Shorten it.", length, Drafts.LONGEST));
        }
        return yaml;
    }

    static void refuse(@Nullable String sentence) {
        if (sentence != null) {
            throw refused(sentence);
        }
    }

    private static RefusedException tooLong(String reason) {
        return refused(String.format(
                "The reason has %,d characters; at most %,d fit. Shorten it.",
                length(reason), Authoring.LONGEST_REASON));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(About.TEXT, sentence);
    }
}
