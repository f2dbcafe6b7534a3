package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelChange.Kind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import java.util.List;
import java.util.Optional;

/** One label of a pull request and its history. Removing it and setting it again counts anew. */
public final class Label {
  private final LabelName name;
  private final FactSheet sheet;
  private final Reading reading;
  private final Contributors contributors;

  Label(String name, FactSheet sheet, Reading reading, Contributors contributors) {
    this.name = new LabelName(name);
    this.sheet = sheet;
    this.reading = reading;
    this.contributors = contributors;
  }

  @Word(value = "Whether the label is on the pull request now", reads = LABELS)
  public boolean present() {
    return Reading.some(sheet.labels()).contains(name)
        || (!Reading.isWhole(sheet.labels()) && reading.gap(LABELS));
  }

  @Word(
      value = "Who set the label last; nobody while it is not there",
      reads = {LABELS, LABEL_HISTORY})
  public Person lastAddedBy() {
    return added().map(LabelChange::actor).orElse(Person.NOBODY);
  }

  @Word(
      value = "Whether the label was set last by somebody who contributed to the change",
      reads = {LABELS, LABEL_HISTORY, COMMITS, DETAILS})
  public boolean setByContributor() {
    return added().filter(change -> contributors.include(change.actor())).isPresent();
  }

  /** The change that set the label as it is there now; empty, with a gap where due, otherwise. */
  Optional<LabelChange> added() {
    if (!present()) {
      return Optional.empty();
    }
    Optional<LabelChange> last = last(reading.all(LABEL_HISTORY, sheet.labelHistory()));
    if (last.isEmpty() || last.get().kind() == Kind.REMOVED) {
      reading.gap(LABEL_HISTORY);
      return Optional.empty();
    }
    return last;
  }

  private Optional<LabelChange> last(List<LabelChange> history) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).label().equals(name)) {
        return Optional.of(history.get(i));
      }
    }
    return Optional.empty();
  }

  /** As {@link #added}, but for a description: leaves no gap. */
  Optional<LabelChange> addedAsFarAsKnown() {
    return Reading.some(sheet.labels()).contains(name)
        ? last(Reading.some(sheet.labelHistory())).filter(c -> c.kind() == Kind.ADDED)
        : Optional.empty();
  }
}
