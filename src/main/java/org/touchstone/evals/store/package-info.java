/** The SQL of evals that others ran: what was brought in is only ever added to. */
@NullMarked
package org.touchstone.evals.store;

import org.jspecify.annotations.NullMarked;
