package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.touchstone.critiques.Profile;

/** A person's name, leading to their public profile. */
public final class PersonLink {

    private PersonLink() {}

    /** @param name the pseudonym; what stands for a closed account leads nowhere */
    public static Component to(String name) {
        return name.equals(Profile.CLOSED) ? Make.text("span", "", name) : Make.link(path(name), name);
    }

    /** The name in an address, which the router leaves as the browser wrote it; no name has a percent sign. */
    public static String name(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    /** The address of a person's profile. */
    public static String path(String name) {
        return "/people/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }
}
