package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.storage.News;
import org.touchstone.storage.OwnPostgres;
import org.touchstone.support.TestDatabase;

class ClaimNewsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.asApplication();

    private void change(String slug) {
        jdbc.sql("select pg_notify(?, ?)").params(ClaimChannel.NAME, slug).query(row -> {});
    }

    @Test
    void anOpenPageHearsOfItsOwnClaimAloneAndNothingOnceItIsLeft() throws InterruptedException {
        var news = new News(access(database.application()));
        var claims = new ClaimNews(news, jdbc);
        var heard = new LinkedBlockingQueue<String>();
        news.start();
        try (var open = claims.subscribe("first", () -> heard.add("first"))) {
            assertThat(open).isNotNull();
            // The connection listens a moment after the start.
            for (int i = 0; i < 50 && heard.peek() == null; i++) {
                change("first");
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(heard).isNotEmpty();
            heard.clear();
            change("second");
            change("first");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("first");
        } finally {
            heard.clear();
            change("first");
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();
            news.stop();
        }
    }

    @Test
    void whatHappenedWhileTheConnectionWasLostIsToldAfterwards() throws InterruptedException {
        var news = new News(access(database.application()));
        var claims = new ClaimNews(news, jdbc);
        var heard = new LinkedBlockingQueue<String>();
        CritiqueClaims.publish(database.asOwner(), "missed", 1);
        try (var open = claims.subscribe("missed", () -> heard.add("missed"))) {
            assertThat(open).isNotNull();
            news.start();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("missed");
        } finally {
            news.stop();
        }
    }

    private static JdbcConnectionDetails access(OwnPostgres.Access access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.user();
            }

            @Override
            public String getPassword() {
                return access.password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }
}
