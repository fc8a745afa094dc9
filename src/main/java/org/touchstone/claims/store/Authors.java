package org.touchstone.claims.store;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;

/** Who may publish. */
@Component
@Profile("!worker")
class Authors {

    private final CurrentPerson current;

    Authors(CurrentPerson current) {
        this.current = current;
    }

    /**
     * The signed-in holder of an account, who may publish claims.
     *
     * @throws RefusedException with a sentence when they are somebody else or may not
     */
    SignedIn require(long accountId) {
        SignedIn person = current.require(accountId, "publish a claim");
        if (!isAuthor(person)) {
            throw new RefusedException(
                    About.PERMISSION,
                    "Publishing needs the role Author. Ask an administrator of this site to give it to you.");
        }
        return person;
    }

    static boolean isAuthor(SignedIn person) {
        return person.role().included().contains(Role.AUTHOR);
    }

    static boolean isAdministrator(SignedIn person) {
        return person.role() == Role.ADMINISTRATOR;
    }

    CurrentPerson current() {
        return current;
    }
}
