@NullMarked
package org.touchstone.critiques;

import org.jspecify.annotations.NullMarked;
