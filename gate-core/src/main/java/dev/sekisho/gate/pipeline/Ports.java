package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.spi.DecisionIds;
import dev.sekisho.gate.spi.DeliveryLog;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.Ledger;
import dev.sekisho.gate.spi.Notifier;
import dev.sekisho.gate.spi.PullRequestIndex;
import dev.sekisho.gate.spi.Timers;
import dev.sekisho.gate.spi.VerdictPublisher;

/**
 * Everything outside that a gate needs.
 *
 * @param index finds pull requests where an event names none
 * @param source gathers the evidence
 * @param publisher acts at the pull request
 * @param notifier tells people
 * @param timers hands events back when a time comes
 * @param ledger writes everything down
 * @param deliveries remembers what was handled
 * @param ids names decisions by their content
 */
public record Ports(
    PullRequestIndex index,
    FactSource source,
    VerdictPublisher publisher,
    Notifier notifier,
    Timers timers,
    Ledger ledger,
    DeliveryLog deliveries,
    DecisionIds ids) {}
