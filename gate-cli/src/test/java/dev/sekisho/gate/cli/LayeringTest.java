package dev.sekisho.gate.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.sekisho.gate.cli", importOptions = DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule onlyTheDemoKnowsGitHub =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.sekisho.gate.github..");

  @ArchTest
  static final ArchRule textIsLaidOutWithoutReadingAnything =
      noClasses()
          .that()
          .resideInAPackage("..cli.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio..", "com.fasterxml..");

  @ArchTest
  static final ArchRule onlyMainTouchesTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .accessClassesThat()
          .belongToAnyOf(System.class, Runtime.class, Thread.class, ProcessBuilder.class);

  @ArchTest
  static final ArchRule nobodyReadsAClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class);
}
