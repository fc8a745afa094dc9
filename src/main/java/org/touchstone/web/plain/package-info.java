/** Plain, cacheable, session-free HTML: briefs, how to read, glossary, privacy. */
@NullMarked
package org.touchstone.web.plain;

import org.jspecify.annotations.NullMarked;
