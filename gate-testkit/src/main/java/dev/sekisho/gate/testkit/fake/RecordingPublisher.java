package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.VerdictPublisher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes into a list. Does so for the head that a test says the pull request has by now; for any
 * head where a test says nothing.
 */
public final class RecordingPublisher implements VerdictPublisher {
  private final List<Publication> published = new ArrayList<>();
  private final Map<PullRequestRef, HeadSha> heads = new HashMap<>();
  private final Deque<ActionOutcome> next = new ArrayDeque<>();

  /** A publisher that publishes everything. */
  public RecordingPublisher() {}

  /** Says which head the pull request has from now on; publications about another are refused. */
  public RecordingPublisher headOf(PullRequestRef subject, HeadSha head) {
    heads.put(subject, head);
    return this;
  }

  /** Lets one of the next publications fail, those that were to fail before it first. */
  public RecordingPublisher failingOnce(String reason) {
    next.add(new ActionOutcome.Failed(reason));
    return this;
  }

  /** Lets one of the next publications find that the head moved. */
  public RecordingPublisher headMovingOnce(HeadSha to) {
    next.add(new ActionOutcome.HeadMoved(to));
    return this;
  }

  /** What was published, oldest first; what failed is not among it. */
  public List<Publication> published() {
    return List.copyOf(published);
  }

  /** What was published of one sort, oldest first. */
  public <T extends Publication> List<T> published(Class<T> sort) {
    return published.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  @Override
  public ActionOutcome publish(DecisionId decision, Publication publication) {
    if (!next.isEmpty()) {
      return next.removeFirst();
    }
    HeadSha head = heads.getOrDefault(publication.subject(), publication.head());
    if (!head.equals(publication.head())) {
      return new ActionOutcome.HeadMoved(head);
    }
    published.add(publication);
    return ActionOutcome.Done.WITHOUT_REFERENCE;
  }
}
