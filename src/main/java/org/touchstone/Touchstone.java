package org.touchstone;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.touchstone.runs.WorkerProgram;

/** The program: the site, or with the argument {@code worker} a process that only works runs off. */
@SpringBootApplication
public class Touchstone {

    public static void main(String[] args) {
        if (Arrays.asList(args).contains("worker")) {
            WorkerProgram.run(args);
        } else {
            SpringApplication.run(Touchstone.class, args);
        }
    }
}
