package org.touchstone.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.touchstone.engine.Weights.Tensor;

/**
 * One NumPy array, format version 1.0: little-endian float64 in C order.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the format</a>
 */
final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int PREAMBLE = MAGIC.length + 2;
    private static final int ALIGNMENT = 64;
    private static final int MOST_AXES = 8;
    private static final int LONGEST_HEADER = 1024;
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f8', 'fortran_order': False, 'shape': \\(([0-9, ]{0,120})\\), ?\\} *\\n?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

    private Npy() {}

    static byte[] write(Tensor tensor) {
        byte[] header = header(tensor.shape());
        ByteBuffer bytes = ByteBuffer.allocate(header.length + Double.BYTES * tensor.data().length);
        bytes.order(ByteOrder.LITTLE_ENDIAN).put(header);
        bytes.asDoubleBuffer().put(tensor.data());
        return bytes.array();
    }

    private static byte[] header(int[] shape) {
        String lengths = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String dictionary = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + lengths
                + (shape.length == 1 ? ",), }" : "), }");
        int used = PREAMBLE + dictionary.length() + 1;
        String padded = dictionary + " ".repeat(Math.floorMod(-used, ALIGNMENT)) + "\n";
        return ByteBuffer.allocate(PREAMBLE + padded.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(US_ASCII))
                .array();
    }

    static Tensor read(byte[] bytes) {
        if (bytes.length < PREAMBLE || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IllegalArgumentException("This is not a NumPy array of format version 1.0.");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Short.toUnsignedInt(buffer.getShort(MAGIC.length));
        int start = PREAMBLE + headerLength;
        if (headerLength > LONGEST_HEADER || start > bytes.length) {
            throw new IllegalArgumentException("This NumPy array's header is cut off or too long.");
        }
        int[] shape = shape(new String(bytes, PREAMBLE, headerLength, US_ASCII));
        if (size(shape) * Double.BYTES != bytes.length - start) {
            throw new IllegalArgumentException("This NumPy array does not hold as many numbers as its shape says.");
        }
        double[] data = new double[(bytes.length - start) / Double.BYTES];
        buffer.position(start)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(data);
        return new Tensor(shape, data);
    }

    private static int[] shape(String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "This NumPy array is not little-endian float64 in C order: save it with dtype '<f8'.");
        }
        int[] shape = LENGTH.matcher(matcher.group(1))
                .results()
                .mapToInt(length -> Integer.parseInt(length.group()))
                .toArray();
        if (shape.length > MOST_AXES) {
            throw new IllegalArgumentException("This NumPy array has more than " + MOST_AXES + " axes.");
        }
        return shape;
    }

    private static long size(int[] shape) {
        try {
            long size = 1;
            for (int length : shape) {
                size = Math.multiplyExact(size, length);
            }
            return Math.multiplyExact(size, Double.BYTES) / Double.BYTES;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("This NumPy array's shape is too large.", e);
        }
    }
}
