package org.touchstone.web.person;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.touchstone.critiques.BecomingStore;
import org.touchstone.critiques.Profile;
import org.touchstone.critiques.Profiles;
import org.touchstone.web.ui.PersonLink;

/** Says in the first HTML, for machines that run no scripts, where nobody and nothing is, and where a person's feed is. */
@Component
class AddressMeta implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Pattern PERSON = Pattern.compile("/people/([^/]{1,400})");
    private static final Pattern CRITIQUE = Pattern.compile("/critiques/([0-9]{1,18})");

    private final transient Profiles profiles;
    private final transient BecomingStore becoming;

    AddressMeta(Profiles profiles, BecomingStore becoming) {
        this.profiles = profiles;
        this.becoming = becoming;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
    }

    private void describe(IndexHtmlResponse response) {
        String path = String.valueOf(response.getVaadinRequest().getPathInfo());
        Matcher person = PERSON.matcher(path);
        if (person.matches()) {
            describe(response, person.group(1));
        }
        Matcher critique = CRITIQUE.matcher(path);
        if (critique.matches()
                && becoming.find(Long.parseLong(critique.group(1))).isEmpty()) {
            missing(response);
        }
    }

    private void describe(IndexHtmlResponse response, String name) {
        Profile profile = profiles.find(name).orElse(null);
        if (profile == null) {
            if (!name.equals(Profile.CLOSED)) {
                missing(response);
            }
        } else if (profile.open()) {
            response.getDocument()
                    .head()
                    .appendElement("link")
                    .attr("rel", "alternate")
                    .attr("type", "application/atom+xml")
                    .attr("title", "What " + profile.name() + " contributes")
                    .attr("href", PersonLink.path(profile.name()) + "/feed.atom");
        }
    }

    private static void missing(IndexHtmlResponse response) {
        response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
    }
}
