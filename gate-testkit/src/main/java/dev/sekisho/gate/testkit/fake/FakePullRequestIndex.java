package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.PullRequestIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the pull requests that a test opened. */
public final class FakePullRequestIndex implements PullRequestIndex {
  private final Map<PullRequestRef, HeadSha> open = new LinkedHashMap<>();

  /** An index without a pull request. */
  public FakePullRequestIndex() {}

  /** Opens a pull request, or moves its head. */
  public FakePullRequestIndex open(PullRequestRef subject, HeadSha head) {
    open.put(subject, head);
    return this;
  }

  /** Closes a pull request. */
  public FakePullRequestIndex close(PullRequestRef subject) {
    open.remove(subject);
    return this;
  }

  @Override
  public List<PullRequestRef> withHead(RepositoryName repository, HeadSha sha) {
    return open.entrySet().stream()
        .filter(e -> e.getKey().repository().equals(repository) && e.getValue().equals(sha))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<PullRequestRef> open() {
    return List.copyOf(open.keySet());
  }
}
