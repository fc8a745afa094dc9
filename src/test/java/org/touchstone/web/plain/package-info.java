@NullMarked
package org.touchstone.web.plain;

import org.jspecify.annotations.NullMarked;
