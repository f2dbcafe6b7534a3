package dev.sekisho.gate.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sekisho.gate.bot.config.Environment;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.sekisho.gate.bot", importOptions = DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule onlyTheDoorKnowsTheWebServer =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.bot.door")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule onlyMetricKnowsTheMetricsLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.bot.metric")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micrometer..");

  @ArchTest
  static final ArchRule onlyLogKnowsTheLoggingBackend =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.bot.log")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ch.qos.logback..");

  @ArchTest
  static final ArchRule onlyPageKnowsTheTemplateLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sekisho.gate.bot.page")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.samskivert..");

  @ArchTest
  static final ArchRule onlyTheEdgesKnowGuice =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.sekisho.gate.bot", "dev.sekisho.gate.bot.host")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.inject..");

  @ArchTest
  static final ArchRule onlyOneClassReadsTheEnvironment =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Environment.class.getName())
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule nobodyAsksWhatTimeItIs =
      noClasses().should().callMethod(Instant.class, "now");
}
