package dev.sekisho.gate.slack;

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
          .importPackages("dev.sekisho.gate.slack");

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
            "dev.sekisho.gate.executor..",
            "dev.sekisho.gate.tracker..",
            "dev.sekisho.gate.calendar..",
            "dev.sekisho.gate.ledger..",
            "org.kie..",
            "org.drools..")
        .check(classes);
  }

  @Test
  void onlyPayloadReadsJson() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.slack.payload")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "com.google.gson..")
        .check(classes);
  }

  @Test
  void onlyWireKnowsSlacksClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.slack.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.slack..", "okhttp3..")
        .check(classes);
  }

  @Test
  void commandsAndMessagesDoNotKnowHowTheyTravel() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.sekisho.gate.slack.command",
            "dev.sekisho.gate.slack.message",
            "dev.sekisho.gate.slack.identity")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sekisho.gate.slack.wire", "dev.sekisho.gate.slack.inbound")
        .check(classes);
  }

  @Test
  void onlyIdentityReadsTables() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.slack.identity")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar..")
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
        .check(classes);
  }

  @Test
  void onlyWireLetsTimePass() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.slack.wire")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .check(classes);
  }
}
