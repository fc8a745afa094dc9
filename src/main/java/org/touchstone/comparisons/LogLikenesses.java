package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.comparisons.Comparison.Likeness;
import org.touchstone.comparisons.Comparison.Same;
import org.touchstone.comparisons.Judged.Match;
import org.touchstone.evals.DepositedLog;

/** Says whether evals on record were run alike. */
final class LogLikenesses {

    private static final int SETTINGS = 40;
    private static final String TAIL = " A difference in results may come from this, and not from the model.";

    private LogLikenesses() {}

    static List<Likeness> of(List<LoggedParty> parties, Match match) {
        List<Likeness> all = new ArrayList<>();
        all.add(questions(parties, match));
        all.add(each("Task", parties, log -> log.head().task(), "They were asked for different things."));
        all.add(each(
                "Scorer",
                parties,
                log -> log.figures().isEmpty()
                        ? null
                        : log.figures().stream()
                                .map(DepositedLog.Figure::scorer)
                                .collect(Collectors.joining(", ")),
                "Different scorers may judge the same answer differently." + TAIL));
        all.add(each(
                "Samples",
                parties,
                log -> String.format("%,d", log.samples()),
                "Where only some questions were asked, these may be easier or harder."));
        all.add(each(
                "Program that ran it",
                parties,
                log -> log.head().library().name() + " " + log.head().library().version(),
                "Programs word and score the same task differently." + TAIL));
        all.addAll(settings(parties));
        all.add(each("Whole", parties, LogLikenesses::whole, "What is missing may not be like what is there."));
        all.add(each(
                "Run on",
                parties,
                log -> log.head().evaluatedAt() == null
                        ? null
                        : log.head().evaluatedAt().toString().substring(0, 10),
                ""));
        all.add(each("Run by", parties, log -> log.head().source().organization(), ""));
        all.add(Likenesses.of("Model", values(parties, log -> log.head().model().id()), "", true));
        return List.copyOf(all);
    }

    private static Likeness questions(List<LoggedParty> parties, Match match) {
        List<String> values = parties.stream()
                .map(party -> party instanceof LoggedParty.Log log
                        ? log.log().head().dataset().name()
                        : "inputs drawn for a claim")
                .toList();
        return switch (match) {
            case ASKED ->
                new Likeness(
                        "Questions",
                        Same.SAME,
                        values,
                        "Questions are paired where question, choices and right answer are the same to the letter.",
                        false);
            case ID ->
                new Likeness(
                        "Questions",
                        Same.DIFFERENT,
                        values,
                        "The questions have the same ids and were worded differently; they are paired by id." + TAIL,
                        false);
            case NONE ->
                new Likeness(
                        "Questions",
                        Same.DIFFERENT,
                        values,
                        "They were not asked the same questions. Read each result by itself.",
                        false);
        };
    }

    private static @Nullable String whole(DepositedLog log) {
        return log.head().unfinished() == null ? "finished" : "unfinished";
    }

    /** Settings that not all have alike; those that are the same everywhere make one line. */
    private static List<Likeness> settings(List<LoggedParty> parties) {
        Set<String> names = new TreeSet<>();
        for (LoggedParty party : parties) {
            if (party instanceof LoggedParty.Log log) {
                names.addAll(log.log().head().settings().keySet());
            }
        }
        List<Likeness> differing = names.stream()
                .map(name -> each(
                        "Setting: " + name,
                        parties,
                        log -> log.head().settings().get(name),
                        "A setting that one log states and another does not may or may not differ." + TAIL))
                .filter(one -> one.same() != Same.SAME)
                .limit(SETTINGS)
                .toList();
        if (!differing.isEmpty() || names.isEmpty()) {
            return differing;
        }
        return List.of(new Likeness(
                "Settings",
                Same.SAME,
                parties.stream().map(party -> names.size() + " alike").toList(),
                "",
                false));
    }

    private static Likeness each(
            String what, List<LoggedParty> parties, Function<DepositedLog, @Nullable String> value, String words) {
        return Likenesses.of(what, values(parties, value), words, false);
    }

    private static List<@Nullable String> values(
            List<LoggedParty> parties, Function<DepositedLog, @Nullable String> value) {
        List<@Nullable String> values = new ArrayList<>();
        for (LoggedParty party : parties) {
            values.add(party instanceof LoggedParty.Log log ? value.apply(log.log()) : "a claim here");
        }
        return values;
    }
}
