package dev.sekisho.gate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The rooms of the core, and the one direction between them. */
@AnalyzeClasses(packages = "dev.sekisho.gate", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  private static final String GATE = "dev.sekisho.gate.";

  @ArchTest
  static final ArchRule itIsPlainJava =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.sekisho.gate..");

  @ArchTest
  static final ArchRule itNeedsNoMoreThanTheBaseModule =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "java.net.http..", "java.util.logging..", "java.beans..", "java.awt..");

  @ArchTest static final ArchRule problemsKnowNobody = only("problem");

  @ArchTest static final ArchRule factsKnowNobody = only("fact");

  @ArchTest static final ArchRule verdictsKnowNobody = only("verdict");

  @ArchTest static final ArchRule theVocabularyReadsFacts = only("vocabulary", "fact");

  @ArchTest static final ArchRule theEngineJudgesFacts = only("engine", "fact", "verdict");

  /**
   * The revision of new rules is what an event tells of the engine; it knows nothing else of it.
   */
  @ArchTest static final ArchRule eventsTellFacts = only("event", "fact", "engine");

  @ArchTest
  static final ArchRule actionsFollowAnswers = only("action", "fact", "verdict", "engine");

  @ArchTest
  static final ArchRule releasesAreOfJudgedFacts = only("release", "fact", "verdict", "engine");

  @ArchTest
  static final ArchRule portsSpeakOfAllThat =
      only("spi", "fact", "engine", "event", "action", "release");

  @ArchTest
  static final ArchRule thePipelineOrdersThem =
      only("pipeline", "fact", "verdict", "engine", "event", "action", "release", "spi", "problem");

  @ArchTest
  static final ArchRule nothingGoesRound =
      slices().matching("dev.sekisho.gate.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule timeIsGiven =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule nothingIsReadFromTheProcessAndNothingIsStarted =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent..", "java.io..", "java.nio..");

  private static ArchRule only(String room, String... known) {
    String[] allowed = new String[known.length + 3];
    for (int i = 0; i < known.length; i++) {
      allowed[i] = GATE + known[i];
    }
    allowed[known.length] = GATE + room;
    allowed[known.length + 1] = "java..";
    allowed[known.length + 2] = "org.jspecify..";
    return classes()
        .that()
        .resideInAPackage(GATE + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }
}
