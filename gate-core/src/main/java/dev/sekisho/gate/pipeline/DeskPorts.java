package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.DecisionIds;
import dev.sekisho.gate.spi.Deployer;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.GlassBook;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.spi.Ledger;
import dev.sekisho.gate.spi.Locks;
import dev.sekisho.gate.spi.Outbox;
import dev.sekisho.gate.spi.ReleaseStore;
import java.util.List;
import java.util.function.Function;

/**
 * Everything outside that a release desk needs.
 *
 * @param source gathers the evidence
 * @param deployers gives the executor of a target, always the same one while a release runs there
 * @param releases keeps the releases
 * @param locks keeps who holds which target
 * @param outbox keeps the news
 * @param heralds tell it, one for each audience
 * @param glass keeps who broke the glass
 * @param ledger writes down what the gate decided
 * @param ids names decisions by their content
 */
public record DeskPorts(
    FactSource source,
    Function<Target, Deployer> deployers,
    ReleaseStore releases,
    Locks locks,
    Outbox outbox,
    List<Herald> heralds,
    GlassBook glass,
    Ledger ledger,
    DecisionIds ids) {
  public DeskPorts {
    heralds = List.copyOf(heralds);
  }
}
