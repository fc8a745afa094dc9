package org.touchstone.evals.store;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.reading.LogReaders;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvalProperties.class)
class EvalConfiguration {

    @Bean
    Intake intake(EvalProperties properties) {
        return new Intake(LogReaders.all(properties.limits()), properties);
    }

    /** What reads files that were sent in. */
    record Intake(List<LogReader> readers, EvalProperties properties) {}
}
