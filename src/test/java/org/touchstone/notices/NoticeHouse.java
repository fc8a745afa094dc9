package org.touchstone.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.touchstone.people.PeopleHouse;
import org.touchstone.storage.News;
import org.touchstone.support.TestDatabase;

/**
 * The notices floor with people and a real database; letters leave when a test says so. No configuration by annotation, or
 * every test that scans this package would get it too.
 */
@ComponentScan(
        basePackageClasses = Notices.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = DigestSchedule.class))
@Import(PeopleHouse.class)
public class NoticeHouse {

    @Bean
    News news(TestDatabase database) {
        return new News(database.connection());
    }
}
