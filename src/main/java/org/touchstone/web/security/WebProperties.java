package org.touchstone.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator sets about requests.
 *
 * @param apiBody the largest body that the API takes
 * @param claimBody the same where a whole claim file is sent
 */
@ConfigurationProperties("touchstone.web")
record WebProperties(
        @DefaultValue("64KB") DataSize apiBody,
        @DefaultValue("512KB") DataSize claimBody) {}
