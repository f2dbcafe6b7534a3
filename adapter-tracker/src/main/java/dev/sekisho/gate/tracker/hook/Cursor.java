package dev.sekisho.gate.tracker.hook;

import java.util.Optional;

/**
 * Remembers how far a tracker was read, over restarts. Throws when it can not write or read. The
 * notes of a ledger do: {@code Notes.of(name)} and {@code Notes.keep(name, text)}.
 */
public interface Cursor {

  /** How far; empty before the first time. */
  Optional<String> read();

  /** Remembers how far, at most 40 characters. */
  void keep(String text);
}
