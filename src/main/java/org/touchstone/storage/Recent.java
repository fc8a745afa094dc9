package org.touchstone.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the values used last, of things that never change. Safe for several threads. */
public final class Recent<K, V> {

    private final Map<K, V> kept;

    /** @param size how many are kept */
    public Recent(int size) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }

    /** The kept value, or the loaded one; what is not there is asked for again next time. */
    public Optional<V> get(K key, Function<K, Optional<V>> load) {
        V found;
        synchronized (kept) {
            found = kept.get(key);
        }
        if (found != null) {
            return Optional.of(found);
        }
        Optional<V> loaded = load.apply(key);
        loaded.ifPresent(value -> {
            synchronized (kept) {
                kept.put(key, value);
            }
        });
        return loaded;
    }
}
