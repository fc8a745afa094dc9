package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.critiques.Moderation.Item;
import org.touchstone.critiques.Moderation.Seen;
import org.touchstone.critiques.ModerationLog.Action;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.people.TooManyException;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(ModerationHouse.class)
class ModerationTest {

    private static final Seen NOTHING = new Seen(0, 0);
    private static final String TEXT = "You only say so because your employer pays you for it";

    @Autowired
    Moderation moderation;

    @Autowired
    Critiques critiques;

    @Autowired
    Flags flags;

    @Autowired
    Appeals appeals;

    @Autowired
    ModerationLog log;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    MovingClock clock;

    @Autowired
    ModerationHouse.People people;

    private Account writer;
    private Account reader;
    private Account moderator;
    private Account other;
    private long version;

    @BeforeEach
    void somebodyOfEach() {
        writer = people.anyone(Role.READER);
        reader = people.anyone(Role.READER);
        moderator = people.anyone(Role.MODERATOR);
        other = people.anyone(Role.MODERATOR);
        version = people.version();
    }

    private long standing() {
        return people.wrote(writer, version, TEXT, false);
    }

    private Item see(long id) {
        return PeopleHouse.as(moderator, () -> moderation.find(id).orElseThrow());
    }

    private void hide(Account by, long id) {
        PeopleHouse.as(by, () -> moderation.hide(id, see(id).seen(), Rule.ABUSE, "It guesses at motives."));
    }

    private void flag(Account by, long id) {
        PeopleHouse.as(by, () -> flags.flag(id, by.id(), Rule.ABUSE, "This is about a person."));
    }

    private void appeal(long id) {
        PeopleHouse.as(writer, () -> appeals.appeal(id, writer.id(), "It is about the paper, not the person."));
    }

    private Appeals.State state(long id) {
        return PeopleHouse.as(writer, () -> appeals.state(id, writer.id()));
    }

    private List<Notice> told(Account account) {
        return PeopleHouse.as(account, () -> notices.list(account.id(), 0, 100));
    }

    private boolean hidden(long id) {
        return jdbc.sql("select hidden_at is not null from critique where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private List<String> audited(long id) {
        return jdbc.sql("select action from audit_log where subject = ? order by id")
                .param("critique/" + id)
                .query((row, index) -> row.getString("action"))
                .list();
    }

    @Test
    void aHeldBackContributionIsReadOldestFirstAndApprovedOnce() {
        long first = people.wrote(writer, version, "Does it hold for two?", true);
        long second = people.wrote(writer, version, "And for three?", true);
        assertThat(PeopleHouse.as(moderator, () -> moderation.waiting()))
                .extracting(Item::critiqueId)
                .containsSubsequence(first, second);
        assertThat(see(first).history()).satisfies(history -> {
            assertThat(history.waiting()).isEqualTo(2);
            assertThat(history.standing()).isZero();
        });

        PeopleHouse.as(moderator, () -> moderation.approve(first, NOTHING, ""));

        assertThat(PeopleHouse.as(moderator, () -> moderation.waiting()))
                .extracting(Item::critiqueId)
                .contains(second)
                .doesNotContain(first);
        assertThat(told(writer)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.MODERATION);
            assertThat(notice.link()).isEqualTo("/critiques/" + first);
        });
        assertThat(audited(first)).containsExactly("approve");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 2"})
    void aNewAccountIsTrustedOnceAsManyOfItsContributionsStandAsTheOperatorWants(int first, int waits) {
        var premoderation = new PreModeration(jdbc, first);
        var person = SignedIn.of(writer);
        for (int i = 0; i < waits; i++) {
            assertThat(premoderation.holdsBack(person)).isTrue();
            long id = people.wrote(writer, version, "Contribution " + i, true);
            PeopleHouse.as(moderator, () -> moderation.approve(id, NOTHING, ""));
        }
        assertThat(premoderation.holdsBack(person)).isFalse();
        assertThat(premoderation.holdsBack(SignedIn.of(moderator))).isFalse();
    }

    @Test
    void whatWasHiddenDoesNotMakeAnAccountTrusted() {
        var premoderation = new PreModeration(jdbc, 1);
        long id = people.wrote(writer, version, TEXT, true);
        hide(moderator, id);
        assertThat(premoderation.holdsBack(SignedIn.of(writer))).isTrue();
    }

    @Test
    void theWriterOfWhatWasHiddenIsToldTheRuleAndReasonAndCanAppealOnce() {
        long id = standing();
        assertThat(state(id)).isEqualTo(Appeals.State.NONE);
        hide(moderator, id);

        assertThat(see(id).ruledOn()).satisfies(ruled -> {
            assertThat(ruled.rule()).isEqualTo(Rule.ABUSE);
            assertThat(ruled.reason()).isEqualTo("It guesses at motives.");
        });
        assertThat(critiques.find(id).orElseThrow().reason()).isEqualTo("It attacks a person. It guesses at motives.");
        assertThat(told(writer)).hasSize(1);
        assertThat(state(id)).isEqualTo(Appeals.State.POSSIBLE);
        clock.forward(Duration.ofMinutes(1));
        appeal(id);
        assertThat(state(id)).isEqualTo(Appeals.State.OPEN);
        assertThatThrownBy(() -> appeal(id)).hasMessageContaining("appealed already");
        assertThat(PeopleHouse.as(other, () -> moderation.appeals()))
                .extracting(Item::critiqueId)
                .contains(id);

        PeopleHouse.as(other, () -> moderation.refuseAppeal(id, see(id).seen(), "The guess is still there."));

        assertThat(state(id)).isEqualTo(Appeals.State.REFUSED);
        assertThatThrownBy(() -> appeal(id)).hasMessageContaining("appealed already");
        assertThat(hidden(id)).isTrue();
        assertThat(told(writer)).hasSize(2);
        assertThat(audited(id)).containsExactly("hide", "appeal", "refuse-appeal");
    }

    @Test
    void aGrantedAppealShowsItAgainAndANewHidingCanBeAppealedAgain() {
        long id = standing();
        hide(moderator, id);
        appeal(id);
        PeopleHouse.as(other, () -> moderation.restore(id, see(id).seen(), "It is about the paper."));

        assertThat(hidden(id)).isFalse();
        assertThat(state(id)).isEqualTo(Appeals.State.NONE);
        clock.forward(Duration.ofHours(1));
        hide(other, id);
        assertThat(state(id)).isEqualTo(Appeals.State.POSSIBLE);
        appeal(id);
        assertThat(state(id)).isEqualTo(Appeals.State.OPEN);
    }

    @Test
    void whoHidItDoesNotSettleTheAppealWhileThereIsAnother() {
        long id = standing();
        hide(moderator, id);
        appeal(id);
        assertThatThrownBy(() -> PeopleHouse.as(
                        moderator, () -> moderation.refuseAppeal(id, see(id).seen(), "I still think so.")))
                .hasMessageContaining("You hid this contribution yourself");
        assertThatThrownBy(() ->
                        PeopleHouse.as(moderator, () -> moderation.restore(id, see(id).seen(), "I changed my mind.")))
                .hasMessageContaining("You hid this contribution yourself");
        assertThat(see(id).appeal()).isNotNull();
    }

    @Test
    void aSiteWithOneModeratorStillAnswersAppeals() {
        long id = standing();
        hide(moderator, id);
        appeal(id);
        database.asOwner()
                .sql("update account set closed_at = now() where role in ('MODERATOR', 'ADMINISTRATOR') and id <> ?"
                        + " and closed_at is null")
                .param(moderator.id())
                .update();
        PeopleHouse.as(moderator, () -> moderation.restore(id, see(id).seen(), "I changed my mind."));
        assertThat(hidden(id)).isFalse();
    }

    @Test
    void nobodySettlesTheirOwnContributionNorOneAboutTheirOwnClaim() {
        long own = people.wrote(moderator, version, "I moderate and I write", true);
        assertThatThrownBy(() -> PeopleHouse.as(moderator, () -> moderation.approve(own, NOTHING, "")))
                .hasMessageContaining("your own contribution")
                .satisfies(refused ->
                        assertThat(((RefusedException) refused).about()).isEqualTo(About.PERMISSION));
        var author = people.anyone(Role.ADMINISTRATOR);
        people.own(author, version);
        long critical = standing();
        assertThatThrownBy(() -> hide(author, critical)).hasMessageContaining("a claim of your own");
        assertThat(hidden(critical)).isFalse();
    }

    @Test
    void theSecondOfTwoModeratorsIsToldWhatTheFirstDidAndChangesNothing() {
        long id = people.wrote(writer, version, TEXT, true);
        var seenByBoth = see(id).seen();
        PeopleHouse.as(moderator, () -> moderation.approve(id, seenByBoth, ""));
        assertThatThrownBy(() -> PeopleHouse.as(
                        other, () -> moderation.hide(id, seenByBoth, Rule.ABUSE, "It guesses at motives.")))
                .hasMessageContaining("Another moderator was here")
                .hasMessageContaining("approved");
        assertThat(hidden(id)).isFalse();
    }

    @Test
    void ofManyModeratorsAtOnceOneSettlesIt() throws Exception {
        long id = standing();
        var moderators = List.of(moderator, other, people.anyone(Role.MODERATOR), people.anyone(Role.ADMINISTRATOR));
        var seen = see(id).seen();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = java.util.stream.IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        PeopleHouse.as(
                                moderators.get(n % 4),
                                () -> moderation.hide(id, seen, Rule.ABUSE, "It guesses at motives."));
                        return true;
                    })
                    .toList();
            int done = 0;
            for (var attempt : threads.invokeAll(tries)) {
                try {
                    attempt.get();
                    done++;
                } catch (ExecutionException late) {
                    assertThat(late.getCause())
                            .isInstanceOf(RefusedException.class)
                            .hasMessageContaining("Another moderator was here");
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(audited(id)).containsExactly("hide");
        assertThat(told(writer)).hasSize(1);
    }

    @Test
    void aReaderFlagsOnceAndLearnsWhatCameOfItWhileTheWriterLearnsNothingOfTheFlag() {
        long id = standing();
        flag(reader, id);
        assertThatThrownBy(() -> flag(reader, id)).hasMessageContaining("flagged this before");
        assertThatThrownBy(() -> flag(writer, id)).hasMessageContaining("your own");
        flag(other, id);
        assertThat(PeopleHouse.as(reader, () -> flags.flagged(reader.id(), List.of(id, -1L))))
                .containsExactly(id);
        var item = PeopleHouse.as(moderator, () -> moderation.flagged()).stream()
                .filter(queued -> queued.critiqueId() == id)
                .toList();
        assertThat(item)
                .singleElement()
                .satisfies(one -> assertThat(one.flags()).hasSize(2));

        var seen = item.getFirst().seen();
        var late = people.anyone(Role.READER);
        flag(late, id);
        PeopleHouse.as(moderator, () -> moderation.dismissFlags(id, seen, "It is blunt, and about the claim."));

        assertThat(told(writer)).isEmpty();
        assertThat(told(reader)).singleElement().satisfies(notice -> {
            assertThat(notice.words()).contains("left it in its place");
            assertThat(notice.link()).endsWith("#critique-" + id);
        });
        assertThat(told(late)).isEmpty();
        assertThat(see(id).flags()).hasSize(1);
        hide(moderator, id);
        assertThat(told(late))
                .singleElement()
                .satisfies(notice -> assertThat(notice.words()).contains("hidden"));
        assertThat(see(id).flags()).isEmpty();
    }

    @Test
    void whatIsNotShownCannotBeFlaggedNorFoundOutByFlagging() {
        long waiting = people.wrote(writer, version, TEXT, true);
        long hidden = standing();
        hide(moderator, hidden);
        for (long id : new long[] {waiting, hidden, -1}) {
            assertThatThrownBy(() -> flag(reader, id)).hasMessage("This contribution is not shown any more.");
        }
    }

    @Test
    void nobodyFloodsModerators() {
        for (int i = 0; i < 10; i++) {
            flag(reader, standing());
        }
        long id = standing();
        assertThatThrownBy(() -> flag(reader, id)).isInstanceOf(TooManyException.class);
        assertThatThrownBy(() -> PeopleHouse.as(
                        writer, () -> flags.flag(id, writer.id(), Rule.SPAM, "a".repeat(Flags.LONGEST + 1))))
                .hasMessageContaining("at most 1,000 fit");
    }

    @Test
    void onlyTheWriterAppealsAndOnlyAgainstAHiding() {
        long id = standing();
        assertThatThrownBy(() -> appeal(id)).hasMessageContaining("not hidden");
        hide(moderator, id);
        assertThatThrownBy(() -> PeopleHouse.as(reader, () -> appeals.appeal(id, reader.id(), "Show it.")))
                .hasMessageContaining("Only the writer");
    }

    @Test
    void whoLostTheRoleModeratesNoMoreEvenInAnOpenSession() {
        long id = standing();
        var seen = see(id).seen();
        database.asOwner()
                .sql("update account set role = 'READER' where id = ?")
                .param(moderator.id())
                .update();
        clock.forward(Duration.ofSeconds(3));
        assertThatThrownBy(() -> PeopleHouse.as(
                        moderator, () -> moderation.hide(id, seen, Rule.ABUSE, "It guesses at motives.")))
                .satisfies(refused ->
                        assertThat(((RefusedException) refused).about()).isEqualTo(About.PERMISSION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Write to me at someone@private.example about it.",
                "Here is what it said: only say so because your employer pays."
            })
    void aReasonThatWouldPutPeopleOrTextsIntoThePublicLogIsRefused(String reason) {
        long id = standing();
        var seen = see(id).seen();
        assertThatThrownBy(() -> PeopleHouse.as(moderator, () -> moderation.hide(id, seen, Rule.ABUSE, reason)))
                .isInstanceOf(RefusedException.class)
                .satisfies(refused ->
                        assertThat(((RefusedException) refused).about()).isEqualTo(About.TEXT));
        for (String name : List.of(writer.name(), writer.name().toUpperCase(Locale.ROOT))) {
            assertThatThrownBy(() -> PeopleHouse.as(
                            moderator, () -> moderation.hide(id, seen, Rule.ABUSE, "Because " + name + " is rude.")))
                    .hasMessageContaining("writer's name");
        }
        assertThat(hidden(id)).isFalse();
    }

    @Test
    void thePublicLogAndTheAuditLogHoldNeitherPeopleNorTexts() {
        long id = standing();
        flag(reader, id);
        hide(moderator, id);
        appeal(id);
        PeopleHouse.as(other, () -> moderation.restore(id, see(id).seen(), "It is about the paper."));

        var entries = log.list(0, 100).stream()
                .filter(entry -> entry.link().endsWith("#critique-" + id))
                .toList();
        assertThat(entries).extracting(ModerationLog.Entry::action).containsExactly(Action.RESTORED, Action.HIDDEN);
        assertThat(entries.getLast().rule()).isEqualTo(Rule.ABUSE);
        assertThat(log.count()).isGreaterThanOrEqualTo(2);
        var rows = jdbc.sql("select row_to_json(a)::text from audit_log a union all"
                        + " select row_to_json(m)::text from moderation_action m union all"
                        + " select row_to_json(n)::text from notice n")
                .query(String.class)
                .list();
        for (var text : List.of(entries.toString(), rows.toString())) {
            assertThat(text)
                    .doesNotContain("Zz ")
                    .doesNotContain("private.example")
                    .doesNotContain("employer")
                    .doesNotContain("about a person")
                    .doesNotContain("not the person");
        }
    }

    @Test
    void openPagesHearOfEveryStep() throws SQLException {
        long id = standing();
        try (var listening = database.applicationSource().getConnection();
                var statement = listening.createStatement()) {
            statement.execute("listen " + ClaimChannel.NAME);
            hide(moderator, id);
            var heard = listening.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(heard).isNotEmpty();
            assertThat(see(id).link()).startsWith("/claims/" + heard[0].getParameter() + "#");
        }
    }
}
