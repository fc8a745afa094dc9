package org.touchstone.evals.reading;

/**
 * How much of a log is read. Beyond these, reading ends with a sentence; a text that is too long is cut and reported.
 *
 * @param fileBytes of what was sent in
 * @param entryBytes of one file, unpacked
 * @param unpackedBytes of all files together, unpacked
 * @param entries files in one archive
 * @param logs in one bundle
 * @param samples in one log
 * @param sampleBytes of one sample as it stands in the file
 * @param text characters kept of any one text
 * @param depth of nested JSON
 */
public record LogLimits(
        long fileBytes,
        long entryBytes,
        long unpackedBytes,
        int entries,
        int logs,
        int samples,
        int sampleBytes,
        int text,
        int depth) {

    private static final long MEBIBYTE = 1L << 20;

    /** What holds unless configured otherwise. */
    public static final LogLimits STANDARD = new LogLimits(
            256 * MEBIBYTE,
            1024 * MEBIBYTE,
            2048 * MEBIBYTE,
            100_000,
            200,
            100_000,
            (int) (32 * MEBIBYTE),
            200_000,
            200);
}
