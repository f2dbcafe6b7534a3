package dev.sekisho.gate.tracker.system;

import dev.sekisho.gate.fact.TicketKey;
import java.util.List;

/** A tracker, and people who use it. */
interface Bench extends AutoCloseable {

  /** The tracker, as the gate sees it. */
  Tracker tracker();

  /** The tracker, as the gate sees it with a token that is not good. */
  Tracker trackerWithWrongToken();

  /** Opens a ticket. */
  TicketKey open();

  /** The key of a ticket that is not there. */
  TicketKey missing();

  /** The tracker's id of somebody who may change tickets: {@code carol} or {@code mallory}. */
  String account(String name);

  /** Sets the approving field. */
  void approve(TicketKey key, String name);

  /** Clears the approving field. */
  void withdraw(TicketKey key, String name);

  /** Gives a ticket another title. */
  void retitle(TicketKey key, String name, String title);

  /** Gives a ticket another status: {@link #opened()} or {@link #closed()}. */
  void move(TicketKey key, String name, String status);

  /** The name of a status that is open. */
  String opened();

  /** The name of a status that is closed. */
  String closed();

  /** Writes a note. */
  void note(TicketKey key, String name, String text);

  /** The notes of a ticket. */
  List<String> notes(TicketKey key);

  @Override
  void close();
}
