package io.plimsoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses DSL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.plimsoll");

    @Test
    void all_of_the_language_is_checked() {
        assertThat(packages())
                .extracting(JavaPackage::getName)
                .containsExactlyInAnyOrder(
                        "io.plimsoll.units",
                        "io.plimsoll.slo",
                        "io.plimsoll.verdict",
                        "io.plimsoll.workload",
                        "io.plimsoll.scenario");
    }

    @Test
    void arrows_point_from_the_sentence_to_the_units() {
        mayUse("units");
        mayUse("slo", "units");
        mayUse("verdict", "slo", "units");
        mayUse("workload", "slo", "units");
        mayUse("scenario", "workload", "verdict", "slo", "units");
    }

    @Test
    void only_verdicts_know_the_libraries_of_statistics() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.plimsoll.verdict")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(DSL);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.plimsoll.(*)..").should().beFreeOfCycles().check(DSL);
    }

    @Test
    void no_package_is_a_drawer_for_leftovers() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..impl..")
                .check(DSL);
    }

    @Test
    void every_field_is_final() {
        fields().should().beFinal().check(DSL);
    }

    @Test
    void every_package_says_what_it_is_and_is_free_of_null() {
        assertThat(packages())
                .allSatisfy(each -> assertThat(each.getPackageInfo().isAnnotatedWith(NullMarked.class))
                        .as("%s is @NullMarked", each.getName())
                        .isTrue());
    }

    private static void mayUse(String user, String... used) {
        String[] allowed = Stream.concat(
                        Arrays.stream(used).map(each -> "io.plimsoll." + each),
                        Stream.of(
                                "io.plimsoll." + user,
                                "java..",
                                "org.jspecify.annotations",
                                "org.apache.commons.statistics.distribution",
                                "org.apache.commons.numbers.arrays"))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("io.plimsoll." + user)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(DSL);
    }

    private static Set<JavaPackage> packages() {
        return DSL.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }
}
