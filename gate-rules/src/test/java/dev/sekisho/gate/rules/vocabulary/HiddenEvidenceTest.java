package dev.sekisho.gate.rules.vocabulary;

import static dev.sekisho.gate.testkit.Sheets.ago;
import static dev.sekisho.gate.testkit.Sheets.sha;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy.Kind;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law that a gap is never free, over the controls that come with the gate. */
class HiddenEvidenceTest {
  private static RuleSet rules;

  @BeforeAll
  static void load() {
    rules = RuleSet.load(Path.of("policies"));
  }

  private static final Map<String, Supplier<SheetBuilder>> CLOSED =
      Map.ofEntries(
          Map.entry("nothing done yet", () -> Sheets.bare().file("src/main/java/A.java")),
          Map.entry("draft of a deployment", () -> Sheets.bare().deploy("production", "alice")),
          Map.entry(
              "changes requested",
              () -> sheet().review("erin", Review.State.CHANGES_REQUESTED, ago(hours(1)))),
          Map.entry(
              "own label",
              () ->
                  sheet().none(FactKind.REVIEWS).label("LGTM", Person.of("alice"), ago(hours(1)))),
          Map.entry("nobody's commit", () -> sheet().author(Person.NOBODY)),
          Map.entry("pushed later", () -> sheet().pushed(sha(2), Person.of("bob"), ago(hours(0)))),
          Map.entry(
              "check failed",
              () ->
                  sheet()
                      .none(FactKind.CHECKS)
                      .check("build", "github-actions", Check.State.FAILURE)),
          Map.entry(
              "migration pending",
              () ->
                  sheet()
                      .file("db/migration/V1.sql", ChangedFile.Status.ADDED)
                      .migration("db/migration/V1.sql", Migration.State.PENDING)),
          Map.entry(
              "migration failed",
              () ->
                  sheet()
                      .file("db/migration/V1.sql", ChangedFile.Status.ADDED)
                      .migration("db/migration/V1.sql", Migration.State.FAILED)),
          Map.entry(
              "glass broken by one person, and the ticket not approved",
              () ->
                  sheet()
                      .ticket("PAY-18")
                      .breakGlass(
                          new BreakGlass(
                              Person.of("alice"),
                              "Orders can not be paid",
                              ago(hours(1)),
                              Optional.empty(),
                              Optional.empty(),
                              Sheets.NOW.plus(hours(1)),
                              Sheets.NOW.plus(hours(48)),
                              Sheets.HEAD,
                              Set.of("manager-approval")))),
          Map.entry("ticket not approved", () -> sheet().ticket("PAY-18")),
          Map.entry("approved by its author", () -> sheet().author("carol")),
          Map.entry(
              "frozen",
              () ->
                  sheet()
                      .deploy("production", "alice")
                      .freeze("year end", ago(hours(1)), Optional.empty())),
          Map.entry(
              "closed window, rollback to something new",
              () ->
                  sheet()
                      .deploy(Kind.ROLLBACK, "production", Person.of("alice"))
                      .windowClosedUntil(Sheets.NOW.plus(hours(2)))));

  private static final Map<String, Function<FactKind, Function<SheetBuilder, SheetBuilder>>> WAYS =
      Map.of(
          "unknown", kind -> sheet -> sheet.unknown(kind, "the source is down"),
          "cut off", kind -> sheet -> isList(kind) ? sheet.truncated(kind) : sheet,
          "cut off at once",
              kind -> sheet -> isList(kind) ? sheet.none(kind).truncated(kind) : sheet);

  static Stream<String> closed() {
    return CLOSED.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("closed")
  void hidingAnyEvidenceOpensNoControl(String name) {
    Map<ControlName, Boolean> before = opens(CLOSED.get(name).get().build());
    assertThat(before).as("the sheet is closed to begin with").containsValue(false);
    for (FactKind kind : FactKind.values()) {
      WAYS.forEach(
          (way, hide) -> {
            FactSheet hidden = hide.apply(kind).apply(CLOSED.get(name).get()).build();
            Map<ControlName, Boolean> after = opens(hidden);
            before.forEach(
                (control, open) -> {
                  if (!open) {
                    assertThat(after.get(control))
                        .as("%s opens when %s is %s", control, kind.word(), way)
                        .isFalse();
                  }
                });
          });
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void hidingTwoKindsOfEvidenceNeverAllows(String name) {
    for (FactKind one : FactKind.values()) {
      for (FactKind other : FactKind.values()) {
        FactSheet hidden =
            CLOSED
                .get(name)
                .get()
                .unknown(one, "the source is down")
                .unknown(other, "the source is down")
                .build();
        assertThat(rules.engine().evaluate(hidden).verdict().name())
            .as("%s without %s and %s", name, one.word(), other.word())
            .isNotEqualTo("ALLOW");
      }
    }
  }

  private static Map<ControlName, Boolean> opens(FactSheet sheet) {
    Evaluation evaluation = rules.engine().evaluate(sheet);
    return evaluation.controls().stream()
        .collect(Collectors.toMap(ControlResult::control, c -> c.outcome().opens()));
  }

  private static boolean isList(FactKind kind) {
    return sheet().build().evidence(kind) instanceof Evidence.Known<?> known
        && known.value() instanceof Listing<?>;
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
