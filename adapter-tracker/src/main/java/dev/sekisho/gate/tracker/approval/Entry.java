package dev.sekisho.gate.tracker.approval;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a ticket's history.
 *
 * @param account the tracker's id for who did it
 * @param at when
 * @param changes what was changed, all at once
 */
public record Entry(String account, Instant at, List<FieldChange> changes) {
  public Entry {
    changes = List.copyOf(changes);
  }
}
