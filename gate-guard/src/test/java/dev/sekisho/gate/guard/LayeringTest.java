package dev.sekisho.gate.guard;

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
          .importPackages("dev.sekisho.gate.guard");

  @Test
  void aGuardKnowsTheCoreAndNoSystem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sekisho.gate.rules..",
            "dev.sekisho.gate.json..",
            "dev.sekisho.gate.bot..",
            "dev.sekisho.gate.github..",
            "dev.sekisho.gate.tracker..",
            "dev.sekisho.gate.calendar..",
            "dev.sekisho.gate.ledger..",
            "okhttp3..",
            "com.google.inject..")
        .check(classes);
  }

  @Test
  void nothingReadsTheClockOrStartsAThread() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callConstructor(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .check(classes);
  }
}
