package dev.sekisho.gate.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class LayeringTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sekisho.gate.workbench");

  @Test
  void theWorkbenchKnowsNoAdapterAndNoBot() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.cli..",
            "dev.sekisho.gate.bot..",
            "dev.sekisho.gate.deploy..",
            "dev.sekisho.gate.github..",
            "dev.sekisho.gate.slack..",
            "dev.sekisho.gate.executor..",
            "dev.sekisho.gate.ledger..",
            "dev.sekisho.gate.tracker..",
            "dev.sekisho.gate.calendar..",
            "dev.sekisho.gate.migration..",
            "com.google.inject..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void nothingReadsTheClockTheEnvironmentOrStartsAThread() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callConstructor(Thread.class)
        .allowEmptyShould(true)
        .check(classes);
  }
}
