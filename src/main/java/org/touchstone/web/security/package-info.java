/** Who may do what over HTTP, how often, how large, and with which headers. */
@NullMarked
package org.touchstone.web.security;

import org.jspecify.annotations.NullMarked;
