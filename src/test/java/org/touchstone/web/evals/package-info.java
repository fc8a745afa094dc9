@NullMarked
package org.touchstone.web.evals;

import org.jspecify.annotations.NullMarked;
