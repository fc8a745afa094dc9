package org.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.support.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class OtherDatabaseTest {

    @Import(StorageConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Storage {}

    private static ConfigurableApplicationContext start(String url, String user, String password) {
        return new SpringApplicationBuilder(Storage.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--spring.datasource.hikari.connection-timeout=2000");
    }

    @Test
    void evenSignedInAsTheOwnerTheApplicationCannotRewriteWhatWasPublished() {
        OwnPostgres.Access owner = TestDatabase.fresh().owner();
        try (ConfigurableApplicationContext context = start(owner.url(), owner.user(), owner.password())) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select current_user").query(String.class).single())
                    .isEqualTo("touchstone_app");
            assertThatThrownBy(() -> jdbc.sql("delete from claim_version").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsASentenceAndWhatToCheck(CapturedOutput output) {
        assertThatThrownBy(() -> start("jdbc:postgresql://localhost:9/none", "a", "b"));
        assertThat(output)
                .contains("The database does not answer")
                .contains("Check that Postgres is running and that host and port in SPRING_DATASOURCE_URL are right")
                .doesNotContain("\tat ");
    }

    @Test
    void aWrongPasswordIsASentenceAndWhatToCheck(CapturedOutput output) {
        OwnPostgres.Access owner = TestDatabase.fresh().owner();
        assertThatThrownBy(() -> start(owner.url(), owner.user(), "guess"));
        assertThat(output)
                .contains("The database refuses to let the program in")
                .contains("SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("\tat ");
    }
}
