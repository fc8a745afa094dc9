/** What tests of several floors share. */
@NullMarked
package org.touchstone.support;

import org.jspecify.annotations.NullMarked;
