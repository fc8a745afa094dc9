package org.touchstone.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the set-up link at every start until somebody has used one. */
@Component
@ConditionalOnWebApplication
class SetUpInvitation {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpInvitation.class);

    private final SetUp setUp;
    private final PeopleProperties properties;
    private final Environment environment;

    SetUpInvitation(SetUp setUp, PeopleProperties properties, Environment environment) {
        this.setUp = setUp;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        setUp.invite().ifPresent(token -> LOG.warn("""

                ------------------------------------------------------------------------
                This site has no administrator yet. To make yourself its administrator,
                open this link. It works once, for {}; whoever has it can use it.

                    {}/setup/{}

                ------------------------------------------------------------------------
                """, days(), site(), token));
    }

    private String days() {
        long days = properties.setupLinkLasts().toDays();
        return days >= 2
                ? days + " days"
                : Math.max(1, properties.setupLinkLasts().toHours()) + " hours";
    }

    private String site() {
        var base = properties.baseUrl();
        return base != null
                ? base.toString().replaceAll("/+$", "")
                : "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
