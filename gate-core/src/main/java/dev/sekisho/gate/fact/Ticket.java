package dev.sekisho.gate.fact;

import java.util.Optional;

/**
 * One ticket that the pull request names.
 *
 * @param key its key
 * @param tracker the tracker that was asked for it
 * @param exists whether the tracker knows it; when not, the rest says nothing
 * @param status its status in the tracker's words
 * @param subject its title
 * @param history what happened to its approval, oldest first
 */
public record Ticket(
    TicketKey key,
    Tracker tracker,
    boolean exists,
    Optional<String> status,
    Optional<String> subject,
    Listing<TicketChange> history) {
  /** The ticket trackers that the gate can ask. */
  public enum Tracker {
    JIRA,
    REDMINE
  }
}
