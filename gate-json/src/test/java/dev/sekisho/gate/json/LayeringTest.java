package dev.sekisho.gate.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class LayeringTest {
  private final JavaClasses ours =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sekisho.gate.json");

  @Test
  void thisModuleKnowsTheCoreAndJacksonAndNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.sekisho.gate.json..",
                "dev.sekisho.gate.action..",
                "dev.sekisho.gate.engine..",
                "dev.sekisho.gate.fact..",
                "dev.sekisho.gate.problem..",
                "dev.sekisho.gate.release..",
                "dev.sekisho.gate.spi..",
                "dev.sekisho.gate.verdict..",
                "com.fasterxml.jackson..",
                "org.yaml.snakeyaml",
                "org.jspecify..",
                "java.."))
        .check(ours);
  }

  @Test
  void timeAndTheSurroundingsAreNotAskedFor() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(ours);
  }
}
