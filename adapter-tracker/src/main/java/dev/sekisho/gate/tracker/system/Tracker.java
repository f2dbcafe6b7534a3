package dev.sekisho.gate.tracker.system;

import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.site.Site;

/**
 * One tracker. Methods throw a {@code GateException} when it does not do what it is asked. Called
 * by many threads at once.
 */
public interface Tracker extends AutoCloseable {

  /** Which tracker it is. */
  Site site();

  /**
   * Reads a ticket and the history of its approval. A ticket that we may not see looks like one
   * that does not exist, so before that is said it is made sure that we are signed in.
   */
  Ticket read(TicketKey key);

  /**
   * Sees to it that a note is at a ticket, once, with its link, and that the ticket has the status
   * of the note. Doing it again changes nothing.
   */
  void write(TicketKey key, Note note);

  @Override
  void close();
}
