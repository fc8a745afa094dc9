package org.touchstone.people;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets about people.
 *
 * @param baseUrl where readers find this site, for example {@code https://touchstone.example}; without it, the set-up
 *     link names this machine and the port
 * @param trustedProxies addresses or networks (CIDR) of the proxies whose {@code X-Forwarded-For} is believed
 * @param setupLinkLasts how long a set-up link can be used
 */
@ConfigurationProperties("touchstone")
public record PeopleProperties(
        @Nullable URI baseUrl,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("7d") Duration setupLinkLasts) {}
