package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTest {

    @Test
    void whoComesWhileAllPlacesAreTakenIsToldToTryAgainAndLaterGetsIn() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var bounded = new BoundedPasswordEncoder(new SlowEncoder(entered, leave), 1, 10);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var first = thread.submit(() -> bounded.encode("first"));
            entered.await();
            assertThatThrownBy(() -> bounded.encode("second"))
                    .isInstanceOf(AuthenticationServiceException.class)
                    .hasMessageContaining("Try again");
            leave.countDown();
            assertThat(first.get()).isEqualTo("hash");
        }
        assertThat(bounded.encode("second")).isEqualTo("hash");
    }

    private record SlowEncoder(CountDownLatch entered, CountDownLatch leave) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            entered.countDown();
            try {
                leave.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return false;
        }
    }
}
