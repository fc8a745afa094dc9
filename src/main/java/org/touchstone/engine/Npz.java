package org.touchstone.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.touchstone.engine.Weights.Tensor;

/** Reads and writes npz files: a ZIP with one NumPy array per entry. */
final class Npz {

    private static final int LARGEST_FILE = 64 << 20;
    private static final int MOST_ARRAYS = 256;
    private static final String SUFFIX = ".npy";

    /** Any moment after 1980-01-01T00:00, at which {@link ZipEntry} would begin to depend on the time zone. */
    private static final LocalDateTime SAME_FOR_ALL = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Npz() {}

    static byte[] write(Weights weights) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : weights.tensors().entrySet()) {
                store(zip, entry.getKey() + SUFFIX, Npy.write(entry.getValue()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(SAME_FOR_ALL);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static Weights read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw tooLarge();
        }
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        int left = LARGEST_FILE;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw tooLarge();
                }
                add(tensors, entry.getName(), content);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("This is not a readable npz file: its ZIP is damaged.", e);
        }
        if (tensors.isEmpty()) {
            throw new IllegalArgumentException("This is not an npz file: it holds no arrays.");
        }
        return new Weights(tensors);
    }

    private static void add(SortedMap<String, Tensor> tensors, String file, byte[] content) {
        if (tensors.size() == MOST_ARRAYS) {
            throw new IllegalArgumentException("This npz file holds more than " + MOST_ARRAYS + " arrays.");
        }
        if (!file.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("This npz file holds something that is not a .npy array.");
        }
        String name = file.substring(0, file.length() - SUFFIX.length());
        if (tensors.put(name, Npy.read(content)) != null) {
            throw new IllegalArgumentException("This npz file holds two arrays of the same name.");
        }
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("This npz file is larger than 64 MB.");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
