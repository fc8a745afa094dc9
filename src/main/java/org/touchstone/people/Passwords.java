package org.touchstone.people;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.touchstone.people.RefusedException.About;

/** Which passwords are good enough, and how they are turned into what is stored. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The hash to store.
     *
     * @throws RefusedException when the password is too short, too long or the name, or too many are hashed just now
     */
    String hash(String name, String password) {
        if (password.length() < SHORTEST) {
            throw refused(
                    "A password has at least %d characters; a few words in a row make a good one.".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw refused("A password has at most %d characters; please choose a shorter one.".formatted(LONGEST));
        }
        if (Names.key(password).equals(Names.key(name))) {
            throw refused("The password is the name, which everyone can read; please choose another.");
        }
        if (password.isBlank() || password.chars().distinct().count() == 1) {
            throw refused("The password is one character repeated; please choose another.");
        }
        try {
            var hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalStateException("The password encoder gave no hash.");
            }
            return hash;
        } catch (AuthenticationServiceException busy) {
            throw new RefusedException(About.WAIT, BoundedPasswordEncoder.BUSY);
        }
    }

    /**
     * Whether this is the password of that hash.
     *
     * @throws RefusedException when too many are hashed just now
     */
    boolean matches(String password, String hash) {
        try {
            return encoder.matches(password, hash);
        } catch (AuthenticationServiceException busy) {
            throw new RefusedException(About.WAIT, BoundedPasswordEncoder.BUSY);
        }
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(About.PASSWORD, sentence);
    }
}
