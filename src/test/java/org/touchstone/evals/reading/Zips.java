package org.touchstone.evals.reading;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes archives with the sizes in front of each file, as Python writes them. */
public final class Zips {

    public static final int STORED = ZipPiece.STORED;
    public static final int DEFLATED = ZipPiece.DEFLATED;
    public static final int ZSTD = ZipPiece.ZSTD;

    /** How Inspect cuts up what it packs by zstd; smaller, so that a test has several. */
    private static final int FRAME = 100_000;

    private Zips() {}

    /** An archive of names and contents by turns. */
    public static byte[] of(int method, String... filesAndContents) throws IOException {
        SeekableInMemoryByteChannel made = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(made)) {
            for (int i = 0; i < filesAndContents.length; i += 2) {
                byte[] content = filesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
                byte[] packed = pack(method, content);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipArchiveEntry entry = new ZipArchiveEntry(filesAndContents[i]);
                entry.setMethod(method);
                entry.setCrc(sum.getValue());
                entry.setSize(content.length);
                entry.setCompressedSize(packed.length);
                zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
            }
        }
        byte[] all = new byte[(int) made.size()];
        System.arraycopy(made.array(), 0, all, 0, all.length);
        return all;
    }

    private static byte[] pack(int method, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        if (method == STORED) {
            packed.writeBytes(content);
        } else if (method == ZSTD) {
            for (int from = 0; from == 0 || from < content.length; from += FRAME) {
                int length = Math.min(FRAME, content.length - from);
                byte[] frame = new byte[length];
                System.arraycopy(content, from, frame, 0, length);
                packed.writeBytes(Zstd.compress(frame));
            }
        } else {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            deflater.setInput(content);
            deflater.finish();
            byte[] some = new byte[8192];
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
            deflater.end();
        }
        return packed.toByteArray();
    }
}
