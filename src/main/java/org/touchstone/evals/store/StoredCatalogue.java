package org.touchstone.evals.store;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;

@Service
class StoredCatalogue implements EvalCatalogue {

    private final LogStore logs;
    private final LogSearch search;
    private final SampleStore scores;
    private final SampleSearcher samples;
    private final FileStore files;

    StoredCatalogue(LogStore logs, LogSearch search, SampleStore scores, SampleSearcher samples, FileStore files) {
        this.logs = logs;
        this.search = search;
        this.scores = scores;
        this.samples = samples;
        this.files = files;
    }

    @Override
    public Page<DepositedLog> search(Search wanted) {
        return search.search(wanted);
    }

    @Override
    public Choices choices() {
        return search.choices();
    }

    @Override
    public Totals totals() {
        return search.totals();
    }

    @Override
    public Optional<DepositedLog> find(long id) {
        return logs.find(id);
    }

    @Override
    public Page<NumberedSample> samples(long id, SampleSearch wanted) {
        return samples.search(id, wanted);
    }

    @Override
    public Optional<NumberedSample> sample(long id, int number) {
        return samples.find(id, number);
    }

    @Override
    public void each(long id, Consumer<NumberedSample> consumer) {
        samples.each(id, consumer);
    }

    @Override
    public List<QuestionScore> scores(long id, String scorer) {
        return scores.scores(id, scorer);
    }

    @Override
    public boolean write(String sha256, OutputStream out) {
        return files.write(sha256, out);
    }
}
