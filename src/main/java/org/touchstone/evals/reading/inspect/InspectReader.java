package org.touchstone.evals.reading.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.LogReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds Inspect's logs: an {@code .eval} archive, the same unpacked into a folder of an archive, or {@code .json} files. */
public final class InspectReader implements LogReader {

    /** Fields that stand beside "samples" in a log, of which it always has some. */
    private static final Set<String> BESIDE = Set.of("status", "plan", "results", "stats");

    private static final long SNIFFED = 4L << 20;

    /** In an archive of many files each is looked at for a shorter while. */
    private static final int MANY = 20;

    private final LogLimits limits;
    private final LogJson json;

    public InspectReader(LogLimits limits) {
        this.limits = limits;
        this.json = new LogJson(limits);
    }

    @Override
    public LogFormat format() {
        return LogFormat.INSPECT;
    }

    @Override
    public boolean recognises(Bundle bundle) throws IOException {
        if (!folders(bundle).isEmpty()) {
            return true;
        }
        for (Bundle.Entry entry : bundle.entries()) {
            if (isLog(bundle, entry)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<FoundLog> find(Bundle bundle, Consumer<LeftOut> leftOut) throws IOException {
        List<FoundLog> logs = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String folder : folders(bundle)) {
            Map<String, Bundle.Entry> files = new LinkedHashMap<>();
            for (Bundle.Entry entry : bundle.entries()) {
                String inside = entry.path().startsWith(folder) ? entry.path().substring(folder.length()) : "";
                if (ArchiveLog.uses(inside) && used.add(entry.path())) {
                    files.put(inside, entry);
                }
            }
            count(logs);
            logs.add(new ArchiveLog(files, folder.isEmpty() ? "The log" : folder, json, limits, leftOut));
        }
        for (Bundle.Entry entry : bundle.entries()) {
            if (used.contains(entry.path())) {
                continue;
            }
            if (isLog(bundle, entry)) {
                count(logs);
                logs.add(new JsonLog(entry, json, limits, leftOut));
            } else {
                leftOut.accept(new LeftOut(entry.path(), "The file belongs to no Inspect log.", 1));
            }
        }
        return logs;
    }

    private void count(List<FoundLog> logs) {
        if (logs.size() >= limits.logs()) {
            throw new LogTroubleException("More than " + limits.logs() + " logs at once cannot be read.");
        }
    }

    /** Folders in which the files of a log lie; "" for the archive itself. */
    private Set<String> folders(Bundle bundle) throws IOException {
        Set<String> folders = new TreeSet<>();
        for (Bundle.Entry entry : bundle.entries()) {
            String path = entry.path();
            for (String mark : List.of(ArchiveLog.START, ArchiveLog.HEADER)) {
                String folder = path.substring(0, Math.max(0, path.length() - mark.length()));
                if (path.endsWith(mark) && (folder.isEmpty() || folder.endsWith("/")) && isLog(bundle, entry)) {
                    folders.add(folder);
                }
                if (folders.size() > limits.logs()) {
                    return folders;
                }
            }
        }
        return folders;
    }

    /** Looks at the outermost fields as far as the first megabytes show them. */
    private boolean isLog(Bundle bundle, Bundle.Entry entry) throws IOException {
        if (!entry.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        long bytes = bundle.entries().size() > MANY ? SNIFFED / 16 : SNIFFED;
        try (InputStream in = new Beginning(entry.open(), bytes);
                JsonParser parser = json.parser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                seen.add(name);
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("eval")) {
                    return isSpec(parser);
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException | LogTroubleException e) {
            return seen.contains("samples") && BESIDE.stream().anyMatch(seen::contains);
        }
    }

    private static boolean isSpec(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("task") || name.equals("task_id")) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** The first bytes of a stream. */
    private static final class Beginning extends FilterInputStream {
        private long left;

        Beginning(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(got, 0);
            return got;
        }
    }
}
