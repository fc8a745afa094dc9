package org.touchstone.web.security;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;
import org.touchstone.people.PeopleProperties;

/** Lets the session cookie travel over https only, where the site is known to have it, also behind a proxy. */
@Component
class SecureCookies implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final PeopleProperties properties;

    SecureCookies(PeopleProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        var base = properties.baseUrl();
        if (base != null && "https".equalsIgnoreCase(base.getScheme())) {
            server.getSettings().getSession().getCookie().setSecure(true);
        }
    }
}
