package org.touchstone.support;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;

/** Who may do what: every action that changes something, for tests of services and of the doors before them. */
public final class RoleTable {

    /** Everyone who may come along. */
    public enum Who {
        ANONYMOUS(Role.READER),
        READER(Role.READER),
        AUTHOR(Role.AUTHOR),
        /** An author, and of the very claim that it is about. */
        OWNER(Role.AUTHOR),
        MODERATOR(Role.MODERATOR),
        ADMINISTRATOR(Role.ADMINISTRATOR),
        /** Whose account was closed while a page was open. */
        CLOSED(Role.READER);

        private final Role role;

        Who(Role role) {
            this.role = role;
        }

        /** The role of the account, for an anonymous visitor that of the account in whose name they try. */
        public Role role() {
            return role;
        }
    }

    private static final Set<Who> EVERYONE = EnumSet.allOf(Who.class);
    private static final Set<Who> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS, Who.CLOSED));
    private static final Set<Who> AUTHORS = EnumSet.of(Who.AUTHOR, Who.OWNER, Who.ADMINISTRATOR);
    private static final Set<Who> MODERATORS = EnumSet.of(Who.MODERATOR, Who.ADMINISTRATOR);
    private static final Set<Who> ADMINISTRATORS = EnumSet.of(Who.ADMINISTRATOR);

    /**
     * One action.
     *
     * @param action service and method, and what is special about this case after a blank
     * @param allowed who may; everyone else is refused
     * @param limit what bounds how often one account does it; null where something else does
     * @param refusals what a refusal is about where it is not {@link About#PERMISSION}
     */
    public record Row(
            String action, Set<Who> allowed, @Nullable Limit limit, Map<Who, About> refusals) {

        /** What the refusal of somebody who may not is about. */
        public About refusal(Who who) {
            return refusals.getOrDefault(who, About.PERMISSION);
        }

        /** Service and method. */
        public String method() {
            return action.split(" ", 2)[0];
        }

        @Override
        public String toString() {
            return action;
        }
    }

    public static final List<Row> ROWS = List.of(
            row("Accounts.register", EVERYONE, null),
            row("Accounts.changeRole", ADMINISTRATORS, null),
            row("Accounts.chooseReaderGroup", SIGNED_IN, null),
            row("AccessTokens.make", SIGNED_IN, Limit.TOKENS),
            row("AccessTokens.revoke", SIGNED_IN, null),
            row("Closing.close", SIGNED_IN, null),
            row("Closing.close another's", ADMINISTRATORS, null),
            row("OtherIdentities.register", EVERYONE, null),
            row("OtherIdentities.link", SIGNED_IN, null),
            row("OtherIdentities.unlink", SIGNED_IN, null),
            row("OwnAccount.describe", SIGNED_IN, Limit.PROFILE),
            row("OwnAccount.digest", SIGNED_IN, Limit.PROFILE),
            row("OwnAccount.changePassword", SIGNED_IN, Limit.OWN_PASSWORD),
            row("OwnAccount.signOutEverywhere", SIGNED_IN, null),
            row("OwnEmail.change", SIGNED_IN, Limit.OWN_PASSWORD),
            row("OwnEmail.sendLink", SIGNED_IN, Limit.CONFIRM),
            link("OwnEmail.confirm"),
            row("PasswordReset.ask", EVERYONE, null),
            link("PasswordReset.reset"),
            link("SetUp.claim"),
            row("Authoring.publish", AUTHORS, Limit.PUBLISH),
            // To another author the address is taken, which is said beside the text that names it.
            new Row(
                    "Authoring.publish a next version",
                    EnumSet.of(Who.OWNER),
                    Limit.PUBLISH,
                    Map.of(Who.AUTHOR, About.TEXT, Who.ADMINISTRATOR, About.TEXT)),
            row("Authoring.withdraw", EnumSet.of(Who.OWNER, Who.ADMINISTRATOR), null),
            row("Drafts.begin", AUTHORS, Limit.DRAFTS),
            row("Drafts.save", AUTHORS, Limit.DRAFTS),
            row("Drafts.delete", AUTHORS, null),
            row("Critiques.write", SIGNED_IN, Limit.CRITIQUES),
            row("Critiques.reply", SIGNED_IN, Limit.CRITIQUES),
            row("Critiques.reply conceding", EnumSet.of(Who.OWNER), Limit.CRITIQUES),
            row("Critiques.withdraw", SIGNED_IN, null),
            row("Critiques.withdraw another's", EnumSet.noneOf(Who.class), null),
            row("Submissions.send", SIGNED_IN, Limit.SUBMISSIONS),
            row("Votes.vote", SIGNED_IN, Limit.VOTES),
            row("Votes.takeBack", SIGNED_IN, Limit.VOTES),
            row("Votes.changedMyMind", SIGNED_IN, Limit.VOTES),
            row("Votes.changedMyMindBack", SIGNED_IN, Limit.VOTES),
            row("Flags.flag", SIGNED_IN, Limit.FLAGS),
            row("Appeals.appeal", SIGNED_IN, Limit.APPEALS),
            row("Appeals.appeal another's", EnumSet.noneOf(Who.class), Limit.APPEALS),
            row("Moderation.approve", MODERATORS, Limit.MODERATION),
            row("Moderation.approve one's own", EnumSet.noneOf(Who.class), null),
            row("Moderation.hide", MODERATORS, Limit.MODERATION),
            row("Moderation.restore", MODERATORS, Limit.MODERATION),
            row("Moderation.dismissFlags", MODERATORS, Limit.MODERATION),
            row("Moderation.refuseAppeal", MODERATORS, Limit.MODERATION),
            row("Moderation.redact", ADMINISTRATORS, Limit.MODERATION),
            row("Follows.follow", SIGNED_IN, Limit.FOLLOWS),
            row("Follows.unfollow", SIGNED_IN, Limit.FOLLOWS),
            row("Notices.read", SIGNED_IN, null),
            row("Unsubscribing.end", EVERYONE, null),
            row("EvalImports.take", AUTHORS, Limit.IMPORTS),
            row("EvalImports.withdraw", SIGNED_IN, null),
            row("EvalImports.withdraw another's", MODERATORS, null));

    private RoleTable() {}

    private static Row row(String action, Set<Who> allowed, @Nullable Limit limit) {
        return new Row(action, allowed, limit, Map.of());
    }

    /** A secret link opens it, whoever has it; a wrong one is refused for everyone. */
    private static Row link(String action) {
        var refusals = new EnumMap<Who, About>(Who.class);
        EVERYONE.forEach(who -> refusals.put(who, About.LINK));
        return new Row(action, EnumSet.noneOf(Who.class), null, refusals);
    }
}
