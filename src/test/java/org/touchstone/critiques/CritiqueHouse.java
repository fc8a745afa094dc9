package org.touchstone.critiques;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.touchstone.notices.Notices;
import org.touchstone.people.PeopleHouse;

/** What writing, reading and voting need, on a real database. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = {Critiques.class, Notices.class},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(Critiques|CritiqueStore|CritiqueReading|Votes|VoteStore|ClaimTexts|Announcing"
                                + "|PreModeration|StoredNotices)"))
@ComponentScan(
        basePackages = "org.touchstone.claims.store",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.StoredPublishing"))
@Import(PeopleHouse.class)
class CritiqueHouse {}
