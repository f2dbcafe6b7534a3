package dev.sekisho.gate.verdict;

import java.util.Optional;

/** What a finding says of its control, strictest first. */
public enum Outcome {
  /** The control says no. */
  FORBID,
  /** The control could not be judged, because evidence is missing or nothing spoke. */
  GAP,
  /** Something is still to come. */
  AWAIT,
  /** The control is met, and the reason is the evidence for it. */
  SATISFIED,
  /** The control has no say in this, and the reason says why. */
  NOT_APPLICABLE,
  /** Other controls are lifted by a break-glass record, and a debt is left. */
  LIFT,
  /** A gap is taken into account by a named rule. */
  EXCUSE,
  /** Something worth knowing that changes nothing. */
  NOTE;

  /** Whether it says how its control stands; the others speak of something beside it. */
  public boolean decides() {
    return compareTo(NOT_APPLICABLE) <= 0;
  }

  /** How a control stands of which this is the strictest that was said. */
  Optional<ControlOutcome> ofControl() {
    return switch (this) {
      case FORBID -> Optional.of(ControlOutcome.FORBIDDEN);
      case GAP -> Optional.of(ControlOutcome.UNDECIDED);
      case AWAIT -> Optional.of(ControlOutcome.AWAITED);
      case SATISFIED -> Optional.of(ControlOutcome.SATISFIED);
      case NOT_APPLICABLE -> Optional.of(ControlOutcome.NOT_APPLICABLE);
      case LIFT, EXCUSE, NOTE -> Optional.empty();
    };
  }
}
