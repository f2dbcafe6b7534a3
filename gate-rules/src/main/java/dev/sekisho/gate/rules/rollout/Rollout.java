package dev.sekisho.gate.rules.rollout;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table {@code rollout}: where each control counts how much. For each control the first row
 * that is about a sheet decides, and a control that no row speaks of is enforced. Where evidence is
 * missing to say whether a row is about a sheet, the strictest mode that may be meant counts.
 * Immutable and thread-safe.
 */
public final class Rollout {

  /** Every control is enforced everywhere. */
  public static final Rollout NONE = new Rollout(List.of());

  private final SortedMap<ControlName, List<RolloutRow>> byControl = new TreeMap<>();
  private final Set<FactKind> reads = EnumSet.noneOf(FactKind.class);

  /** A roll-out by {@code rows}, in their order. */
  public Rollout(List<RolloutRow> rows) {
    for (RolloutRow row : rows) {
      byControl.computeIfAbsent(row.control(), control -> new ArrayList<>()).add(row);
      reads.addAll(row.reads());
    }
  }

  /** The rows about each control that has some, in their order. */
  public SortedMap<ControlName, List<RolloutRow>> rows() {
    return Collections.unmodifiableSortedMap(byControl);
  }

  /** The evidence that it takes to say which rows are about a sheet. */
  public Set<FactKind> reads() {
    return Collections.unmodifiableSet(reads);
  }

  /** The rows that keep controls from counting for a sheet, by control. */
  public SortedMap<ControlName, RolloutRow> aside(FactSheet sheet) {
    SortedMap<ControlName, RolloutRow> aside = new TreeMap<>();
    byControl.forEach(
        (control, rows) -> deciding(rows, sheet).ifPresent(row -> aside.put(control, row)));
    return aside;
  }

  /** The row that keeps a control from counting; empty when it is enforced. */
  private static Optional<RolloutRow> deciding(List<RolloutRow> rows, FactSheet sheet) {
    Optional<RolloutRow> strictest = Optional.empty();
    for (RolloutRow row : rows) {
      Fit fit = row.fit(sheet);
      if (fit != Fit.NO && (strictest.isEmpty() || isStricter(row, strictest.get()))) {
        strictest = Optional.of(row);
      }
      if (fit == Fit.YES) {
        return strictest.filter(deciding -> deciding.mode() != Mode.ENFORCED);
      }
    }
    return Optional.empty();
  }

  private static boolean isStricter(RolloutRow row, RolloutRow than) {
    return row.mode().compareTo(than.mode()) < 0;
  }
}
