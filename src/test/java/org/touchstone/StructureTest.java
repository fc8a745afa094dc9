package org.touchstone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The tower of packages: a floor knows only those below it. */
class StructureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.touchstone");

    @Test
    void everyFloorKnowsOnlyThoseBelowIt() {
        ApplicationModules.of(Touchstone.class).verify();
    }

    @Test
    void onlyWebKnowsVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.touchstone.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheEngineKnowsNd4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.touchstone.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
                .check(PROGRAM);
    }

    @Test
    void theEngineKnowsNeitherSpringNorSql() {
        noClasses()
                .that()
                .resideInAPackage("org.touchstone.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(PROGRAM);
    }

    @Test
    void pagesHoldNoSql() {
        noClasses()
                .that()
                .resideInAPackage("org.touchstone.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(PROGRAM);
    }

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from " + Clock.class.getName())
                .check(PROGRAM);
    }

    @Test
    void everyPackageSaysThatItsNamesAreNeverNullUnlessMarked() {
        assertThat(PROGRAM.get(Touchstone.class).getPackage().isAnnotatedWith(NullMarked.class))
                .isTrue();
        classes()
                .that()
                .areTopLevelClasses()
                .should(new com.tngtech.archunit.lang.ArchCondition<>("be in a @NullMarked package") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaClass type,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                                type,
                                type.getPackage().isAnnotatedWith(NullMarked.class),
                                type.getName() + " is in a package without @NullMarked"));
                    }
                })
                .check(PROGRAM);
    }
}
