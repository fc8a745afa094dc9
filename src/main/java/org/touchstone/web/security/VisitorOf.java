package org.touchstone.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.VisitorKey;

/** By what the visitor behind a request is counted. */
@Component
public class VisitorOf {

    private final CurrentPerson current;

    VisitorOf(CurrentPerson current) {
        this.current = current;
    }

    /** The account of who is signed in, else the address. */
    public VisitorKey request(HttpServletRequest request) {
        return current.get()
                .map(person -> VisitorKey.ofAccount(person.accountId()))
                .orElseGet(() -> address(request));
    }

    /** The address, whoever is signed in. */
    public VisitorKey address(HttpServletRequest request) {
        return VisitorKey.ofAddress(Origin.of(request).address());
    }
}
