package org.touchstone.runs;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class RunsConfiguration {

    @Bean
    RunTask.Queue runQueue(DataSource source) {
        return new RunTask.Queue(source);
    }
}
