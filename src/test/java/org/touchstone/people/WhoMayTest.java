package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.RefusedException.About;

/** Each role against each action on an account: one's own, and somebody else's. */
@SpringJUnitConfig(PeopleHouse.class)
class WhoMayTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "four plain words here";

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    OwnEmail emails;

    @Autowired
    AccessTokens tokens;

    @Autowired
    OtherIdentities identities;

    @Autowired
    Closing closing;

    @Autowired
    DataExport export;

    private Map<String, BiConsumer<Long, String>> actions;

    @BeforeEach
    void everyAction() {
        // so that nobody in the table is the last one
        accounts.create("Boss of all " + NUMBER.incrementAndGet(), PASSWORD, null, Role.ADMINISTRATOR);
        actions = Map.ofEntries(
                Map.entry("search", (id, name) -> accounts.search("", 0, 10)),
                Map.entry("change role", (id, name) -> accounts.changeRole(id, Role.MODERATOR)),
                Map.entry("close", closing::close),
                Map.entry("group", (id, name) -> accounts.chooseReaderGroup(id, ReaderGroup.OTHER)),
                Map.entry("see", (id, name) -> own.see(id)),
                Map.entry("describe", (id, name) -> own.describe(id, "About me.")),
                Map.entry("digest", (id, name) -> own.digest(id, false)),
                Map.entry("password", (id, name) -> own.changePassword(id, PASSWORD, "five other plain words", true)),
                Map.entry("has password", (id, name) -> own.hasPassword(id)),
                Map.entry("sign out", (id, name) -> own.signOutEverywhere(id)),
                Map.entry("email", (id, name) -> emails.change(id, "me@example.org", PASSWORD)),
                Map.entry("pending email", (id, name) -> emails.pending(id)),
                Map.entry("make token", (id, name) -> tokens.make(id, "laptop", 7)),
                Map.entry("tokens", (id, name) -> tokens.list(id)),
                Map.entry("revoke token", (id, name) -> tokens.revoke(id, 1)),
                Map.entry("link", (id, name) -> identities.link(id, identity(id))),
                Map.entry("identities", (id, name) -> identities.list(id)),
                Map.entry("unlink", (id, name) -> identities.unlink(id, identity(id))),
                Map.entry("export", (id, name) -> export.of(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "search,        '', '', '', '', '', '', A, A",
        "change role,   '', '', '', '', '', '', A, A",
        "close,         R,  '', U,  '', M,  '', A, A",
        "group,         R,  '', U,  '', M,  '', A, ''",
        "see,           R,  '', U,  '', M,  '', A, ''",
        "describe,      R,  '', U,  '', M,  '', A, ''",
        "digest,        R,  '', U,  '', M,  '', A, ''",
        "password,      R,  '', U,  '', M,  '', A, ''",
        "has password,  R,  '', U,  '', M,  '', A, ''",
        "sign out,      R,  '', U,  '', M,  '', A, ''",
        "email,         R,  '', U,  '', M,  '', A, ''",
        "pending email, R,  '', U,  '', M,  '', A, ''",
        "make token,    R,  '', U,  '', M,  '', A, ''",
        "tokens,        R,  '', U,  '', M,  '', A, ''",
        "revoke token,  R,  '', U,  '', M,  '', A, ''",
        "link,          R,  '', U,  '', M,  '', A, ''",
        "identities,    R,  '', U,  '', M,  '', A, ''",
        "unlink,        R,  '', U,  '', M,  '', A, ''",
        "export,        R,  '', U,  '', M,  '', A, ''",
    })
    void nobodyActsBeyondTheirRole(
            String action,
            String readerOwn,
            String readerOther,
            String authorOwn,
            String authorOther,
            String moderatorOwn,
            String moderatorOther,
            String administratorOwn,
            String administratorOther) {
        check(action, null, false, false);
        check(action, Role.READER, true, !readerOwn.isEmpty());
        check(action, Role.READER, false, !readerOther.isEmpty());
        check(action, Role.AUTHOR, true, !authorOwn.isEmpty());
        check(action, Role.AUTHOR, false, !authorOther.isEmpty());
        check(action, Role.MODERATOR, true, !moderatorOwn.isEmpty());
        check(action, Role.MODERATOR, false, !moderatorOther.isEmpty());
        check(action, Role.ADMINISTRATOR, true, !administratorOwn.isEmpty());
        check(action, Role.ADMINISTRATOR, false, !administratorOther.isEmpty());
    }

    private void check(String action, @Nullable Role role, boolean ownAccount, boolean allowed) {
        var asking = somebody(role == null ? Role.READER : role);
        var whose = ownAccount ? asking : somebody(Role.READER);
        var what = Objects.requireNonNull(actions.get(action));
        Throwable refusal;
        if (role == null) {
            SecurityContextHolder.clearContext();
            refusal = catchThrowable(() -> what.accept(whose.id(), whose.name()));
        } else {
            refusal = catchThrowable(() -> PeopleHouse.as(asking, () -> what.accept(whose.id(), whose.name())));
        }
        var cell = action + " by " + role + (ownAccount ? ", own" : ", another's");
        if (allowed) {
            assertThat(refusal).as(cell).isNull();
        } else {
            assertThat(refusal)
                    .as(cell)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.about()).isEqualTo(About.PERMISSION));
        }
    }

    private static OtherIdentity identity(long accountId) {
        return new OtherIdentity("https://other.example", "holder of " + accountId);
    }

    private Account somebody(Role role) {
        return accounts.create("Anyone " + NUMBER.incrementAndGet(), PASSWORD, null, role);
    }
}
