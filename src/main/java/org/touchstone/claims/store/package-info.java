/** The SQL of claims: what is published is only ever added to. */
@NullMarked
package org.touchstone.claims.store;

import org.jspecify.annotations.NullMarked;
