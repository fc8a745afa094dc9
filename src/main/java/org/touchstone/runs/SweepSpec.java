package org.touchstone.runs;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Sweep;
import org.touchstone.storage.Json;

/**
 * Everything that decides what a sweep comes to. Equal specs have equal canonical JSON and so equal hashes.
 *
 * @param engine version of the engine
 * @param cells what each cell is about, so that a changed grid is another sweep
 */
record SweepSpec(FamilyId family, String sweep, String engine, List<String> cells, long seed) {

    static SweepSpec of(FamilyId family, Sweep sweep, long seed) {
        return new SweepSpec(
                family,
                sweep.id(),
                EngineInfo.VERSION,
                IntStream.range(0, sweep.cells()).mapToObj(sweep::cell).toList(),
                seed);
    }

    String hash() {
        return Json.hash(this);
    }
}
