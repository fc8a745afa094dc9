package org.touchstone.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.RefusedException.About;

/** Which e-mail addresses are taken. */
final class Addresses {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@,;<>\"\\p{Cntrl}]+@[^\\s@,;<>\"\\p{Cntrl}]+\\.[^\\s@,;<>\"\\p{Cntrl}]+");

    private Addresses() {}

    /** The address in the form in which it is stored; null when none was typed. */
    static @Nullable String checked(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var email = typed.strip();
        if (email.length() > LONGEST || !FORM.matcher(email).matches()) {
            throw new RefusedException(
                    About.EMAIL, "That is not an e-mail address; correct it, or leave the field empty.");
        }
        return email.toLowerCase(Locale.ROOT);
    }
}
