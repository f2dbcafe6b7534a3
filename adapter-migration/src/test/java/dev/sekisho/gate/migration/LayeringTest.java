package dev.sekisho.gate.migration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

@AnalyzeClasses(packages = "dev.sekisho.gate.migration", importOptions = DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule thisAdapterKnowsNoOtherAdapterAndNoTool =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sekisho.gate.rules..",
              "dev.sekisho.gate.json..",
              "dev.sekisho.gate.github..",
              "dev.sekisho.gate.ledger..",
              "dev.sekisho.gate.bot..",
              "org.flywaydb..",
              "liquibase..");

  @ArchTest
  static final ArchRule onlyHistorySpeaksToDatabases =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.migration.history")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule onlyReportReadsJson =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.migration.report")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule onlyTheModuleKnowsGuice =
      noClasses()
          .that()
          .doNotHaveSimpleName("MigrationModule")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.inject..");

  @ArchTest
  static final ArchRule nothingReadsTheClockTheEnvironmentOrStartsAThread =
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
          .callConstructor(Thread.class);
}
