package org.touchstone.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A model's weights by name. Kept as npz (a ZIP of NumPy arrays) and known by the SHA-256 of those bytes. */
public record Weights(SortedMap<String, Tensor> tensors) {

    public Weights {
        tensors = Collections.unmodifiableSortedMap(new TreeMap<>(tensors));
    }

    /**
     * An array of doubles.
     *
     * @param shape lengths of the axes; empty for a scalar
     * @param data row-major values
     */
    public record Tensor(int[] shape, double[] data) {}

    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("These weights have no array named \"" + name + "\".");
        }
        return tensor;
    }

    /** The bytes of an npz file; the same weights always give the same bytes. */
    public byte[] toNpz() {
        return Npz.write(this);
    }

    /**
     * Reads an npz file of little-endian float64 arrays.
     *
     * @throws IllegalArgumentException with a sentence when the bytes are something else or larger than 64 MB
     */
    public static Weights fromNpz(byte[] bytes) {
        return Npz.read(bytes);
    }

    /** SHA-256 of {@link #toNpz()}, in lower-case hex. */
    public String sha256() {
        return Npz.sha256(toNpz());
    }
}
