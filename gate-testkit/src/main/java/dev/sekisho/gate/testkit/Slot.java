package dev.sekisho.gate.testkit;

/** One kind of evidence while a sheet is being built. */
sealed interface Slot permits ListSlot, ValueSlot {

  /** Makes it a gap. */
  void unknown(String reason);
}
