package org.touchstone.critiques;

import java.time.Instant;
import java.util.UUID;

/**
 * Something public that happened to a claim or that a person did, for feeds. It holds no contribution's words.
 *
 * @param id the same for ever, and another on every site
 * @param words one sentence made by the program
 * @param title of the claim, as it was published
 * @param link a path on this site
 */
public record Happening(UUID id, Instant at, String words, String title, String link) {}
