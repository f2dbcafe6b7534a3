package dev.sekisho.gate.rules;

import dev.sekisho.gate.event.CheckChanged;
import dev.sekisho.gate.event.EventKind;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.LabelChanged;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.vocabulary.Table;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules of a set care about, read off the rules themselves: the evidence to gather for
 * them, and the events after which they may answer otherwise. Everything else need cost nothing.
 */
public final class Interest {
  private static final String CHECK_COLUMN = "check";

  private final Set<FactKind> reads;
  private final Set<LabelName> labels = new HashSet<>();
  private final Set<String> checks = new HashSet<>();
  private boolean anyLabel;
  private boolean anyCheck;

  Interest(CompiledRules rules) {
    this.reads = rules.reads();
    for (CompiledRule rule : rules.rules()) {
      labels.addAll(rule.uses().labels());
      rule.uses().checks().forEach(check -> checks.add(check.value()));
      for (String name : rule.uses().tables()) {
        Optional.ofNullable(rules.tables().byName().get(name)).ifPresent(this::addChecks);
      }
      for (CompiledRule.CompiledPattern pattern : rule.patterns()) {
        anyLabel |= pattern.kind().filter(FactKind.LABEL_HISTORY::equals).isPresent();
        anyCheck |= pattern.kind().filter(FactKind.CHECKS::equals).isPresent();
      }
    }
  }

  private void addChecks(Table table) {
    if (table.columns().contains(CHECK_COLUMN)) {
      table.rows().forEach(row -> checks.add(row.cell(CHECK_COLUMN)));
    }
  }

  /** The kinds of evidence that a rule reads; no other needs to be gathered. */
  public Set<FactKind> reads() {
    return reads;
  }

  /** The kinds of events after which a rule may answer otherwise. */
  public Set<EventKind> wakesOn() {
    Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
    kinds.removeIf(kind -> !kind.wakes(reads));
    return kinds;
  }

  /**
   * Whether a rule may answer otherwise after {@code event}. A label that no rule names and a check
   * that no rule or table names wake nobody; whatever a check's conclusion is, one that is named
   * wakes.
   */
  public boolean isWokenBy(GateEvent event) {
    if (!event.kind().wakes(reads)) {
      return false;
    }
    if (event instanceof LabelChanged label) {
      return anyLabel || labels.contains(label.change().label());
    }
    if (event instanceof CheckChanged check) {
      return anyCheck || check.rerunRequested() || checks.contains(check.name().value());
    }
    return true;
  }
}
