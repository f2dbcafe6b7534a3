package dev.sekisho.gate.testkit.github;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.sekisho.gate.testkit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule graphqlJavaHasOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..github.internal.graphql..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("graphql..");

  @ArchTest
  static final ArchRule theValidatorHasOneRoom =
      noClasses()
          .that()
          .resideOutsideOfPackage("..github.conformance..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.networknt..");

  @ArchTest
  static final ArchRule theRestOfTheTestkitNeedsNoStandIn =
      noClasses()
          .that()
          .resideOutsideOfPackage("..testkit.github..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..testkit.github..");

  @ArchTest
  static final ArchRule stateKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("..github.internal.state..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..internal.json..",
              "..internal.hook..",
              "..internal.change..",
              "..internal.rest..",
              "..internal.graphql..",
              "..internal.server..",
              "com.fasterxml..");

  @ArchTest
  static final ArchRule restAndGraphqlKnowNoHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("..github.internal.server..")
          .and()
          .resideInAPackage("..testkit.github..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.net.httpserver..");
}
