package org.touchstone.evals.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogTroubleException;

/**
 * The list of files at the end of a ZIP archive. Read here rather than by a library, so that nothing is held of it beyond
 * the limits.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.12 to 4.3.16, 4.5.3</a>
 */
final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int FILE = 0x02014b50;
    private static final int FILE_BYTES = 46;
    private static final int EXTRA_64 = 1;
    private static final long UNSAID = 0xffffffffL;
    private static final long LARGEST = 64L << 20;

    private CentralDirectory() {}

    /**
     * A file as the list has it.
     *
     * @param link whether it only points at another file
     */
    record Item(ZipPiece piece, boolean encrypted, boolean link) {}

    /**
     * @return null if the archive has no such list, or a broken one
     * @throws LogTroubleException if it names more files than the limits allow
     */
    static @Nullable List<Item> read(FileChannel archive, String name, LogLimits limits) throws IOException {
        ByteBuffer list = list(archive);
        if (list == null) {
            return null;
        }
        List<Item> items = new ArrayList<>();
        while (list.remaining() >= FILE_BYTES && list.getInt(list.position()) == FILE) {
            if (items.size() >= limits.entries()) {
                throw new LogTroubleException(
                        name + " holds more than " + limits.entries() + " files, which is too many.");
            }
            Item item = item(list);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return list.hasRemaining() ? null : items;
    }

    private static @Nullable ByteBuffer list(FileChannel archive) throws IOException {
        long end = archive.size();
        ByteBuffer tail = bytes(archive, Math.max(0, end - END_BYTES - LONGEST_COMMENT), end);
        if (tail == null) {
            return null;
        }
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long size = tail.getInt(at + 12) & UNSAID;
                long from = tail.getInt(at + 16) & UNSAID;
                long here = end - tail.limit() + at;
                ByteBuffer locator = bytes(archive, here - LOCATOR_64_BYTES, here);
                if (locator != null && locator.getInt(0) == LOCATOR_64) {
                    long at64 = locator.getLong(8);
                    ByteBuffer end64 = at64 < 0 || at64 > end ? null : bytes(archive, at64, at64 + END_64_BYTES);
                    if (end64 == null || end64.getInt(0) != END_64) {
                        return null;
                    }
                    size = end64.getLong(40);
                    from = end64.getLong(48);
                }
                return from < 0 || size < 0 || size > LARGEST || from > here - size
                        ? null
                        : bytes(archive, from, from + size);
            }
        }
        return null;
    }

    private static @Nullable ByteBuffer bytes(FileChannel archive, long from, long to) throws IOException {
        if (from < 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        return ZipPiece.readFully(archive, bytes, from) ? bytes : null;
    }

    private static @Nullable Item item(ByteBuffer list) {
        int at = list.position();
        int nameBytes = list.getShort(at + 28) & 0xffff;
        int extraBytes = list.getShort(at + 30) & 0xffff;
        int commentBytes = list.getShort(at + 32) & 0xffff;
        if (list.remaining() < FILE_BYTES + nameBytes + extraBytes + commentBytes) {
            return null;
        }
        byte[] name = new byte[nameBytes];
        list.get(at + FILE_BYTES, name);
        ByteBuffer extra = list.slice(at + FILE_BYTES + nameBytes, extraBytes).order(ByteOrder.LITTLE_ENDIAN);
        list.position(at + FILE_BYTES + nameBytes + extraBytes + commentBytes);
        // The three values of 64 bits follow each other; only those are there that do not fit into 32.
        long[] wide = {list.getInt(at + 24) & UNSAID, list.getInt(at + 20) & UNSAID, list.getInt(at + 42) & UNSAID};
        if (!widen(wide, extra)) {
            return null;
        }
        int flags = list.getShort(at + 8);
        boolean unix = (list.get(at + 5) & 0xff) == 3;
        int kind = (list.getInt(at + 38) >>> 16) & 0xf000;
        ZipPiece piece = new ZipPiece(
                text(name),
                list.getShort(at + 10) & 0xffff,
                wide[2],
                -1,
                wide[1],
                wide[0],
                list.getInt(at + 16) & UNSAID);
        return new Item(piece, (flags & 1) != 0, unix && kind == 0xa000);
    }

    private static boolean widen(long[] values, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = extra.getShort() & 0xffff;
            if (length > extra.remaining()) {
                return false;
            }
            int next = extra.position() + length;
            for (int i = 0; id == EXTRA_64 && i < values.length; i++) {
                if (values[i] == UNSAID && next - extra.position() >= Long.BYTES) {
                    values[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
        return values[0] >= 0 && values[1] >= 0 && values[2] >= 0;
    }

    private static String text(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, Charset.forName("IBM437"));
        }
    }
}
