/** What people are told: notices, and following a claim. */
@NullMarked
package org.touchstone.web.notice;

import org.jspecify.annotations.NullMarked;
