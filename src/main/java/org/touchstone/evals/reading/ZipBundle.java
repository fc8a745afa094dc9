package org.touchstone.evals.reading;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;

/** The files in a ZIP archive: by the list at its end, or one after another where whoever wrote it never came to its end. */
final class ZipBundle implements Bundle {

    private final FileChannel archive;
    private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
    private final Meter.Total total;
    private final List<Entry> entries = new ArrayList<>();
    private final LeftOuts leftOut = new LeftOuts();

    private ZipBundle(FileChannel archive, LogLimits limits) {
        this.archive = archive;
        this.total = new Meter.Total(limits);
    }

    static ZipBundle open(Path file, String name, LogLimits limits) throws IOException {
        FileChannel archive = FileChannel.open(file);
        ZipBundle bundle = new ZipBundle(archive, limits);
        try {
            List<CentralDirectory.Item> items = CentralDirectory.read(archive, name, limits);
            bundle.take(items != null ? items : bundle.inOrder(file, name, limits), name, limits);
            return bundle;
        } catch (IOException | RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private void take(List<CentralDirectory.Item> items, String name, LogLimits limits) {
        if (items.stream().anyMatch(CentralDirectory.Item::encrypted)) {
            throw new LogTroubleException(name + " is locked with a password. Please send it without one.");
        }
        Map<String, ZipPiece> kept = new LinkedHashMap<>();
        for (CentralDirectory.Item item : items) {
            String path = item.piece().path();
            String trouble = item.link() ? "It only points at another file." : Names.trouble(path);
            if (trouble != null) {
                leftOut.accept(new LeftOut(Names.shown(path), trouble, 1));
            } else if (!path.endsWith("/") && kept.put(path, item.piece()) != null) {
                // As Python's zipfile reads it; Inspect writes a changed file once more under the same name.
                leftOut.accept(new LeftOut(
                        Names.shown(path), "The archive holds a later file of the same name, which was read.", 1));
            }
        }
        refuseOverlaps(name, kept);
        long sum = 0;
        for (ZipPiece piece : kept.values()) {
            sum += Math.max(0, Math.min(piece.size(), limits.unpackedBytes()));
            entries.add(new File(piece));
        }
        if (sum > limits.unpackedBytes()) {
            throw new LogTroubleException(name + " holds more than " + Meter.bytes(limits.unpackedBytes())
                    + " when unpacked, which is too much.");
        }
    }

    /** Files that share bytes make a small archive unpack to any size. */
    private static void refuseOverlaps(String name, Map<String, ZipPiece> kept) {
        List<ZipPiece> placed = kept.values().stream()
                .filter(p -> p.header() >= 0)
                .sorted(Comparator.comparingLong(ZipPiece::header))
                .toList();
        for (int i = 1; i < placed.size(); i++) {
            ZipPiece before = placed.get(i - 1);
            if (placed.get(i).header() - before.header() < before.packed()) {
                throw new LogTroubleException(name + " is damaged: files in it lie over each other.");
            }
        }
    }

    /** Walks through the archive from its start and keeps every file that is whole. */
    private List<CentralDirectory.Item> inOrder(Path file, String name, LogLimits limits) throws IOException {
        List<CentralDirectory.Item> items = new ArrayList<>();
        String last = name;
        try (ZipArchiveInputStream in =
                new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)), "UTF-8", true, false)) {
            for (ZipArchiveEntry entry = next(in); entry != null; entry = next(in)) {
                if (items.size() >= limits.entries()) {
                    throw new LogTroubleException(
                            name + " holds more than " + limits.entries() + " files, which is too many.");
                }
                last = entry.getName();
                boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
                CentralDirectory.Item item = new CentralDirectory.Item(
                        encrypted ? piece(entry, 0, 0, -1) : whole(in, entry), encrypted, false);
                items.add(item);
            }
        } catch (IOException | CutOffException e) {
            last = Names.shown(last);
        }
        if (items.isEmpty()) {
            throw new LogTroubleException(name + " is not whole: nothing in it can be read.");
        }
        leftOut.accept(new LeftOut(
                name, "The archive breaks off after " + Names.shown(last) + "; what stands before that was read.", 1));
        return items;
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (RuntimeException e) {
            throw new CutOffException(e);
        }
    }

    private ZipPiece whole(ZipArchiveInputStream in, ZipArchiveEntry entry) throws IOException {
        byte[] nowhere = new byte[1 << 16];
        long size = 0;
        if (!in.canReadEntryData(entry)) {
            throw new CutOffException(null);
        }
        try (Meter meter = new Meter(new Unclosed(in), entry.getName(), Long.MAX_VALUE, -1, -1, total)) {
            for (int got = meter.read(nowhere); got >= 0; got = meter.read(nowhere)) {
                size += got;
            }
        } catch (LogTroubleException e) {
            if (e.getCause() instanceof IOException) {
                throw new CutOffException(e);
            }
            throw e;
        }
        long packed = entry.getMethod() == ZipPiece.ZSTD ? entry.getCompressedSize() : in.getCompressedCount();
        if (packed < 0) {
            throw new CutOffException(null);
        }
        return piece(entry, packed, size, entry.getCrc());
    }

    private static ZipPiece piece(ZipArchiveEntry entry, long packed, long size, long sum) {
        return new ZipPiece(entry.getName(), entry.getMethod(), -1, entry.getDataOffset(), packed, size, sum);
    }

    @Override
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    @Override
    public List<LeftOut> leftOut() {
        return leftOut.list();
    }

    @Override
    public void close() throws IOException {
        zstd.close();
        archive.close();
    }

    private final class File implements Entry {
        private final ZipPiece piece;

        File(ZipPiece piece) {
            this.piece = piece;
        }

        @Override
        public String path() {
            return piece.path();
        }

        @Override
        public long size() {
            return piece.size();
        }

        @Override
        public InputStream open() throws IOException {
            return piece.open(archive, zstd, total);
        }
    }

    /** The archive stays open behind a file; of damaged ones its reader throws whatever it runs into. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return in.read(into, from, length);
            } catch (RuntimeException e) {
                throw (ZipException) new ZipException("The archive is damaged.").initCause(e);
            }
        }

        @Override
        public void close() {}
    }

    /** The archive ends, or cannot be followed further. */
    private static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CutOffException(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
