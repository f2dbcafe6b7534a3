package dev.sekisho.gate.ledger;

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
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.ledger.Arrival.Origin;
import dev.sekisho.gate.spi.HeadRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** The record of heads in a database. Thread-safe, also over several nodes. */
public final class JdbcHeadRecord implements HeadRecord {
  private final Database database;

  /** A record in {@code database}. */
  public JdbcHeadRecord(Database database) {
    this.database = database;
  }

  @Override
  public void note(GateEvent event) {
    if (event instanceof PullRequestChanged changed) {
      note(changed);
    } else if (event instanceof ReviewChanged review
        && review.action() == ReviewChanged.Action.SUBMITTED) {
      note(review);
    } else if (event instanceof Pushed pushed && pushed.forced()) {
      note(pushed);
    }
  }

  private void note(PullRequestChanged event) {
    HeadChange change = kept(head(event.head(), event.at(), event.actor()));
    switch (event.action()) {
      case OPENED -> tell(event.subject(), new Arrival(change, Origin.OPENED, Optional.empty()));
      case SYNCHRONIZE ->
          tell(event.subject(), new Arrival(change, Origin.PUSHED, event.previousHead()));
      default -> found(event.subject(), head(event.head(), event.at(), Person.NOBODY));
    }
  }

  private void tell(PullRequestRef subject, Arrival arrival) {
    database.jdbi().useTransaction(handle -> write(handle, subject, known -> known.told(arrival)));
  }

  /** A review says what its author saw, and that this head was there then. */
  private void note(ReviewChanged event) {
    HeadChange there = kept(head(event.head(), event.at(), Person.NOBODY));
    database
        .jdbi()
        .useTransaction(
            handle -> {
              event
                  .reviewer()
                  .login()
                  .ifPresent(
                      login ->
                          HeadRows.see(handle, event.subject(), login, event.at(), event.head()));
              write(handle, event.subject(), known -> known.found(there));
            });
  }

  private void note(Pushed event) {
    database.jdbi().useHandle(handle -> HeadRows.force(handle, event.repository(), event.after()));
  }

  private static HeadChange head(HeadSha sha, Instant at, Person pusher) {
    return new HeadChange(
        sha, at, pusher, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A column keeps milliseconds, and what is compared must be what is kept. */
  private static HeadChange kept(HeadChange change) {
    Instant at = change.arrivedAt().truncatedTo(ChronoUnit.MILLIS);
    return new HeadChange(
        change.sha(),
        at,
        change.pushedBy(),
        change.forced(),
        change.tree(),
        change.patch(),
        change.changedPaths());
  }

  @Override
  public void found(PullRequestRef subject, HeadChange change) {
    database
        .jdbi()
        .useTransaction(handle -> write(handle, subject, known -> known.found(kept(change))));
  }

  /** Nobody else writes about this pull request until the transaction ends. */
  private static void write(
      Handle handle, PullRequestRef subject, UnaryOperator<Arrivals> learning) {
    HeadRows.hold(handle, subject);
    Arrivals before = HeadRows.read(handle, subject);
    Arrivals after = learning.apply(before);
    before.list().stream()
        .filter(arrival -> !after.list().contains(arrival))
        .forEach(arrival -> HeadRows.remove(handle, subject, arrival));
    after.list().stream()
        .filter(arrival -> !before.list().contains(arrival))
        .forEach(arrival -> HeadRows.add(handle, subject, arrival));
  }

  @Override
  public Listing<HeadChange> heads(PullRequestRef subject) {
    return database.jdbi().withHandle(handle -> HeadRows.read(handle, subject).listing());
  }

  /** The pull requests of a repository that have or had a head, in no order. */
  public List<PullRequestRef> having(RepositoryName repository, HeadSha head) {
    return database.jdbi().withHandle(handle -> HeadRows.having(handle, repository, head));
  }

  @Override
  public Optional<HeadSha> seenBy(PullRequestRef subject, Login reviewer, Instant submittedAt) {
    return database
        .jdbi()
        .withHandle(handle -> HeadRows.seen(handle, subject, reviewer, submittedAt));
  }
}
