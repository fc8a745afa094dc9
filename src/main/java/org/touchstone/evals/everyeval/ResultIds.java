package org.touchstone.evals.everyeval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogResult;

/** The evaluation_result_id of every result: its scorer, with the metric where a scorer has several. */
final class ResultIds {

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> firstOfScorer = new HashMap<>();
    private final List<LogResult> results;

    ResultIds(List<LogResult> results) {
        this.results = results;
        Map<String, Long> times = new HashMap<>();
        results.forEach(result -> times.merge(result.scorer(), 1L, Long::sum));
        Set<String> given = new HashSet<>();
        for (LogResult result : results) {
            firstOfScorer.putIfAbsent(result.scorer(), ids.size());
            boolean alone = times.getOrDefault(result.scorer(), 0L) == 1;
            String wanted = alone ? result.scorer() : result.scorer() + "/" + result.metric();
            String id = wanted;
            for (int i = 2; !given.add(id); i++) {
                id = wanted + "#" + i;
            }
            ids.add(id);
        }
    }

    String of(int result) {
        return ids.get(result);
    }

    /** The result that a scorer's samples belong to; null where the log reports none of it. */
    @Nullable
    Integer resultOf(String scorer) {
        return firstOfScorer.get(scorer);
    }

    LogResult result(int place) {
        return results.get(place);
    }
}
