package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.ControlName;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * How old evidence may be, as the owners of the controls say in the tables {@code control/ages}. A
 * control that says nothing of a kind accepts any age.
 *
 * @param byControl the oldest that a control accepts, by kind
 */
public record Ages(Map<ControlName, Map<FactKind, Age>> byControl) {

  /** No control says anything. */
  static final Ages ANY = new Ages(Map.of());

  private static final String TOO_OLD = "it is older than the control accepts";

  public Ages {
    Map<ControlName, Map<FactKind, Age>> copy = new HashMap<>();
    byControl.forEach((control, ages) -> copy.put(control, Map.copyOf(ages)));
    byControl = Map.copyOf(copy);
  }

  /** What one control accepts. */
  public Map<FactKind, Age> of(ControlName control) {
    return byControl.getOrDefault(control, Map.of());
  }

  /** What every control accepts. */
  public Map<FactKind, Age> strictest() {
    return strictest(byControl.values());
  }

  /** What all of them accept. */
  public static Map<FactKind, Age> strictest(Collection<Map<FactKind, Age>> all) {
    Map<FactKind, Age> strictest = new EnumMap<>(FactKind.class);
    all.forEach(
        ages ->
            ages.forEach(
                (kind, age) ->
                    strictest.merge(kind, age, BinaryOperator.minBy(Comparator.naturalOrder()))));
    return Collections.unmodifiableMap(strictest);
  }

  /** The evidence of a sheet that is older than {@code oldest} accepts. */
  public static Set<FactKind> tooOld(Map<FactKind, Age> oldest, FactSheet sheet) {
    if (oldest.isEmpty()) {
      return Set.of();
    }
    Set<FactKind> old = EnumSet.noneOf(FactKind.class);
    oldest.forEach(
        (kind, age) -> {
          if (sheet.evidence(kind) instanceof Evidence.Known<?> known
              && Age.between(known.asOf(), sheet.asOf()).compareTo(age) > 0) {
            old.add(kind);
          }
        });
    return old;
  }

  /** A sheet without evidence that is too old. */
  public static FactSheet without(Set<FactKind> tooOld, FactSheet sheet) {
    return sheet.with(
        draft ->
            tooOld.forEach(kind -> draft.unknown(kind, sheet.evidence(kind).source(), TOO_OLD)));
  }

  /** A sheet as one control accepts it. */
  public FactSheet accepted(ControlName control, FactSheet sheet) {
    Set<FactKind> tooOld = tooOld(of(control), sheet);
    return tooOld.isEmpty() ? sheet : without(tooOld, sheet);
  }
}
