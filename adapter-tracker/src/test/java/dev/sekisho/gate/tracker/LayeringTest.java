package dev.sekisho.gate.tracker;

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
          .importPackages("dev.sekisho.gate.tracker");

  @Test
  void thisAdapterKnowsNoOtherAdapterAndNoRules() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.rules..",
            "dev.sekisho.gate.json..",
            "dev.sekisho.gate.cli..",
            "dev.sekisho.gate.bot..",
            "dev.sekisho.gate.github..",
            "dev.sekisho.gate.executor..",
            "dev.sekisho.gate.slack..",
            "dev.sekisho.gate.calendar..",
            "dev.sekisho.gate.ledger..",
            "org.kie..",
            "org.drools..")
        .check(classes);
  }

  @Test
  void onlyWireKnowsTheHttpClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.sekisho.gate.tracker.wire")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("okhttp3..")
        .check(classes);
  }

  @Test
  void whatIsNamedAndWhatIsApprovedIsFoundOutWithoutAskingAnybody() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.sekisho.gate.tracker.site", "dev.sekisho.gate.tracker.approval")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.tracker.wire", "dev.sekisho.gate.tracker.system", "com.fasterxml..")
        .check(classes);
  }

  @Test
  void onlyTheModuleKnowsGuice() {
    noClasses()
        .that()
        .doNotHaveSimpleName("TrackerModule")
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
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callConstructor(Thread.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(classes);
  }
}
