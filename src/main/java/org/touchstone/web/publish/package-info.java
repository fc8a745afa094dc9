/** For authors: drafts, mistakes, a last look, and publishing. */
@NullMarked
package org.touchstone.web.publish;

import org.jspecify.annotations.NullMarked;
