package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.support.MovingClock;

@SpringJUnitConfig(PeopleHouse.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
@ExtendWith(OutputCaptureExtension.class)
class SetUpTest {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    SetUp setUp;

    @Autowired
    PeopleProperties properties;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLinkMakesOneAdministratorAndThenNoMore() {
        var token = setUp.invite().orElseThrow();
        assertThat(setUp.whyNot(token)).isEmpty();

        var account = setUp.claim(token, "The Operator", PASSWORD);

        assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(setUp.whyNot(token))
                .hasValueSatisfying(why -> assertThat(why).contains("already has"));
        assertThatThrownBy(() -> setUp.claim(token, "Another", PASSWORD)).hasMessageContaining("already has");
        assertThat(setUp.invite()).isEmpty();
    }

    @Test
    void aRefusedPasswordDoesNotUseTheLinkUp() {
        var token = setUp.invite().orElseThrow();

        assertThatThrownBy(() -> setUp.claim(token, "The Operator", "short")).hasMessageContaining("at least 10");

        assertThat(setUp.whyNot(token)).isEmpty();
    }

    @Test
    void aGuessedOrOutdatedLinkIsRefusedWithWhatToDo() {
        var token = setUp.invite().orElseThrow();
        assertThatThrownBy(() -> setUp.claim(token + "x", "The Operator", PASSWORD))
                .hasMessageContaining("prints a new one");

        clock.forward(Duration.ofDays(7));

        assertThatThrownBy(() -> setUp.claim(token, "The Operator", PASSWORD)).hasMessageContaining("prints a new one");
    }

    @Test
    void twoNodesThatStartTogetherBothPrintALinkThatWorks() {
        var first = setUp.invite().orElseThrow();
        var second = setUp.invite().orElseThrow();

        assertThat(setUp.whyNot(first)).isEmpty();
        assertThat(setUp.whyNot(second)).isEmpty();
    }

    @Test
    void ofTwoWhoUseLinksAtOnceOneBecomesAdministrator() throws Exception {
        var first = setUp.invite().orElseThrow();
        var second = setUp.invite().orElseThrow();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(claim(first, "First One"), claim(second, "Second One")));
        }

        var administrators =
                jdbc.sql("select count(*) from account").query(Long.class).single();
        assertThat(administrators).isEqualTo(1);
    }

    @Test
    void theTokenIsPrintedInPlainWordsAndNotStored(CapturedOutput output) {
        var environment = new MockEnvironment().withProperty("local.server.port", "18080");
        new SetUpInvitation(setUp, properties, environment).print();

        assertThat(output.getAll()).contains("has no administrator yet", "7 days", "http://localhost:18080/setup/");
        var token = output.getAll().replaceAll("(?s).*/setup/(\\S+).*", "$1");
        assertThat(setUp.whyNot(token)).isEmpty();
        var stored = jdbc.sql("select token_hash from setup_link")
                .query(String.class)
                .list();
        assertThat(stored).hasSize(1).doesNotContain(token);
    }

    private Callable<Boolean> claim(String token, String name) {
        return () -> {
            try {
                setUp.claim(token, name, PASSWORD);
                return true;
            } catch (RefusedException second) {
                return false;
            }
        };
    }
}
