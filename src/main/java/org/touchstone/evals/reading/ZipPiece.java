package org.touchstone.evals.reading;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.touchstone.evals.LogTroubleException;

/**
 * Where a file lies in a ZIP archive, and how it is packed.
 *
 * @param header where its local header begins; -1 where {@code data} is known
 * @param data where its packed bytes begin; -1 where only the local header tells
 * @param packed its bytes in the archive
 * @param size its bytes unpacked; -1 if nobody says
 * @param sum CRC-32 of its content; -1 if nobody says
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.7 and 4.4.5</a>
 */
record ZipPiece(String path, int method, long header, long data, long packed, long size, long sum) {

    /** At most 2^25 bytes of memory for one zstd stream; Inspect's own need 2^21. */
    static final int ZSTD_WINDOW = 25;

    private static final long SMALL = 1L << 20;

    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int ZSTD = 93;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;

    /** @param zstd used for small files, for which making a new one takes longer than unpacking */
    InputStream open(FileChannel archive, ZstdDecompressCtx zstd, Meter.Total total) throws IOException {
        InputStream raw = new Slice(archive, data >= 0 ? data : dataStart(archive), packed);
        boolean small = method == ZSTD && size >= 0 && size <= SMALL && packed <= SMALL;
        return new Meter(small ? atOnce(raw, zstd) : unpack(raw), path, packed, size, sum, total);
    }

    private InputStream atOnce(InputStream raw, ZstdDecompressCtx zstd) throws IOException {
        byte[] from = raw.readNBytes((int) packed);
        byte[] into = new byte[(int) size];
        try {
            int got = zstd.decompressByteArray(into, 0, into.length, from, 0, from.length);
            return new ByteArrayInputStream(into, 0, got);
        } catch (ZstdException e) {
            throw new LogTroubleException(Names.shown(path) + " cannot be unpacked: it is damaged or not whole.", e);
        }
    }

    private long dataStart(FileChannel archive) throws IOException {
        ByteBuffer local = ByteBuffer.allocate(LOCAL_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (!readFully(archive, local, header) || local.getInt(0) != LOCAL_HEADER) {
            throw new LogTroubleException(Names.shown(path) + " is not where the archive says.");
        }
        return header + LOCAL_HEADER_BYTES + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    }

    private InputStream unpack(InputStream raw) throws IOException {
        return switch (method) {
            case STORED -> new BufferedInputStream(raw);
            case DEFLATED -> new Inflating(raw, new Inflater(true));
            case ZSTD -> new ZstdInputStreamNoFinalizer(raw, RecyclingBufferPool.INSTANCE).setLongMax(ZSTD_WINDOW);
            default ->
                throw new LogTroubleException(
                        Names.shown(path) + " is packed by a method that is not known here; deflate and zstd are.");
        };
    }

    /** False when the archive ends before the buffer is full. */
    static boolean readFully(FileChannel archive, ByteBuffer into, long from) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int got = at < 0 ? -1 : archive.read(into, at);
            if (got < 0) {
                return false;
            }
            at += got;
        }
        into.flip();
        return true;
    }

    /** An inflater keeps memory outside the heap, which is let go with the stream. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream in, Inflater inflater) {
            super(in, inflater, 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** Some bytes of the archive. */
    private static final class Slice extends InputStream {
        private final FileChannel archive;
        private long at;
        private long left;

        Slice(FileChannel archive, long from, long length) {
            this.archive = archive;
            this.at = from;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = archive.read(ByteBuffer.wrap(into, from, (int) Math.min(length, left)), at);
            if (got > 0) {
                at += got;
                left -= got;
            }
            return got;
        }
    }
}
