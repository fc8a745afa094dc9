/** Reads what EleutherAI's lm-evaluation-harness writes: results_*.json, and samples_*.jsonl beside it. */
@NullMarked
package org.touchstone.evals.reading.harness;

import org.jspecify.annotations.NullMarked;
