package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import java.util.Set;

/**
 * Brings evidence that the code host does not have: tickets from a tracker, windows from a
 * calendar, break-glass records from the gate's own books.
 *
 * <p>A system that fails is not an exception: its evidence is unknown, with the name of the system
 * and a reason for a person to read. An exception counts as that too. Called by many threads at
 * once.
 */
public interface EvidenceSource {

  /** The kinds that it brings; nothing else of a sheet may it change. */
  Set<FactKind> brings();

  /** The kinds that it has to see on the sheet first, for example the files of a migration. */
  default Set<FactKind> needs() {
    return Set.of();
  }

  /** The sheet with this evidence laid over it. */
  FactSheet lay(FactSheet sheet);
}
