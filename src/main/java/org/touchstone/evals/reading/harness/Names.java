package org.touchstone.evals.reading.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of the harness's files say: {@code samples_TASK_TIME.jsonl} and {@code results_TIME.json}. */
final class Names {

    private static final Pattern TIME = Pattern.compile("_?(\\d{4}-\\d{2}-\\d{2}(T[0-9.\\-]+)?)\\.jsonl?$");

    private Names() {}

    static String task(String file) {
        String name = TIME.matcher(file).replaceFirst("").replaceFirst("\\.jsonl$", "");
        return name.startsWith("samples_") ? name.substring("samples_".length()) : name;
    }

    /** As it stands in the name, in a time zone that it does not tell; empty if it holds none. */
    static String time(String file) {
        Matcher matcher = TIME.matcher(file);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The model: the harness names a run's folder after it, with "__" for "/"; {@code unknown} if it did not. */
    static String model(String path) {
        int end = path.lastIndexOf('/');
        String folder = end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return folder.contains("__") ? folder.replaceFirst("__", "/") : "unknown";
    }
}
