package org.touchstone.people;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator sets about letters, beside {@code spring.mail.*}.
 *
 * @param from the address that letters come from, for example {@code Touchstone <no-reply@touchstone.example>}
 */
@ConfigurationProperties("touchstone.mail")
record MailProperties(@Nullable String from) {}
