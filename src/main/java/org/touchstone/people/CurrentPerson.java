package org.touchstone.people;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.touchstone.people.RefusedException.About;

/** Who is asking, on this thread. */
@Component
public class CurrentPerson {

    private final Sessions sessions;

    CurrentPerson(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The signed-in person; nothing for a visitor without an account, and for one whose session was ended. */
    public Optional<SignedIn> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn person
                        && sessions.goesOn(person)
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The signed-in person, who must be the holder of this account.
     *
     * @param toDo what is being asked, to end the sentence "Sign in to …", for example "write a comment"
     * @throws RefusedException when nobody is signed in, or somebody else is
     */
    public SignedIn require(long accountId, String toDo) {
        var person = require(toDo);
        if (person.accountId() != accountId) {
            throw new RefusedException(
                    About.PERMISSION, "Only the holder of this account can %s in its name.".formatted(toDo));
        }
        return person;
    }

    /**
     * The signed-in person, whose role must be this one or include it.
     *
     * @param toDo what is being asked, as for {@link #require}
     * @throws RefusedException when nobody is signed in, or their role does not include this one
     */
    public SignedIn requireRole(Role role, String toDo) {
        var person = require(toDo);
        if (!person.role().included().contains(role)) {
            throw new RefusedException(
                    About.PERMISSION,
                    "Only an account with the role of %s can %s."
                            .formatted(role.text().toLowerCase(Locale.ROOT), toDo));
        }
        return person;
    }

    private SignedIn require(String toDo) {
        return get().orElseThrow(() ->
                new RefusedException(About.PERMISSION, "Sign in to %s. What you typed is still here.".formatted(toDo)));
    }
}
