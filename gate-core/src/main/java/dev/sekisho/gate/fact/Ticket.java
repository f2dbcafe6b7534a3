package dev.sekisho.gate.fact;

import java.util.Optional;

/**
 * One ticket that the pull request names.
 *
 * @param key its key
 * @param tracker the tracker that was asked for it
 * @param exists whether the tracker knows it; when not, the rest says nothing
 * @param project the project that it belongs to, as the tracker names it
 * @param type what sort of ticket it is, in the tracker's words
 * @param status its status in the tracker's words
 * @param subject its title
 * @param history what happened to its approval, oldest first
 */
public record Ticket(
    TicketKey key,
    Tracker tracker,
    boolean exists,
    Optional<String> project,
    Optional<String> type,
    Optional<String> status,
    Optional<String> subject,
    Listing<TicketChange> history) {

  /** A ticket of which neither project nor type is known. */
  public Ticket(
      TicketKey key,
      Tracker tracker,
      boolean exists,
      Optional<String> status,
      Optional<String> subject,
      Listing<TicketChange> history) {
    this(key, tracker, exists, Optional.empty(), Optional.empty(), status, subject, history);
  }

  /** A ticket that the tracker does not know. */
  public static Ticket missing(TicketKey key, Tracker tracker) {
    return new Ticket(key, tracker, false, Optional.empty(), Optional.empty(), Listing.of());
  }

  /** The ticket trackers that the gate can ask. */
  public enum Tracker {
    JIRA,
    REDMINE,
    /** A link to a host that is none of ours; nobody was asked, and its key is the link. */
    ELSEWHERE
  }
}
