package org.touchstone.runs;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.touchstone.people.Accounts;

/** The site as far as runs need it: storage, people, claims and runs, with workers, but without web pages. */
final class SiteWithoutPages {

    private SiteWithoutPages() {}

    @Import(WorkerProgram.Parts.class)
    @ComponentScan(
            basePackageClasses = Accounts.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House).*"))
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Parts {}

    /**
     * @param args the data folder
     */
    public static void main(String[] args) {
        new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.keep-alive=true")
                .run("--touchstone.data=" + args[0]);
    }
}
