/** Evals that others ran: the catalogue, bringing one in, and looking at one sample by sample. */
@NullMarked
package org.touchstone.web.evals;

import org.jspecify.annotations.NullMarked;
