/** The gallery of model families: choose settings, build, look inside. */
@NullMarked
package org.touchstone.web.model;

import org.jspecify.annotations.NullMarked;
