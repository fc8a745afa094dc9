package org.touchstone.evals.reading;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.touchstone.evals.LogTroubleException;

/** Holds one file to the limits while it is unpacked, and to what its archive says of it. */
final class Meter extends FilterInputStream {

    /** From here on a file must not be {@link #RATIO} times as large as its packed form: only made-up ones are. */
    private static final long RATIO_FROM = 16L << 20;

    private static final long RATIO = 500;

    private final String path;
    private final long packed;
    private final long declared;
    private final long sum;
    private final Total total;
    private final CRC32 crc = new CRC32();
    private long count;

    /**
     * @param packed its bytes in what was sent
     * @param declared how many bytes it should have; -1 if nobody says
     * @param sum its CRC-32; -1 if nobody says
     */
    Meter(InputStream in, String path, long packed, long declared, long sum, Total total) {
        super(in);
        this.path = Names.shown(path);
        this.packed = packed;
        this.declared = declared;
        this.sum = sum;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int got;
        try {
            got = in.read(into, from, length);
        } catch (ZipException | EOFException | ZstdIOException e) {
            throw new LogTroubleException(path + " cannot be unpacked: it is damaged or not whole.", e);
        }
        if (got < 0) {
            if ((declared >= 0 && count != declared) || (sum >= 0 && crc.getValue() != sum)) {
                throw new LogTroubleException(path + " is damaged: it is not what the archive says of it.");
            }
            return got;
        }
        crc.update(into, from, got);
        count += got;
        check();
        return got;
    }

    private void check() {
        if (declared >= 0 && count > declared) {
            throw new LogTroubleException(path + " is larger than the archive says.");
        }
        if (count > total.limits.entryBytes()) {
            throw new LogTroubleException(
                    path + " has more than " + bytes(total.limits.entryBytes()) + " when unpacked, which is too much.");
        }
        if (count > RATIO_FROM && count / RATIO > packed) {
            throw new LogTroubleException(path + " unpacks to more than " + RATIO
                    + " times its size; such a file is not read, since it may be meant to fill the memory.");
        }
        total.count(path, count);
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] nowhere = new byte[(int) Math.min(Math.max(n, 0), 1 << 16)];
        long left = n;
        while (left > 0) {
            int got = read(nowhere, 0, (int) Math.min(left, nowhere.length));
            if (got < 0) {
                break;
            }
            left -= got;
        }
        return Math.max(n, 0) - Math.max(left, 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** In words: {@code 256 MiB}. */
    static String bytes(long count) {
        if (count < 1 << 10) {
            return count + " bytes";
        }
        return count < 1 << 20
                ? String.format(Locale.ROOT, "%.0f KiB", count / 1024.0)
                : String.format(Locale.ROOT, "%.0f MiB", count / 1048576.0);
    }

    /** What has been unpacked of a bundle: each file counts once, however often it is read. */
    static final class Total {
        private final LogLimits limits;
        private final Map<String, Long> most = new HashMap<>();
        private long all;

        Total(LogLimits limits) {
            this.limits = limits;
        }

        private void count(String path, long bytes) {
            long before = most.getOrDefault(path, 0L);
            if (bytes <= before) {
                return;
            }
            most.put(path, bytes);
            all += bytes - before;
            if (all > limits.unpackedBytes()) {
                throw new LogTroubleException("The archive holds more than " + bytes(limits.unpackedBytes())
                        + " when unpacked, which is too much.");
            }
        }
    }
}
