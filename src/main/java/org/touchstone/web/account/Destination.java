package org.touchstone.web.account;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.regex.Pattern;

/** Where a person goes after signing in: the place on this site that they came from, or home. */
final class Destination {

    /** A page, perhaps with the input that was being tried on it, or a place on it. */
    private static final Pattern PATH = Pattern.compile(
            "[a-z0-9-]{1,100}(/[a-z0-9-]{1,100}){0,3}" + "(\\?x=[0-9a-zA-Z_.:-]{1,1500})?(#[a-z0-9-]{1,60})?");

    private Destination() {}

    /** The {@code to} of an address; "/" when there is none or it leads elsewhere. */
    static String of(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .filter(Destination::fits)
                .map(to -> "/" + to)
                .orElse("/");
    }

    /** Whether somebody can be led back to this path, which has no leading slash. */
    static boolean fits(String path) {
        return PATH.matcher(path).matches();
    }
}
