package dev.sekisho.gate.github;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LayeringTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sekisho.gate.github");

  @Test
  void thisAdapterKnowsNoOtherAdapterAndNoRules() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.rules..",
            "dev.sekisho.gate.json..",
            "dev.sekisho.gate.cli..",
            "dev.sekisho.gate.slack..",
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
        .resideOutsideOfPackage("dev.sekisho.gate.github.payload")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(classes);
  }

  @Test
  void onlyWireSpeaksToGitHub() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.github.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kohsuke..", "okhttp3..", "okio..", "dev.failsafe..")
        .check(classes);
  }

  @Test
  void onlyFactReadsMarkdown() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.github.fact")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .check(classes);
  }

  @Test
  void factsDoNotKnowHowTheyCameIn() {
    noClasses()
        .that()
        .resideInAPackage("dev.sekisho.gate.github.fact")
        .or()
        .resideInAPackage("dev.sekisho.gate.github.payload")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.sekisho.gate.github.webhook")
        .check(classes);
  }

  @Test
  void nothingReadsTheClockTheEnvironmentOrStartsAThread() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callConstructor(Thread.class)
        .check(classes);
  }
}
