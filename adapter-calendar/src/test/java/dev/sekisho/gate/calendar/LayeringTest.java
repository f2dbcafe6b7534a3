package dev.sekisho.gate.calendar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LayeringTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sekisho.gate.calendar");

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
            "dev.sekisho.gate.executor..",
            "dev.sekisho.gate.tracker..",
            "dev.sekisho.gate.migration..",
            "dev.sekisho.gate.ledger..",
            "org.kie..",
            "org.drools..")
        .check(classes);
  }

  @Test
  void theEngineKnowsNothingButTheTermsOfTheGate() {
    noClasses()
        .that()
        .resideInAPackage("dev.sekisho.gate.calendar.window")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "dev.sekisho.gate.calendar.window", "dev.sekisho.gate.fact", "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void eachLibraryHasOneRoom() {
    only("recurrence", "org.dmfs..");
    only("holiday", "de.focus_shift..");
    only("file", "com.fasterxml.jackson.dataformat..");
    only("google", "okhttp3..");
  }

  private void only(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.calendar." + room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(classes);
  }

  @Test
  void nothingReadsTheClockTheZoneOfTheMachineOrTheEnvironment() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callConstructor(Thread.class)
        .check(classes);
  }
}
