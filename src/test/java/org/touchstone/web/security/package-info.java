@NullMarked
package org.touchstone.web.security;

import org.jspecify.annotations.NullMarked;
