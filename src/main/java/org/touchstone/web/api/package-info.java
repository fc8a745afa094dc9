/**
 * The JSON API at {@code /api/v1}: a stable, versioned contract in records of its own, so that the program's inside may
 * change without breaking a caller. {@code docs/api.md} is its guide, {@code /api/v1/openapi.json} its description.
 */
@NullMarked
package org.touchstone.web.api;

import org.jspecify.annotations.NullMarked;
