package org.touchstone.critiques;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.touchstone.support.RoleTable.Who.ANONYMOUS;
import static org.touchstone.support.RoleTable.Who.CLOSED;
import static org.touchstone.support.RoleTable.Who.OWNER;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.Account;
import org.touchstone.people.Mailer;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.TooManyException;
import org.touchstone.people.VisitorKey;
import org.touchstone.support.RoleTable;
import org.touchstone.support.RoleTable.Row;
import org.touchstone.support.RoleTable.Who;
import org.touchstone.support.TestDatabase;

/** Nobody acts beyond their role: every role against every action of every service, cell by cell. */
@SpringJUnitConfig(RolesTest.House.class)
class RolesTest {

    @Configuration(proxyBeanMethods = false)
    @Import(ModerationHouse.class)
    static class House {

        /** Letters can be sent, and nobody reads them. */
        @Bean
        @Primary
        Mailer mailer() {
            return new Mailer() {
                @Override
                public boolean configured() {
                    return true;
                }

                @Override
                public void send(String to, String subject, String text, Map<String, String> headers) {}
            };
        }
    }

    /** Methods that change nothing. */
    private static final Map<String, List<String>> READING = Map.ofEntries(
            entry("AccessTokens", List.of("holder", "list", "wellFormed")),
            entry("Accounts", List.of("byId", "byName", "names", "search")),
            entry("Appeals", List.of("state")),
            entry("AuditTrail", List.of("actions", "list")),
            entry("Authoring", List.of("check", "of", "rights")),
            entry("BecomingStore", List.of("find")),
            entry("Chronicle", List.of("claim", "person", "site", "standings")),
            entry("ClaimNews", List.of("subscribe")),
            entry(
                    "Claims",
                    List.of(
                            "counts",
                            "drawSeed",
                            "examination",
                            "examine",
                            "examined",
                            "find",
                            "history",
                            "numbers",
                            "published",
                            "requireWordsFor",
                            "search",
                            "summary",
                            "unexamined",
                            "version",
                            "withdrawn")),
            entry("Counterexamples", List.of("count", "countReplayed", "look", "of", "replayed")),
            entry(
                    "Critiques",
                    List.of("countShown", "discussion", "find", "isOwner", "replies", "search", "shown", "text")),
            entry("CurrentPerson", List.of("get", "require", "requireRole")),
            entry("DataExport", List.of("of")),
            entry("Drafts", List.of("list", "open")),
            entry(
                    "EvalCatalogue",
                    List.of("choices", "each", "find", "sample", "samples", "scores", "search", "totals", "write")),
            entry("EvalImports", List.of("longest")),
            entry("Flags", List.of("flagged")),
            entry("Follows", List.of("count", "isFollowing", "list")),
            entry("Mailer", List.of("configured")),
            entry("Models", List.of("attempt", "built", "forVersion", "parting", "pictures")),
            entry("Moderation", List.of("appeals", "find", "flagged", "waiting")),
            entry("ModerationLog", List.of("count", "list")),
            entry("NoticeNews", List.of("subscribe")),
            entry("Notices", List.of("count", "list", "unread")),
            entry("OtherIdentities", List.of("account", "list")),
            entry("OwnAccount", List.of("hasPassword", "see")),
            entry("OwnEmail", List.of("lettersCanBeSent", "pending", "toConfirm")),
            entry("PasswordReset", List.of("offered", "whyNot")),
            entry("PersonalData", List.of("of")),
            entry("Profiles", List.of("contributions", "find")),
            entry("Pseudonyms", List.of("asker")),
            entry("Publishing", List.of("change", "owner", "requireOpen", "withdrawal")),
            entry("Sessions", List.of("ended", "goesOn")),
            entry("SetUp", List.of("whyNot")),
            entry("Submissions", List.of("counts", "finders", "list")),
            entry("Visitors", List.of("address", "trusts")));

    /** Methods that only the program itself calls. */
    private static final Map<String, List<String>> BY_THE_PROGRAM = Map.ofEntries(
            entry("Claims", List.of("importShipped", "keep", "record")),
            entry("Counterexamples", List.of("put")),
            entry("Mailer", List.of("send")),
            entry("Notices", List.of("tell", "tellFollowers")),
            entry("RateLimits", List.of("require", "take")),
            entry("Sessions", List.of("ended", "whenSomeEnd")),
            entry("WhenClosed", List.of("erase")));

    @Autowired
    ApplicationContext house;

    @Autowired
    ModerationHouse.People people;

    @Autowired
    RateLimits limits;

    @Autowired
    TestDatabase database;

    private Deeds deeds;

    @BeforeEach
    void everyDeed() {
        deeds = new Deeds(house, people, database.asOwner());
        people.anyone(Role.ADMINISTRATOR);
    }

    static Stream<Row> rows() {
        return RoleTable.ROWS.stream();
    }

    static Stream<Row> limited() {
        return rows().filter(row -> row.limit() != null);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobodyActsBeyondTheirRoleAndNobodyIsKeptFromWhatIsTheirs(Row row) {
        for (var who : Who.values()) {
            var me = people.anyone(who.role());
            var claim = deeds.claim(who == OWNER ? me : people.anyone(Role.AUTHOR));
            var deed = deeds.prepare(row.action(), me, claim);
            if (who == CLOSED) {
                close(me);
            }
            var failure = catchThrowable(() -> as(who, me, deed));
            var cell = row + " by " + who;
            if (row.allowed().contains(who)) {
                assertThat(failure).as(cell).isNull();
            } else {
                assertRefused(cell, failure, row.refusal(who));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("limited")
    void whoDidItTooOftenHasToWait(Row row) {
        var who = row.allowed().stream().findFirst().orElse(Who.READER);
        var me = people.anyone(who.role());
        var deed = deeds.prepare(row.action(), me, deeds.claim(who == OWNER ? me : people.anyone(Role.AUTHOR)));
        while (limits.take(Objects.requireNonNull(row.limit()), VisitorKey.ofAccount(me.id()))
                .allowed()) {
            // until nothing is left
        }
        assertThat(catchThrowable(() -> as(who, me, deed))).as(row.action()).isInstanceOf(TooManyException.class);
    }

    @Test
    void nobodyActsInTheNameOfAnother() {
        for (var row : RoleTable.ROWS) {
            if (row.method().equals("Accounts.changeRole") || !takesAnAccount(row)) {
                continue;
            }
            for (var who : Who.values()) {
                if (who == ANONYMOUS || who == CLOSED) {
                    continue;
                }
                var me = people.anyone(who.role());
                var other = people.anyone(who.role());
                var deed = deeds.prepare(
                        row.action(), other, deeds.claim(who == OWNER ? other : people.anyone(Role.AUTHOR)));
                var cell = row + " by a " + who + " in the name of another";
                var failure = catchThrowable(() -> as(who, me, deed));
                if (row.method().equals("Closing.close") && who == Who.ADMINISTRATOR) {
                    assertThat(failure).as(cell).isNull();
                } else {
                    assertRefused(cell, failure, About.PERMISSION);
                }
            }
        }
    }

    @Test
    void everyMethodThatChangesSomethingStandsInTheTable() {
        var known = new TreeSet<String>();
        READING.forEach((service, methods) -> methods.forEach(method -> known.add(service + "." + method)));
        BY_THE_PROGRAM.forEach((service, methods) -> methods.forEach(method -> known.add(service + "." + method)));
        RoleTable.ROWS.forEach(row -> known.add(row.method()));
        var found = new TreeSet<String>();
        services()
                .forEach(service -> methods(service)
                        .forEach(method -> found.add(service.getSimpleName() + "." + method.getName())));
        assertThat(found.stream().filter(method -> !known.contains(method)))
                .as("say in the table who may do this, or that it changes nothing")
                .isEmpty();
        assertThat(known.stream().filter(method -> !found.contains(method)))
                .as("nothing does this any more")
                .isEmpty();
    }

    private boolean takesAnAccount(Row row) {
        return services()
                .filter(service -> row.method().startsWith(service.getSimpleName() + "."))
                .flatMap(RolesTest::methods)
                .filter(method -> row.method().endsWith("." + method.getName()))
                .anyMatch(method -> Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.getName().equals("accountId")));
    }

    /** The public types of people, claims, critiques, notices and evals that stand for a bean. */
    private Stream<Class<?>> services() {
        return Arrays.stream(house.getBeanDefinitionNames())
                .map(name -> AopUtils.getTargetClass(house.getBean(name)))
                .filter(type ->
                        type.getPackageName().matches("org\\.touchstone\\.(people|claims|critiques|notices|evals).*"))
                .flatMap(type -> Stream.concat(Stream.<Class<?>>of(type), Arrays.stream(type.getInterfaces())))
                .filter(type -> type.getPackageName().startsWith("org.touchstone"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.isAnnotationPresent(Configuration.class))
                .filter(type -> !type.isAnnotationPresent(ConfigurationProperties.class))
                .distinct();
    }

    private static Stream<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    private static void as(Who who, Account me, Runnable deed) {
        if (who == ANONYMOUS) {
            deed.run();
        } else {
            PeopleHouse.as(me, deed);
        }
    }

    private void close(Account account) {
        database.asOwner()
                .sql("update account set closed_at = now() where id = ?")
                .param(account.id())
                .update();
    }

    private static void assertRefused(String cell, Throwable failure, About about) {
        assertThat(failure)
                .as(cell)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.about())
                                .as(cell + ": " + refused.getMessage())
                                .isEqualTo(about));
    }
}
