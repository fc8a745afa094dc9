@NullMarked
package org.touchstone.web.account;

import org.jspecify.annotations.NullMarked;
