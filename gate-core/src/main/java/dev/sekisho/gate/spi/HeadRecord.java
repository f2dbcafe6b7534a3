package dev.sekisho.gate.spi;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;
import java.util.Optional;

/**
 * The gate's own record of which head was there when. The code host tells it once, in its events,
 * and can not be asked for it later: commits carry dates that their authors choose, and reviews may
 * be re-bound to a head that nobody reviewed.
 *
 * <p>Throws when it can not write or read. Called by many threads at once.
 */
public interface HeadRecord {

  /**
   * Notes what an event tells of heads and of what reviews have seen; noting it twice does no harm,
   * and events may come late or in any order.
   */
  void note(GateEvent event);

  /**
   * Notes what was found at a pull request. A head of whose arrival no event told counts as arrived
   * when it was found first, which is later than it was and so never makes a vote fresh that is
   * not.
   *
   * @param change the head as it was found, with its identities as far as they are known; its time
   *     counts only when no event told of the head
   */
  void found(PullRequestRef subject, HeadChange change);

  /** The heads of a pull request, oldest first; complete when its first one is among them. */
  Listing<HeadChange> heads(PullRequestRef subject);

  /**
   * The head that was there when a review was given; empty when no event told.
   *
   * @param reviewer whose review
   * @param submittedAt when it was given, by the code host's clock
   */
  Optional<HeadSha> seenBy(PullRequestRef subject, Login reviewer, Instant submittedAt);
}
