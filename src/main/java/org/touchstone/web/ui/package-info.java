/** Small pieces that pages share: layout, pictures, notices, numbers as words. */
@NullMarked
package org.touchstone.web.ui;

import org.jspecify.annotations.NullMarked;
