package dev.sekisho.gate.ledger;

import java.time.Instant;

/**
 * One entry of the ledger. Its hash is the SHA-256 of all its other parts, the hash of the entry
 * before it among them, so an entry that is changed, left out or moved no longer fits.
 *
 * @param seq its number, from 1, without a gap
 * @param kind what it is about
 * @param at when it was written, to the millisecond
 * @param subject the pull request, the place of rules, or empty
 * @param content a document in JSON
 * @param previous the hash of the entry before; zeros before the first
 * @param hash its own
 */
public record Entry(
    long seq, Kind kind, Instant at, String subject, String content, String previous, String hash) {

  /** The hash before the first entry. */
  static final String NOTHING = "0".repeat(64);

  /** What an entry is about. */
  public enum Kind {
    /** What was decided, and what is about to be done because of it. */
    INTENT,
    /** How one of the intended actions ended. */
    OUTCOME,
    /** An event got no answer. */
    UNANSWERED,
    /** Sheets and bodies whose time was over were removed. */
    RETENTION,
    /** A release came to stand as it does. */
    RELEASE,
    /** A target or everything was locked, unlocked, frozen or unfrozen, or a run got or left it. */
    LOCK,
    /** News of a release was told. */
    TOLD,
    /** Other rules came into force, or controls count otherwise. */
    RULES
  }

  static Entry after(
      long seq, String previous, Kind kind, Instant at, String subject, String content) {
    return new Entry(
        seq, kind, at, subject, content, previous, hash(seq, kind, at, subject, content, previous));
  }

  /** Whether the hash is that of the other parts. */
  boolean isWhole() {
    return hash.equals(hash(seq, kind, at, subject, content, previous));
  }

  private static String hash(
      long seq, Kind kind, Instant at, String subject, String content, String previous) {
    return Digest.of(
        String.join(
            "\n",
            Long.toString(seq),
            kind.name(),
            Long.toString(at.toEpochMilli()),
            subject,
            Digest.of(content),
            previous));
  }
}
