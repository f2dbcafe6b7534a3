package dev.sekisho.gate.rules.rollout;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.vocabulary.PathPattern;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the roll-out. What it leaves empty, it is about all of.
 *
 * @param number which row, from 1
 * @param control the control that it is about
 * @param mode how much the control counts there
 * @param repository a pattern for the repository's name, in any case; empty for every repository
 * @param base a pattern for the base branch; empty for every branch
 * @param path a pattern for the changed files; empty for every change
 * @param property a property of the repository; empty for every repository
 * @param why the reason
 */
public record RolloutRow(
    int number,
    ControlName control,
    Mode mode,
    String repository,
    String base,
    String path,
    Optional<Property> property,
    String why) {

  /**
   * Whether the row is about a sheet. A row that enforces is about a change as soon as one of its
   * files fits; a row that does not, only when all of them do, or one more file would be the way
   * around a control.
   */
  Fit fit(FactSheet sheet) {
    return repository(sheet)
        .and(base(sheet))
        .and(property.map(wanted -> wanted.fit(sheet)).orElse(Fit.YES))
        .and(path(sheet));
  }

  private Fit repository(FactSheet sheet) {
    String name = sheet.subject().repository().value().toLowerCase(Locale.ROOT);
    return Fit.of(
        repository.isEmpty() || new PathPattern(repository.toLowerCase(Locale.ROOT)).matches(name));
  }

  private Fit base(FactSheet sheet) {
    if (base.isEmpty()) {
      return Fit.YES;
    }
    PathPattern pattern = new PathPattern(base);
    return sheet
        .details()
        .fold(
            known -> Fit.of(pattern.matches(known.value().base().value())), unknown -> Fit.UNKNOWN);
  }

  private Fit path(FactSheet sheet) {
    if (path.isEmpty()) {
      return Fit.YES;
    }
    ChangedPaths changed = ChangedPaths.of(sheet);
    PathPattern pattern = new PathPattern(path);
    return mode == Mode.ENFORCED ? changed.any(pattern) : changed.every(pattern);
  }

  /** The evidence that it takes to say whether the row is about a sheet. */
  Set<FactKind> reads() {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    if (!base.isEmpty()) {
      kinds.add(FactKind.DETAILS);
    }
    if (!path.isEmpty()) {
      kinds.add(FactKind.FILES);
    }
    if (property.isPresent()) {
      kinds.add(FactKind.REPOSITORY);
    }
    return kinds;
  }

  /** Whether no sheet can get past this row to a later one that is about the same or less. */
  public boolean covers(RolloutRow later) {
    boolean paths =
        path.isEmpty()
            || (path.equals(later.path) && (mode == Mode.ENFORCED || later.mode != Mode.ENFORCED));
    return control.equals(later.control)
        && covers(repository.toLowerCase(Locale.ROOT), later.repository.toLowerCase(Locale.ROOT))
        && covers(base, later.base)
        && paths
        && (property.isEmpty() || property.equals(later.property));
  }

  private static boolean covers(String pattern, String other) {
    boolean isName = other.indexOf('*') < 0 && other.indexOf('?') < 0 && !other.isEmpty();
    return pattern.isEmpty()
        || pattern.equals("**")
        || pattern.equals(other)
        || (isName && new PathPattern(pattern).matches(other));
  }

  /** The row in words, for whoever reads later what was in force. */
  public String inWords() {
    StringBuilder words = new StringBuilder("row " + number + ": " + mode.word());
    say(words, "repository", repository);
    say(words, "base", base);
    say(words, "path", path);
    say(words, "property", property.map(Property::toString).orElse(""));
    return words.append(" (").append(why).append(')').toString();
  }

  private static void say(StringBuilder words, String column, String cell) {
    if (!cell.isEmpty()) {
      words.append(", ").append(column).append(' ').append(cell);
    }
  }
}
