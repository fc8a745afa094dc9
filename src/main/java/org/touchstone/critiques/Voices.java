package org.touchstone.critiques;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.ReaderGroup;

/**
 * What readers say to a critique with one voice each.
 *
 * @param groups counts by the group that each stated; a group that said nothing may be missing
 * @param changedMinds how many say that it changed their mind
 * @param mine whether the reader before the screen agrees; null while they said nothing
 * @param changedMine whether it changed that reader's mind
 */
public record Voices(
        Map<ReaderGroup, Counts> groups,
        long changedMinds,
        @Nullable Boolean mine,
        boolean changedMine) {

    public static final Voices NONE = new Voices(Map.of(), 0, null, false);

    public record Counts(long agree, long disagree) {

        public static final Counts NONE = new Counts(0, 0);

        public long all() {
            return agree + disagree;
        }
    }

    public Counts of(ReaderGroup group) {
        return groups.getOrDefault(group, Counts.NONE);
    }

    public long agree() {
        return groups.values().stream().mapToLong(Counts::agree).sum();
    }

    public long disagree() {
        return groups.values().stream().mapToLong(Counts::disagree).sum();
    }
}
