/** The store of experiments: runs and receipts. */
@NullMarked
package org.touchstone.web.run;

import org.jspecify.annotations.NullMarked;
