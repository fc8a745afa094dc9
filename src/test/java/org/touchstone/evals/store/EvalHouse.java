package org.touchstone.evals.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.reading.LogReaders;
import org.touchstone.people.PeopleHouse;
import org.touchstone.support.TestDatabase;

/** Evals that others ran on a real database, with people who bring them; plain texts of tests are logs too. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = StoredImports.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House|Bench).*"))
@Import(PeopleHouse.class)
class EvalHouse {

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource pool(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.application().url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Bean
    @Primary
    EvalConfiguration.Intake withMadeUpLogs(EvalProperties properties) {
        List<LogReader> readers = new ArrayList<>(LogReaders.all(properties.limits()));
        readers.add(new MadeUp());
        return new EvalConfiguration.Intake(readers, properties);
    }
}
