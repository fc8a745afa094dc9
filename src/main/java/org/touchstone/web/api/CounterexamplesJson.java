package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Replayed;
import org.touchstone.critiques.Submission;
import org.touchstone.critiques.Submissions;
import org.touchstone.engine.Input;

@Schema(name = "Counterexamples", description = "Inputs that break one version of a claim, and those that were sent.")
record CounterexamplesJson(
        @Schema(description = "The version's number.") int version,

        @Schema(description = "How many inputs readers sent to this version.")
        long sent,

        @Schema(description = "How many of them lie outside its scope, where it promises nothing.")
        long outside,

        @Schema(description = "How many inputs in scope it is known to fail at.")
        long confirmed,

        @Schema(description = "How many inputs that broke earlier versions were tried on it.")
        long replayed,

        @Schema(description = "A page of inputs in scope at which it fails, first found first.")
        List<CounterexampleJson> counterexamples,

        @Schema(description = "A page of what came of inputs that broke earlier versions.")
        List<ReplayJson> replays,

        @Schema(description = "A page of what readers sent, newest first.")
        List<SubmissionJson> submissions) {

    static CounterexamplesJson of(
            int version,
            List<Confirmed> confirmed,
            long allConfirmed,
            List<Replayed> replayed,
            long allReplayed,
            Map<Long, Submissions.Finder> finders,
            Submissions.Counts counts,
            List<Submission> page,
            List<Input> inputs) {
        return new CounterexamplesJson(
                version,
                counts.sent(),
                counts.outside(),
                allConfirmed,
                allReplayed,
                confirmed.stream()
                        .map(one -> CounterexampleJson.of(one, finders.get(one.id()), inputs))
                        .toList(),
                replayed.stream().map(ReplayJson::of).toList(),
                page.stream().map(sent -> SubmissionJson.of(sent, inputs)).toList());
    }

    @Schema(name = "Counterexample", description = "An input in scope at which a claim fails, confirmed by the server.")
    record CounterexampleJson(
            long id,

            @Schema(
                    description = "Which promise fails.",
                    allowableValues = {"mechanism", "consequence"})
            String part,

            @Schema(description = "The simplest input that fails so, by name.")
            Map<String, Double> simplest,

            @Schema(description = "The input that was tried first, by name.")
            Map<String, Double> input,

            @Schema(description = "How far the promise fails at the simplest input, at most 0.")
            double margin,

            @Schema(description = "The deciding atom at the simplest input, with its numbers.")
            String words,

            @Schema(description = "Its first finder's name; null where it may not be shown, or the server found it.")
            @Nullable
            String by,

            @Schema(description = "The earlier version's counterexample that fails here too; null for a new one.")
            @Nullable
            Long repeats,

            Instant at,

            @Schema(description = "What became of the submission that found it, a path on this host; null for none.")
            @Nullable
            String page) {

        static CounterexampleJson of(Confirmed one, Submissions.@Nullable Finder finder, List<Input> inputs) {
            return new CounterexampleJson(
                    one.id(),
                    Numbers.lower(one.part()),
                    TryJson.named(inputs, one.simplest()),
                    TryJson.named(inputs, one.input()),
                    one.margin(),
                    one.words(),
                    finder == null ? null : finder.name(),
                    one.repeats(),
                    one.at(),
                    finder == null ? null : "/critiques/" + finder.critiqueId());
        }
    }

    @Schema(name = "Replay", description = "An earlier version's counterexample, tried on this one.")
    record ReplayJson(
            @Schema(description = "The earlier version's counterexample.")
            long counterexample,

            @Schema(description = "The number of the version that it was found on.")
            int fromVersion,

            @Schema(allowableValues = {"fails", "holds", "outside", "not_an_input", "unchecked"})
            String outcome,

            @Schema(description = "What came out, in the server's words.")
            String words,

            Instant at) {

        static ReplayJson of(Replayed one) {
            return new ReplayJson(
                    one.counterexampleId(), one.fromVersion(), Numbers.lower(one.outcome()), one.words(), one.at());
        }
    }
}
