package dev.sekisho.gate.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.sekisho.gate.ledger", importOptions = DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule thisAdapterKnowsNoOtherAdapterAndNoRules =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sekisho.gate.rules..",
              "dev.sekisho.gate.github..",
              "dev.sekisho.gate.slack..",
              "dev.sekisho.gate.executor..",
              "dev.sekisho.gate.tracker..",
              "dev.sekisho.gate.calendar..",
              "dev.sekisho.gate.bot..",
              "dev.sekisho.gate.cli..");

  @ArchTest
  static final ArchRule onlyTheDatabaseKnowsWhichOneItIs =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Database.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");

  @ArchTest
  static final ArchRule nobodyReadsAClockOrTheEnvironmentOrStartsAThread =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class)
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callConstructor(Thread.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class);
}
