package org.touchstone.evals.reading;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.touchstone.evals.LogTroubleException;

/**
 * Opens what was sent in: a plain file, one packed by gzip or zstd, or a ZIP archive, as which Inspect writes its
 * {@code .eval} logs. What it is is told by its first bytes; the name only serves for words.
 */
public final class Bundles {

    private Bundles() {}

    /**
     * The file as a bundle, which must be closed and is read by one thread at a time.
     *
     * @param file where it was put
     * @param name under which it was sent
     * @throws LogTroubleException when it is empty, too large, encrypted, or not what its name says
     */
    public static Bundle open(Path file, String name, LogLimits limits) throws IOException {
        String plain = plainName(name);
        long size = Files.size(file);
        if (size == 0) {
            throw new LogTroubleException(plain + " is empty.");
        }
        if (size > limits.fileBytes()) {
            throw new LogTroubleException(plain + " has " + Meter.bytes(size) + "; at most "
                    + Meter.bytes(limits.fileBytes()) + " are read.");
        }
        String magic = HexFormat.of().formatHex(firstBytes(file));
        if (magic.startsWith("504b0304") || magic.startsWith("504b0506")) {
            return ZipBundle.open(file, plain, limits);
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip") || lower.endsWith(".eval")) {
            throw new LogTroubleException(plain + " is no ZIP archive, although its name says so.");
        }
        Packing packing =
                magic.startsWith("1f8b") ? Packing.GZIP : magic.equals("28b52ffd") ? Packing.ZSTD : Packing.NONE;
        return new Single(new Plain(
                packing == Packing.NONE ? plain : plain.replaceFirst("(?i)\\.(gz|gzip|zst)$", ""),
                file,
                packing == Packing.NONE ? size : -1,
                size,
                packing,
                new Meter.Total(limits)));
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    /** Without folders and without characters that cannot be shown. */
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = Names.shown(last).strip();
        return shown.isEmpty() ? "The file" : shown;
    }

    private enum Packing {
        NONE,
        GZIP,
        ZSTD
    }

    private record Single(Plain file) implements Bundle {

        @Override
        public List<Entry> entries() {
            return List.of(file);
        }
    }

    private record Plain(String path, Path file, long size, long packed, Packing packing, Meter.Total total)
            implements Bundle.Entry {

        @Override
        public InputStream open() throws IOException {
            InputStream in = Files.newInputStream(file);
            try {
                return new Meter(unpack(in), path, packed, -1, -1, total);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        }

        private InputStream unpack(InputStream in) throws IOException {
            return switch (packing) {
                case NONE -> in;
                case ZSTD -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZipPiece.ZSTD_WINDOW);
                case GZIP -> gzip(in);
            };
        }

        private InputStream gzip(InputStream in) throws IOException {
            try {
                return new GZIPInputStream(in, 1 << 16);
            } catch (ZipException | EOFException e) {
                in.close();
                throw new LogTroubleException(path + " cannot be unpacked: it is damaged.", e);
            }
        }
    }
}
