package org.touchstone.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /**
     * The values of one array.
     *
     * @param shape the shape it must have; none for a scalar
     * @throws IllegalArgumentException with a sentence when it is missing, of another shape or not finite
     */
    public double[] values(String name, int... shape) {
        Tensor tensor = tensor(name);
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException("The array \"" + name + "\" has the shape "
                    + Arrays.toString(tensor.shape()) + ", but these settings need " + Arrays.toString(shape) + ".");
        }
        if (!Arrays.stream(tensor.data()).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The array \"" + name + "\" holds a value that is not a number.");
        }
        return tensor.data();
    }

    /** @throws IllegalArgumentException with a sentence when there are other arrays than these */
    public void requireExactly(String... names) {
        if (!tensors.keySet().equals(Set.of(names))) {
            throw new IllegalArgumentException("These weights must be exactly the arrays "
                    + String.join(", ", new TreeSet<>(List.of(names))) + ", not "
                    + String.join(", ", tensors.keySet()) + ".");
        }
    }

    /** Gathers arrays by name. */
    public static final class Builder {

        private final SortedMap<String, Tensor> tensors = new TreeMap<>();

        /** Adds an array; no shape for a scalar. */
        public Builder add(String name, double[] values, int... shape) {
            tensors.put(name, new Tensor(shape, values));
            return this;
        }

        public Builder add(String name, double value) {
            return add(name, new double[] {value});
        }

        public Weights weights() {
            return new Weights(tensors);
        }
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
