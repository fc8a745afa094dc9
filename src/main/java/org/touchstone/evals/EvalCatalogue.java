package org.touchstone.evals;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The evals that others ran and somebody brought here. */
public interface EvalCatalogue {

    /** One page of those that stand and match, newest brought first. */
    Page<DepositedLog> search(Search search);

    /** What the catalogue can be narrowed to, each with how many evals it has, most first and at most 50 each. */
    Choices choices();

    /** How much was brought: evals that stand, samples in them, and files. */
    Totals totals();

    /** One eval, also a withdrawn one. */
    Optional<DepositedLog> find(long id);

    /** One page of an eval's samples; empty for an unknown or withdrawn one. */
    Page<NumberedSample> samples(long id, SampleSearch search);

    /** One sample with its place in the log, from 1. */
    Optional<NumberedSample> sample(long id, int number);

    /** Every sample in the order of the log, one at a time, without holding them all. */
    void each(long id, Consumer<NumberedSample> consumer);

    /**
     * Every number that a scorer gave, for comparing: one for each question, the mean where it was asked several times.
     * 10,000 take well under a second.
     */
    List<QuestionScore> scores(long id, String scorer);

    /**
     * Writes the file as it was sent, byte for byte.
     *
     * @return whether there is such a file that still stands
     */
    boolean write(String sha256, OutputStream out);

    /**
     * @param words looked for in task, model, dataset and who ran it; null for all
     * @param model exactly this model id
     * @param task exactly this task
     * @param source exactly this organisation
     * @param from not run before this day
     * @param to not run after this day
     * @param page from 1
     */
    record Search(
            @Nullable String words,
            @Nullable String model,
            @Nullable String task,
            @Nullable String source,
            @Nullable LogFormat format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page) {}

    /**
     * @param words looked for in question, answers and explanations; null for all
     * @param scorer whose scores filter and sort; null for the first
     * @param only which samples
     * @param page from 1
     */
    record SampleSearch(@Nullable String words, @Nullable String scorer, Only only, Order order, int page) {

        /** Which samples. */
        public enum Only {
            ALL,
            RIGHT,
            WRONG,
            BETWEEN,
            UNSCORED,
            ERRORS
        }

        /** In which order. */
        public enum Order {
            AS_ASKED,
            LOWEST_FIRST,
            HIGHEST_FIRST
        }
    }

    /** @param total over all pages */
    record Page<T>(List<T> items, int page, int pages, long total) {}

    record NumberedSample(int number, LogSample sample) {}

    /**
     * @param sampleId the question's id in its dataset
     * @param asked hash of what was asked: question, choices and reference; equal exactly where these are
     * @param number the first sample of this question in the log
     * @param value null where the scorer gave no number
     */
    record QuestionScore(
            String sampleId,
            String asked,
            int number,
            int times,
            @Nullable Double value) {}

    record Choices(List<Choice> models, List<Choice> tasks, List<Choice> sources, List<Choice> formats) {}

    record Choice(String value, long evals) {}

    record Totals(long evals, long samples, long files) {}
}
