package org.touchstone.people;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets only a few passwords be hashed at a time: each costs 16 MiB and tens of milliseconds of a processor by design,
 * so a crowd at the door must not take the machine from the readers.
 */
final class BoundedPasswordEncoder implements PasswordEncoder {

    static final String BUSY = "Many people are signing in just now. Try again in a few seconds.";

    private final PasswordEncoder encoder;
    private final Semaphore places;
    private final long patienceMillis;

    BoundedPasswordEncoder(PasswordEncoder encoder, int places, long patienceMillis) {
        this.encoder = encoder;
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inPlace(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || password.length() > Passwords.LONGEST) {
            return false;
        }
        return inPlace(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new AuthenticationServiceException(BUSY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException(BUSY, interrupted);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
