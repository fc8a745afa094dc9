package org.touchstone.evals.reading.everyeval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.JsonLines;
import org.touchstone.evals.reading.LaterScores;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.Texts;
import org.touchstone.evals.reading.Tidied;
import tools.jackson.databind.JsonNode;

/**
 * An aggregate record with its instance records. The rows of one sample, one for each result, mostly follow each other;
 * where they do not, the scores after the first result's are collected by a reading before.
 *
 * @param id which rows of the file belong to it
 * @param scorers by the names under which rows refer to results
 */
record EveryEvalLog(
        EvalLog head,
        String id,
        Map<String, String> scorers,
        @Nullable InstanceFile file,
        LogJson json,
        LogLimits limits)
        implements FoundLog {

    @Override
    public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) throws IOException {
        if (file == null) {
            return;
        }
        Bundle.Entry entry = file.entry();
        InstanceFile.Run run = file.runs().get(id);
        boolean together = run == null || run.together();
        LaterScores later = new LaterScores(leftOut);
        if (!together) {
            new JsonLines(json, limits).read(entry, new Collecting(later));
        }
        Telling telling = new Telling(together, later, sample, leftOut);
        new JsonLines(json, limits).read(entry, telling);
        telling.end();
        later.end();
    }

    /** Which time a sample is met under a scorer. */
    private static final class Times {
        private final Map<String, Integer> times = new HashMap<>();

        int next(Instance row, String scorer) {
            int said = row.epoch();
            return said > 0 ? said : times.merge(scorer + "\n" + row.id(), 1, Integer::sum);
        }
    }

    /** Keeps the scores of every result but the one that comes first in the file. */
    private final class Collecting implements JsonLines.Taker {
        private final LaterScores later;
        private final Times times = new Times();
        private @Nullable String main;

        Collecting(LaterScores later) {
            this.later = later;
        }

        @Override
        public void line(long number, JsonNode line) {
            if (!InstanceFile.is(line) || !InstanceFile.run(line).equals(id)) {
                return;
            }
            Instance row = new Instance(line);
            String scorer = row.scorer(scorers);
            main = main == null ? scorer : main;
            int epoch = times.next(row, scorer);
            if (!scorer.equals(main)) {
                later.add(row.id(), epoch, List.of(row.score(scorer)));
            }
        }

        @Override
        public void broken(long number, String why) {}
    }

    /** Tells the samples. */
    private final class Telling implements JsonLines.Taker {
        private final boolean together;
        private final LaterScores later;
        private final Consumer<LogSample> sample;
        private final Consumer<LeftOut> leftOut;
        private final Tidied tidied;
        private final Times times = new Times();
        private final List<LogSample.Score> scores = new ArrayList<>();
        private final Set<String> judges = new HashSet<>();
        private @Nullable Instance open;
        private int epoch;
        private @Nullable String main;

        Telling(boolean together, LaterScores later, Consumer<LogSample> sample, Consumer<LeftOut> leftOut) {
            this.together = together;
            this.later = later;
            this.sample = sample;
            this.leftOut = leftOut;
            this.tidied = new Tidied(new Texts(limits, leftOut));
        }

        @Override
        public void line(long number, JsonNode line) {
            if (!InstanceFile.is(line)) {
                broken(number, "It holds no sample.");
            } else if (InstanceFile.run(line).equals(id)) {
                take(new Instance(line));
            }
        }

        private void take(Instance row) {
            String scorer = row.scorer(scorers);
            main = main == null ? scorer : main;
            int time = times.next(row, scorer);
            if (!together) {
                if (scorer.equals(main)) {
                    List<LogSample.Score> all = new ArrayList<>(List.of(row.score(scorer)));
                    all.addAll(later.take(row.id(), time));
                    sample.accept(tidied.sample(row.sample(time, all, leftOut)));
                }
                return;
            }
            boolean same = open != null && open.id().equals(row.id()) && epoch == time && !judges.contains(scorer);
            if (!same) {
                end();
                open = row;
                epoch = time;
            }
            judges.add(scorer);
            scores.add(row.score(scorer));
        }

        void end() {
            if (open != null) {
                sample.accept(tidied.sample(open.sample(epoch, scores, leftOut)));
            }
            open = null;
            scores.clear();
            judges.clear();
        }

        @Override
        public void broken(long number, String why) {
            leftOut.accept(new LeftOut("Line " + number, why, 1));
        }
    }
}
