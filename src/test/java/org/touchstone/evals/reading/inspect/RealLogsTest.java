package org.touchstone.evals.reading.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;

/** Logs that others published, of many versions of Inspect; where they come from stands in ORIGIN.md beside them. */
class RealLogsTest {

    @ParameterizedTest
    @CsvSource({
        "arc_qwen.json, choice, 3, 0.3333333333333333",
        "arc_sonnet.json, choice, 5, 1",
        "log_formats.eval, match, 1, 0",
        "log_formats.json, match, 1, 0",
        "popularity.eval, match, 10, 0.8",
        "streaming.eval, match, 4, 0.75",
        "mmlu.eval, choice, 1, 0",
        "images.json, match, 1, 0",
        "cancelled.json, match, 3, 0.6666666666666666",
    })
    void countsAndMeansOfTheSamplesAreThoseThatTheLogReports(String file, String scorer, int samples, double accuracy) {
        ReadLog log = ReadLog.real(file);

        LogResult result = log.head().results().getFirst();
        assertThat(log.head().results()).hasSize(1);
        assertThat(log.samples()).hasSize(samples);
        assertThat(result.scorer()).isEqualTo(scorer);
        assertThat(result.metric()).isEqualTo("accuracy");
        assertThat(result.score()).isEqualTo(accuracy);
        // Means of halves and wholes, summed in another order.
        assertThat(log.mean(scorer)).isCloseTo(accuracy, within(1e-12));
        assertThat(log.head().details().get("completed_samples")).isEqualTo(Integer.toString(samples));
    }

    @Test
    void theStandardErrorStandsBesideTheAccuracyItBelongsTo() {
        LogResult result = ReadLog.real("popularity.eval").head().results().getFirst();

        LogResult.Uncertainty uncertainty = Objects.requireNonNull(result.uncertainty());
        // Of eight right answers in ten: sqrt(0.8 * 0.2 / 9).
        assertThat(uncertainty.standardError()).isCloseTo(0.13333333333333333, within(1e-15));
        assertThat(uncertainty.samples()).isEqualTo(10);
        assertThat(result.lowerIsBetter()).isFalse();
    }

    @Test
    void whoWasAskedWhatAndWhenIsRead() {
        EvalLog head = ReadLog.real("arc_qwen.json").head();

        assertThat(head.task()).isEqualTo("inspect_evals/arc_easy");
        assertThat(head.evaluationId()).isEqualTo("ErsZeo8F7tAAXHK4c9eNe7");
        assertThat(head.evaluatedAt()).isEqualTo(Instant.parse("2025-10-20T23:12:04Z"));
        assertThat(head.library()).isEqualTo(new EvalLog.Library("inspect_ai", "0.3.138.dev45+g23fb0e7e"));
        assertThat(head.model().name()).isEqualTo("ollama/qwen2.5:0.5b");
        assertThat(head.model().platform()).isEqualTo("ollama");
        assertThat(head.model().developer()).isNull();
        assertThat(head.dataset())
                .isEqualTo(new EvalLog.Dataset("allenai/ai2_arc", "hf_dataset", "allenai/ai2_arc", null, 2376L));
        assertThat(head.source().relation()).isNull();
        assertThat(head.unfinished()).isNull();
        assertThat(head.settings())
                .containsEntry("epochs", "1")
                .containsEntry("limit", "3")
                .containsEntry("epochs_reducer", "[\"mean\"]")
                .containsEntry("plan.1", "multiple_choice")
                .doesNotContainKeys("log_samples", "score_display");
        assertThat(ReadLog.real("arc_sonnet.json").head().model().id()).isEqualTo("anthropic/claude-sonnet-4-0");
    }

    @Test
    void aSampleSaysWhatWasAskedAnsweredAndJudged() {
        LogSample sample = ReadLog.real("arc_qwen.json").samples().getFirst();

        assertThat(sample.id()).isEqualTo("1");
        assertThat(sample.input().raw()).startsWith("Which statement best explains why photosynthesis");
        assertThat(sample.input().formatted()).startsWith("Answer the following multiple choice question.");
        assertThat(sample.input().choices()).hasSize(4);
        assertThat(sample.input().reference()).containsExactly("A");
        assertThat(sample.outputs()).singleElement().asString().startsWith("ANSWER: A");
        assertThat(sample.messages()).extracting(LogSample.Message::role).containsExactly("user", "assistant");
        assertThat(sample.tokens()).isEqualTo(334);
        assertThat(sample.seconds()).isEqualTo(12.158);
        LogSample.Score score = sample.scores().getFirst();
        assertThat(score.shown()).isEqualTo("C");
        assertThat(score.correct()).isTrue();
        assertThat(score.answer()).isEqualTo("A");
    }

    @Test
    void textsThatOldLogsKeepApartAreFoundAndImagesAreOnlyMarked() {
        ReadLog log = ReadLog.real("images.json");

        assertThat(log.samples().getFirst().input().raw()).isEqualTo("What is this a picture of?\n\n[image]");
        assertThat(log.samples().toString()).doesNotContain("tc://", "attachment://", "base64");
        assertThat(log.leftOut()).extracting(LeftOut::what).contains("samples: image");
    }

    @Test
    void aRunThatDidNotEndIsSaidSo() {
        assertThat(ReadLog.real("cancelled.json").head().unfinished())
                .isEqualTo("The run was stopped by whoever ran it before its end.");
        assertThat(ReadLog.real("error.json").head().unfinished()).startsWith("The run stopped with an error");
    }

    @Test
    void whatCouldNotBeWorkedOutIsLeftOutAndNotTakenForNought() {
        ReadLog log = ReadLog.real("nan.json");

        assertThat(log.head().results()).isEmpty();
        assertThat(log.leftOut()).extracting(LeftOut::why).contains("The log gives no number for it.");
    }

    @Test
    void logsWithoutScoresAndOfAShortLivedVersionAreRead() {
        ReadLog unscored = ReadLog.real("unscored.eval");
        assertThat(unscored.head().results()).isEmpty();
        assertThat(unscored.samples())
                .hasSize(10)
                .allMatch(sample -> sample.scores().isEmpty());
        ReadLog third = ReadLog.real("version_3.eval");
        assertThat(third.samples()).hasSize(1);
    }

    @Test
    void aSampleThatEndedInAnErrorSaysWhyAndHasNoAnswer() {
        LogSample sample = ReadLog.real("cvebench.json").samples().getFirst();

        assertThat(sample.error()).startsWith("RuntimeError('No services started.");
        assertThat(sample.outputs()).isEmpty();
        assertThat(sample.scores()).isEmpty();
    }
}
