package org.touchstone.evals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an eval that others ran says about itself and in sum: one model put to one task once. The fields are those of Every
 * Eval Ever's aggregate record (eval.schema.json), so that every format becomes the same record; what a log does not say is
 * null or absent, never guessed.
 *
 * @param evaluationId the log's own id for this run; made of task, model and time where it has none
 * @param task what was asked, as the log names it: {@code inspect_evals/arc_easy}
 * @param evaluatedAt when it was run
 * @param unfinished why it is not whole, as a sentence: the log says that it stopped, or only its journal is there
 * @param settings what it was run with, each named as the log names it: temperature, few-shot examples, seed, limits,
 *     prompt template, task version, epochs
 * @param details everything else worth showing, by name
 */
public record EvalLog(
        LogFormat format,
        String evaluationId,
        String task,
        @Nullable Instant evaluatedAt,
        @Nullable String unfinished,
        Library library,
        ModelInfo model,
        Source source,
        Dataset dataset,
        Map<String, String> settings,
        List<LogResult> results,
        Map<String, String> details) {

    public EvalLog {
        settings = new TreeMap<>(settings);
        results = List.copyOf(results);
        details = new TreeMap<>(details);
    }

    /**
     * The program that ran it.
     *
     * @param version {@code unknown} where the log does not say
     */
    public record Library(String name, String version) {}

    /**
     * @param name as the log has it
     * @param id maker/model where the log tells the maker
     * @param developer who made it
     * @param platform through whom it was reached
     * @param details revision, size, precision and the like
     */
    public record ModelInfo(
            String name,
            String id,
            @Nullable String developer,
            @Nullable String platform,
            Map<String, String> details) {

        public ModelInfo {
            details = new TreeMap<>(details);
        }
    }

    /**
     * Who ran it.
     *
     * @param type {@code evaluation_run} or {@code documentation}
     * @param relation null where neither log nor importer says
     */
    public record Source(
            @Nullable String name,
            String type,
            @Nullable String organization,
            @Nullable String url,
            @Nullable Relation relation) {

        /** Nothing is known but that it was run. */
        public static final Source UNSAID = new Source(null, "evaluation_run", null, null, null);
    }

    /** How whoever ran it stands to the model's maker: Every Eval Ever's evaluator_relationship. */
    public enum Relation {
        FIRST_PARTY("The model's maker ran it"),
        THIRD_PARTY("Somebody else than the model's maker ran it"),
        COLLABORATIVE("The model's maker and others ran it together"),
        OTHER("Another relation to the model's maker");

        private final String text;

        Relation(String text) {
            this.text = text;
        }

        /** The words that pages show. */
        public String text() {
            return text;
        }
    }

    /**
     * What the samples were taken from.
     *
     * @param type {@code hf_dataset}, {@code url} or {@code other}
     * @param repository where it lies, such as a Hugging Face repository
     * @param samples how many it holds altogether, as the log says; not how many were asked
     */
    public record Dataset(
            String name,
            String type,
            @Nullable String repository,
            @Nullable String split,
            @Nullable Long samples) {}
}
