package org.touchstone.runs;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class RunsConfiguration {

    @Bean
    TaskQueue taskQueue(DataSource source) {
        return new TaskQueue(source);
    }
}
