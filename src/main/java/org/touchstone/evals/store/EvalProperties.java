package org.touchstone.evals.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.touchstone.evals.reading.LogLimits;

/**
 * What the operator sets about evals that people bring in. The first nine are those of {@link LogLimits}.
 *
 * @param keptSample the most that is kept of one sample; beyond it, its conversation is left out
 * @param perAccount the most that one account may have stored: files, and the samples read from them
 * @param atOnce files that this process reads at the same time; others wait
 */
@ConfigurationProperties("touchstone.evals")
record EvalProperties(
        @DefaultValue("256MB") DataSize file,
        @DefaultValue("1GB") DataSize entry,
        @DefaultValue("2GB") DataSize unpacked,
        @DefaultValue("100000") int entries,
        @DefaultValue("200") int logs,
        @DefaultValue("100000") int samples,
        @DefaultValue("32MB") DataSize sample,
        @DefaultValue("200000") int text,
        @DefaultValue("200") int depth,
        @DefaultValue("2MB") DataSize keptSample,
        @DefaultValue("4GB") DataSize perAccount,
        @DefaultValue("2") int atOnce) {

    EvalProperties {
        if (file.toBytes() < 1 || entries < 1 || logs < 1 || samples < 1 || text < 1 || depth < 1 || atOnce < 1) {
            throw new IllegalArgumentException("Every limit of touchstone.evals must be at least 1.");
        }
        if (keptSample.toBytes() > DataSize.ofMegabytes(64).toBytes()) {
            throw new IllegalArgumentException("touchstone.evals.kept-sample can be 64MB at most.");
        }
    }

    LogLimits limits() {
        return new LogLimits(
                file.toBytes(),
                entry.toBytes(),
                unpacked.toBytes(),
                entries,
                logs,
                samples,
                Math.toIntExact(sample.toBytes()),
                text,
                depth);
    }
}
