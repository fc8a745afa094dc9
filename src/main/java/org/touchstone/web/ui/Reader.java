package org.touchstone.web.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.Pseudonyms;
import org.touchstone.people.RateLimits;
import org.touchstone.people.SignedIn;
import org.touchstone.people.VisitorKey;
import org.touchstone.runs.Asker;
import org.touchstone.web.security.VisitorOf;

/** The person before the screen: signed in, or known by address for as long as limits need. */
@Component
public class Reader {

    private final CurrentPerson people;
    private final VisitorOf visitorOf;
    private final Pseudonyms pseudonyms;
    private final RateLimits limits;

    Reader(CurrentPerson people, VisitorOf visitorOf, Pseudonyms pseudonyms, RateLimits limits) {
        this.people = people;
        this.visitorOf = visitorOf;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
    }

    public Optional<SignedIn> account() {
        return people.get();
    }

    /** By what this reader is counted. */
    public VisitorKey key() {
        return visitorOf.request(request());
    }

    /** Where this reader is, whoever is signed in. */
    public VisitorKey address() {
        return visitorOf.address(request());
    }

    /** As whom this reader asks for runs. Call it while a request is handled. */
    public Asker asker() {
        return account()
                .map(person -> Asker.of(person.accountId()))
                .orElseGet(() -> new Asker(pseudonyms.asker(visitorOf.address(request()))));
    }

    /**
     * Counts one try.
     *
     * @throws org.touchstone.people.TooManyException with a sentence that says when to try again
     */
    public void spend(Limit limit) {
        limits.require(limit, key());
    }

    private static HttpServletRequest request() {
        VaadinServletRequest current = VaadinServletRequest.getCurrent();
        if (current != null) {
            return current.getHttpServletRequest();
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("A reader is known only while a request is handled.");
    }
}
