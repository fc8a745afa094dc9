@NullMarked
package org.touchstone.people;

import org.jspecify.annotations.NullMarked;
