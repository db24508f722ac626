package io.plimsoll.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static JavaClasses ours = new ClassFileImporter().importClasses();

    @BeforeAll
    static void see_every_class_of_the_modules() throws IOException {
        ours = new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.plimsoll");
        assertThat(ours).as("a rule holds for what it sees").hasSize(classFiles());
    }

    @ParameterizedTest
    @EnumSource
    void a_package_uses_only_what_comes_before_it(Step step) {
        String[] others = step.forbidden().map(ArchitectureTest::within).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(within(step))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(ours);
    }

    @Test
    void every_package_is_a_step_of_the_way_of_the_data() {
        String[] steps = Stream.of(Step.values()).map(ArchitectureTest::within).toArray(String[]::new);

        classes().should().resideInAnyPackage(steps).check(ours);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.plimsoll.(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void only_kube_knows_the_client_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.plimsoll.kube..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8..", "okhttp3..")
                .because("the rest must outlive it")
                .check(ours);
    }

    @Test
    void only_cluster_knows_containers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.plimsoll.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                .check(ours);
    }

    @Test
    void only_report_knows_allure_and_only_what_faces_tests_knows_junit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.plimsoll.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.qameta..")
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.plimsoll.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..")
                .check(ours);
    }

    @Test
    void there_is_no_place_for_what_belongs_nowhere() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..helper..", "..helpers..", "..manager..", "..common..", "..impl..")
                .check(ours);
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
                .check(ours);
    }

    @Test
    void nothing_is_executed_in_a_running_pod() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "exec of the client library",
                        (JavaCall<?> call) -> call.getName().equals("exec")
                                && call.getTargetOwner().getPackageName().startsWith("io.fabric8")))
                .because("a one-shot pod whose only process is the tool needs no pods/exec right and leaves nothing")
                .check(ours);
    }

    @Test
    void names_are_made_here() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "generateName",
                        (JavaCall<?> call) ->
                                Set.of("setGenerateName", "withGenerateName").contains(call.getName())))
                .because("a create that is tried again after a lost answer must not make a second one")
                .check(ours);
    }

    private static String within(Step step) {
        return "io.plimsoll." + step.name().toLowerCase(Locale.ROOT) + "..";
    }

    private static int classFiles() throws IOException {
        int found = 0;
        for (String module : Set.of("dsl", "junit-extension", "scenarios")) {
            Path classes = Path.of(module, "target", "classes");
            if (Files.exists(classes)) {
                try (Stream<Path> files = Files.walk(classes)) {
                    found += (int) files.filter(file -> file.toString().endsWith(".class"))
                            .count();
                }
            }
        }
        return found;
    }
}
