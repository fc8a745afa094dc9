package org.touchstone.web.account;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.touchstone.web.security.SignIn;

/** Where a person goes after signing in: the place on this site that they came from, or home. */
final class Destination {

    private Destination() {}

    /** The {@code to} of an address; "/" when there is none or it leads elsewhere. */
    static String of(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .filter(SignIn::leadsToAPage)
                .map(to -> "/" + to)
                .orElse("/");
    }
}
