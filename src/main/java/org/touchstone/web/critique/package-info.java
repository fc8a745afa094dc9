/** Critiques on a claim's page: reading, writing, replying, one voice each; and what became of a contribution. */
@NullMarked
package org.touchstone.web.critique;

import org.jspecify.annotations.NullMarked;
