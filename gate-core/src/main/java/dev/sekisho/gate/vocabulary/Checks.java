package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.CHECKS;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Check.State;
import dev.sekisho.gate.fact.FactSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The checks that a table requires of a repository. The table has the columns {@code repository} (a
 * pattern), {@code check} (a name) and {@code app} (the slug of the app that owns the check). A
 * check of that name from another app is not that check, and skipped or neutral is not success.
 */
public final class Checks {
  static final Comparator<Check> LATEST_AND_AT_ONE_TIME_WORST =
      Comparator.comparing(Check::changedAt)
          .thenComparing(check -> check.state() != State.SUCCESS)
          .thenComparing(check -> ended(check.state()));

  private record Required(String check, AppSlug app) {}

  private final FactSheet sheet;
  private final Reading reading;
  private final List<Required> required;

  Checks(FactSheet sheet, Table table, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
    String repository = sheet.subject().repository().value();
    this.required = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      // Repositories are compared without regard to case, as the code host does.
      if (row.matchesFolded("repository", repository)) {
        required.add(new Required(row.cell("check"), new AppSlug(row.cell("app"))));
      }
    }
  }

  @Word("Whether the table requires a check of this repository")
  public boolean required() {
    return !required.isEmpty();
  }

  @Word(value = "Whether every required check succeeded", reads = CHECKS)
  public boolean allSucceeded() {
    return !required.isEmpty()
        && isKnown()
        && required.stream().allMatch(is(State.SUCCESS::equals));
  }

  @Word(value = "Whether a required check ended without success", reads = CHECKS)
  public boolean anyFailed() {
    return !required.isEmpty() && isKnown() && required.stream().anyMatch(is(Checks::ended));
  }

  @Word(value = "The required checks that ended without success, as a text", spoken = true)
  public String failedNames() {
    return say(is(Checks::ended));
  }

  @Word(value = "The required checks that are missing or still running, as a text", spoken = true)
  public String awaitedNames() {
    return say(one -> latest(one).map(check -> check.state() == State.RUNNING).orElse(true));
  }

  @Word(value = "The required checks, as a text", spoken = true)
  public String names() {
    return say(one -> true);
  }

  /** A part of the list does not tell: a later run of the same check may be in the rest. */
  private boolean isKnown() {
    return Reading.isWhole(sheet.checks()) || reading.gap(CHECKS);
  }

  private Predicate<Required> is(Predicate<State> state) {
    return one -> latest(one).map(Check::state).filter(state).isPresent();
  }

  private static boolean ended(State state) {
    return state != State.SUCCESS && state != State.RUNNING;
  }

  private Optional<Check> latest(Required one) {
    Optional<Check> latest = Optional.empty();
    for (Check check : Reading.some(sheet.checks())) {
      if (check.name().value().equals(one.check())
          && check.app().filter(one.app()::equals).isPresent()
          && (latest.isEmpty() || LATEST_AND_AT_ONE_TIME_WORST.compare(check, latest.get()) >= 0)) {
        latest = Optional.of(check);
      }
    }
    return latest;
  }

  private String say(Predicate<Required> test) {
    return Names.say(
        required.stream().filter(test).map(one -> one.check() + " of " + one.app()).toList());
  }
}
