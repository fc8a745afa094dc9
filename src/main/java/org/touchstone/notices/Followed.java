package org.touchstone.notices;

import java.time.Instant;

/**
 * A claim that a person follows.
 *
 * @param title of its newest version
 */
public record Followed(String slug, String title, Instant since) {}
