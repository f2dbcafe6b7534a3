package dev.sekisho.gate.bot;

/** A part of a bot that works by itself, beside its door, its workers and its rounds. */
public interface Part extends AutoCloseable {

  /** Begins, and returns at once. */
  void start();

  /** Ends what it is at; a second call does nothing. */
  @Override
  void close();
}
