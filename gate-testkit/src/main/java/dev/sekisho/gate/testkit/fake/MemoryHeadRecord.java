package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.event.ReviewChanged;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.spi.HeadRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record of heads in memory, for tests and for programs that may forget. Heads are told apart by
 * their commit alone, so one that comes back counts from when it was there first. Thread-safe.
 */
public final class MemoryHeadRecord implements HeadRecord {
  private final Map<PullRequestRef, Map<HeadSha, HeadChange>> heads = new HashMap<>();
  private final Set<PullRequestRef> fromTheFirst = new HashSet<>();
  private final Set<HeadSha> forced = new HashSet<>();
  private final Map<Vote, HeadSha> seen = new HashMap<>();

  private record Vote(PullRequestRef subject, Login reviewer, Instant submittedAt) {}

  @Override
  public synchronized void note(GateEvent event) {
    if (event instanceof PullRequestChanged changed) {
      note(changed);
    } else if (event instanceof ReviewChanged review
        && review.action() == ReviewChanged.Action.SUBMITTED) {
      found(review.subject(), head(review.head(), review.at(), Person.NOBODY));
      review
          .reviewer()
          .login()
          .ifPresent(
              login -> seen.put(new Vote(review.subject(), login, review.at()), review.head()));
    } else if (event instanceof Pushed pushed && pushed.forced()) {
      forced.add(pushed.after());
    }
  }

  private void note(PullRequestChanged event) {
    boolean arrived =
        event.action() == PullRequestChanged.Action.OPENED
            || event.action() == PullRequestChanged.Action.SYNCHRONIZE;
    if (event.action() == PullRequestChanged.Action.OPENED) {
      fromTheFirst.add(event.subject());
    }
    HeadChange told = head(event.head(), event.at(), event.actor());
    if (arrived) {
      of(event.subject()).merge(event.head(), told, (before, now) -> merged(now, before));
    } else {
      found(event.subject(), head(event.head(), event.at(), Person.NOBODY));
    }
  }

  @Override
  public synchronized void found(PullRequestRef subject, HeadChange change) {
    of(subject).merge(change.sha(), change, MemoryHeadRecord::merged);
  }

  @Override
  public synchronized Listing<HeadChange> heads(PullRequestRef subject) {
    List<HeadChange> all = new ArrayList<>(of(subject).values());
    all.replaceAll(head -> forced.contains(head.sha()) ? forced(head) : head);
    all.sort(Comparator.comparing(HeadChange::arrivedAt));
    return new Listing<>(all, fromTheFirst.contains(subject));
  }

  @Override
  public synchronized Optional<HeadSha> seenBy(
      PullRequestRef subject, Login reviewer, Instant submittedAt) {
    return Optional.ofNullable(seen.get(new Vote(subject, reviewer, submittedAt)));
  }

  private Map<HeadSha, HeadChange> of(PullRequestRef subject) {
    return heads.computeIfAbsent(subject, s -> new HashMap<>());
  }

  /** The first, with what only the second knows. */
  private static HeadChange merged(HeadChange first, HeadChange second) {
    return new HeadChange(
        first.sha(),
        first.arrivedAt(),
        first.pushedBy(),
        first.forced() || second.forced(),
        first.tree().or(second::tree),
        first.patch().or(second::patch),
        first.changedPaths().or(second::changedPaths));
  }

  private static HeadChange forced(HeadChange head) {
    return merged(
        head,
        new HeadChange(
            head.sha(),
            head.arrivedAt(),
            head.pushedBy(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static HeadChange head(HeadSha sha, Instant at, Person pusher) {
    return new HeadChange(
        sha, at, pusher, false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
