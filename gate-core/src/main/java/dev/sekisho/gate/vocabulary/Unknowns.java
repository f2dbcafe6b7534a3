package dev.sekisho.gate.vocabulary;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;

/** Tells which kinds of evidence a sheet lacks. */
final class Unknowns {
  private Unknowns() {}

  static boolean isUnknown(FactSheet sheet, String word) {
    Evidence<?> evidence = sheet.evidence(FactKind.of(word));
    return evidence instanceof Evidence.Known<?> known
        ? known.value() instanceof Listing<?> list && !list.complete()
        : true;
  }
}
