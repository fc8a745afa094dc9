package org.touchstone.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator sets about requests.
 *
 * @param apiBody the largest body that the API takes
 * @param textBody the same where a critique, a reply or a counterexample is sent: 10,000 characters, 500 about interests
 *     and a passage of 1,000, each of twelve bytes when it is written out as an escaped pair, and inputs by name
 * @param claimBody the same where a whole claim file is sent: 100,000 characters and 2,000 of a reason, likewise
 */
@ConfigurationProperties("touchstone.web")
record WebProperties(
        @DefaultValue("64KB") DataSize apiBody,
        @DefaultValue("160KB") DataSize textBody,
        @DefaultValue("1250KB") DataSize claimBody) {}
