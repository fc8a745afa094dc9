package org.touchstone.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.touchstone.people.RefusedException.About;

/** Who is asking, on this thread. */
@Component
public class CurrentPerson {

    /** The signed-in person, or nothing for a visitor without an account. */
    public Optional<SignedIn> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn person
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
        var person = get().orElseThrow(() ->
                new RefusedException(About.PERMISSION, "Sign in to %s. What you typed is still here.".formatted(toDo)));
        if (person.accountId() != accountId) {
            throw new RefusedException(
                    About.PERMISSION, "Only the holder of this account can %s in its name.".formatted(toDo));
        }
        return person;
    }
}
