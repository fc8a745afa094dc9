@NullMarked
package org.touchstone.notices;

import org.jspecify.annotations.NullMarked;
