package dev.sekisho.gate.executor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LayeringTest {
  private static final String RUN = "dev.sekisho.gate.executor.run";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sekisho.gate.executor");

  @Test
  void thisAdapterKnowsNoOtherAdapterAndNoRules() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.rules..",
            "dev.sekisho.gate.json..",
            "dev.sekisho.gate.cli..",
            "dev.sekisho.gate.github..",
            "dev.sekisho.gate.slack..",
            "dev.sekisho.gate.tracker..",
            "dev.sekisho.gate.calendar..",
            "dev.sekisho.gate.ledger..")
        .check(classes);
  }

  @Test
  void onlyRunTouchesProcesses() {
    noClasses()
        .that()
        .resideOutsideOfPackage(RUN)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class, ProcessHandle.class, Runtime.class)
        .check(classes);
  }

  @Test
  void runKnowsNoExecutor() {
    noClasses()
        .that()
        .resideInAPackage(RUN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.executor",
            "dev.sekisho.gate.executor.ansible",
            "dev.sekisho.gate.executor.dryrun")
        .check(classes);
  }

  @Test
  void theDryRunStartsNothing() {
    noClasses()
        .that()
        .resideInAPackage("dev.sekisho.gate.executor.dryrun")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Supervision")
        .check(classes);
  }

  @Test
  void onlyTheModuleKnowsGuice() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ExecutorModule")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .check(classes);
  }

  @Test
  void nothingReadsTheClockTheEnvironmentOrStartsAThread() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callConstructor(Thread.class)
        .check(classes);
  }
}
