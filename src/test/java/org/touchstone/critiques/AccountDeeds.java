package org.touchstone.critiques;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.touchstone.critiques.Deeds.Deed;
import org.touchstone.people.AccessTokens;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.OtherIdentities;
import org.touchstone.people.OtherIdentity;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.OwnEmail;
import org.touchstone.people.PasswordReset;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.Role;
import org.touchstone.people.SetUp;
import org.touchstone.people.VisitorKey;

/** What the table of roles says of accounts, done. */
final class AccountDeeds {

    private static final String PASSWORD = "four plain words here";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private AccountDeeds() {}

    static Map<String, Deed> of(BeanFactory house, ModerationHouse.People people) {
        return Map.ofEntries(
                entry(
                        "Accounts.register",
                        (me, it) -> () -> house.getBean(Accounts.class).register(fresh(), PASSWORD, null)),
                entry(
                        "Accounts.changeRole",
                        (me, it) -> () -> house.getBean(Accounts.class)
                                .changeRole(people.anyone(Role.READER).id(), Role.AUTHOR)),
                entry(
                        "Accounts.chooseReaderGroup",
                        (me, it) -> () -> house.getBean(Accounts.class).chooseReaderGroup(me.id(), ReaderGroup.OTHER)),
                entry(
                        "AccessTokens.make",
                        (me, it) -> () -> house.getBean(AccessTokens.class).make(me.id(), "laptop", 7)),
                entry(
                        "AccessTokens.revoke",
                        (me, it) -> () -> house.getBean(AccessTokens.class).revoke(me.id(), 0)),
                entry(
                        "Closing.close",
                        (me, it) -> () -> house.getBean(Closing.class).close(me.id(), me.name())),
                entry("Closing.close another's", (me, it) -> {
                    var other = people.anyone(Role.READER);
                    return () -> house.getBean(Closing.class).close(other.id(), other.name());
                }),
                entry(
                        "OtherIdentities.register",
                        (me, it) -> () -> house.getBean(OtherIdentities.class).register(identity(), fresh())),
                entry(
                        "OtherIdentities.link",
                        (me, it) -> () -> house.getBean(OtherIdentities.class).link(me.id(), identity())),
                entry(
                        "OtherIdentities.unlink",
                        (me, it) -> () -> house.getBean(OtherIdentities.class).unlink(me.id(), identity())),
                entry(
                        "OwnAccount.describe",
                        (me, it) -> () -> house.getBean(OwnAccount.class).describe(me.id(), "About me.")),
                entry(
                        "OwnAccount.digest",
                        (me, it) -> () -> house.getBean(OwnAccount.class).digest(me.id(), false)),
                entry(
                        "OwnAccount.changePassword",
                        (me, it) -> () -> house.getBean(OwnAccount.class)
                                .changePassword(me.id(), PASSWORD, "five other plain words", true)),
                entry(
                        "OwnAccount.signOutEverywhere",
                        (me, it) -> () -> house.getBean(OwnAccount.class).signOutEverywhere(me.id())),
                entry(
                        "OwnEmail.change",
                        (me, it) ->
                                () -> house.getBean(OwnEmail.class).change(me.id(), "new@private.example", PASSWORD)),
                entry(
                        "OwnEmail.sendLink",
                        (me, it) -> () -> house.getBean(OwnEmail.class).sendLink(me.id())),
                entry(
                        "OwnEmail.confirm",
                        (me, it) -> () -> house.getBean(OwnEmail.class).confirm("wrong")),
                entry(
                        "PasswordReset.ask",
                        (me, it) -> () -> house.getBean(PasswordReset.class)
                                .ask(me.name(), new VisitorKey("v4:" + NUMBER.incrementAndGet()))),
                entry(
                        "PasswordReset.reset",
                        (me, it) -> () -> house.getBean(PasswordReset.class).reset("wrong", PASSWORD)),
                entry(
                        "SetUp.claim",
                        (me, it) -> () -> house.getBean(SetUp.class).claim("wrong", fresh(), PASSWORD)));
    }

    private static String fresh() {
        return "Fresh " + NUMBER.incrementAndGet();
    }

    private static OtherIdentity identity() {
        return new OtherIdentity("https://other.example", "holder " + NUMBER.incrementAndGet());
    }
}
