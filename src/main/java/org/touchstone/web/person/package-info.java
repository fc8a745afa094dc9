/** Public profiles. */
@NullMarked
package org.touchstone.web.person;

import org.jspecify.annotations.NullMarked;
