package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import java.time.Instant;
import java.util.Optional;

/**
 * How one kind of evidence stands that a control reads.
 *
 * @param kind what it tells
 * @param source the system that was asked
 * @param asOf when that system said it; empty where it did not
 * @param age how old that was at the time asked
 * @param oldest how old the control accepts it; empty where it accepts any age
 * @param state whether the control can judge by it
 * @param reason why it is missing; empty where it is not
 */
public record EvidenceState(
    FactKind kind,
    String source,
    Optional<Instant> asOf,
    Optional<Age> age,
    Optional<Age> oldest,
    State state,
    String reason) {

  /** Whether a control can judge by evidence. */
  public enum State {
    KNOWN,
    /** A part of a list was read; what is not in it may all the same be there. */
    PARTLY_KNOWN,
    TOO_OLD,
    MISSING
  }

  /** How evidence of a kind stands in a sheet, for a control that accepts it so old. */
  static EvidenceState of(FactSheet sheet, FactKind kind, Optional<Age> oldest) {
    Evidence<?> evidence = sheet.evidence(kind);
    if (!(evidence instanceof Evidence.Known<?> known)) {
      return new EvidenceState(
          kind,
          evidence.source(),
          Optional.empty(),
          Optional.empty(),
          oldest,
          State.MISSING,
          evidence.fold(there -> "", unknown -> unknown.reason()));
    }
    Age age = Age.between(known.asOf(), sheet.asOf());
    boolean tooOld = oldest.filter(limit -> age.compareTo(limit) > 0).isPresent();
    boolean partly = known.value() instanceof Listing<?> listing && !listing.complete();
    State state = tooOld ? State.TOO_OLD : partly ? State.PARTLY_KNOWN : State.KNOWN;
    return new EvidenceState(
        kind, known.source(), Optional.of(known.asOf()), Optional.of(age), oldest, state, "");
  }
}
