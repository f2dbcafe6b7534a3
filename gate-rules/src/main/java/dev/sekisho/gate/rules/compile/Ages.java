package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.verdict.ControlName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How old evidence may be, as the owners of the controls say in the tables {@code control/ages}. A
 * control that says nothing of a kind accepts any age.
 *
 * @param byControl the oldest that a control accepts, by kind
 */
public record Ages(Map<ControlName, Map<FactKind, Age>> byControl) {

  /** No control says anything. */
  static final Ages ANY = new Ages(Map.of());

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
    Map<FactKind, Age> strictest = new EnumMap<>(FactKind.class);
    byControl
        .values()
        .forEach(
            ages ->
                ages.forEach(
                    (kind, age) ->
                        strictest.merge(kind, age, (a, b) -> a.compareTo(b) < 0 ? a : b)));
    return Collections.unmodifiableMap(strictest);
  }
}
