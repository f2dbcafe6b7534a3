package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;

/**
 * The book in which people break the glass and confirm that others did. What a record lifts is for
 * the rules to say. Throws when it can not write. Called by many threads at once.
 */
public interface GlassBook {

  /**
   * Opens a record; the same command opens one, however often it is read.
   *
   * @param command what tells this command from every other, for example the address of a comment
   */
  void open(
      String command, PullRequestRef subject, HeadSha head, Person by, String reason, Instant at);

  /**
   * Confirms the newest record of a pull request that nobody confirmed yet.
   *
   * @return whether there was one that somebody else had opened
   */
  boolean confirm(PullRequestRef subject, Person by, Instant at);
}
