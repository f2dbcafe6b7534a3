package dev.sekisho.gate.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.sekisho", importOptions = DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule nothingKnowsTheSandbox =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.sekisho.gate.sandbox..");

  @ArchTest
  static final ArchRule itsClockStandsStill =
      noClasses()
          .that()
          .resideInAPackage("dev.sekisho.gate.sandbox..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class);

  @ArchTest
  static final ArchRule onlyTheStageTouchesTheProcess =
      noClasses()
          .that()
          .resideInAPackage("dev.sekisho.gate.sandbox..")
          .and()
          .doNotHaveFullyQualifiedName(Stage.class.getName())
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Runtime.class, ProcessBuilder.class);
}
