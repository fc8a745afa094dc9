/** Pages for moderators and administrators: queues and the audit log. */
@NullMarked
package org.touchstone.web.moderation;

import org.jspecify.annotations.NullMarked;
