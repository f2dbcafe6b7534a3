package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.spi.EvidenceSource;
import java.util.Set;

/**
 * Lays the break-glass records of a pull request over its sheet. Thread-safe.
 *
 * @param records where they are kept
 */
public record GlassEvidence(GlassRecords records) implements EvidenceSource {
  private static final String SOURCE = "ledger";

  @Override
  public Set<FactKind> brings() {
    return Set.of(FactKind.BREAK_GLASS);
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    return sheet.with(
        draft ->
            draft.breakGlass(
                Evidence.known(
                    Listing.complete(records.of(sheet.subject())), SOURCE, sheet.asOf())));
  }
}
