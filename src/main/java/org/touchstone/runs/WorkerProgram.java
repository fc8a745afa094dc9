package org.touchstone.runs;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * A worker: the same program without pages, in a process of its own, so that a native fault or a full memory ends it and
 * not the site.
 */
public final class WorkerProgram {

    /** Set by the process that started this one and holds its standard input open. */
    static final String SUPERVISED = "TOUCHSTONE_SUPERVISED";

    private WorkerProgram() {}

    /** Works until it is stopped or, when supervised, until its parent is gone. */
    public static void run(String[] args) {
        if (System.getenv(SUPERVISED) != null) {
            Thread.ofPlatform().daemon().name("parent").start(WorkerProgram::endWithParent);
        }
        SpringApplication program = new SpringApplication(Parts.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setAdditionalProfiles("worker");
        program.setBannerMode(Banner.Mode.OFF);
        program.setLogStartupInfo(false);
        program.setKeepAlive(true);
        program.setDefaultProperties(Map.of("spring.datasource.hikari.maximum-pool-size", "4"));
        program.run(args);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end: nobody is there.
        }
        Runtime.getRuntime().halt(0);
    }

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ProjectInfoAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionManagerCustomizationAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan({"org.touchstone.storage", "org.touchstone.claims", "org.touchstone.runs"})
    static final class Parts {}
}
