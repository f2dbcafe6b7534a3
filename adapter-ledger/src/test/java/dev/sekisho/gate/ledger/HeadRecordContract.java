package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.event.PullRequestChanged.Action;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.event.ReviewChanged;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the record of heads in every database. */
abstract class HeadRecordContract {
  private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
  private static final RepositoryName TILL = new RepositoryName("acme/till");
  private static final PullRequestRef SUBJECT = new PullRequestRef(TILL, 7);
  private static final HeadSha A = sha('a');
  private static final HeadSha B = sha('b');
  private static final HeadSha C = sha('c');

  private Database database;
  private JdbcHeadRecord record;

  abstract String url();

  @BeforeEach
  void open() {
    database = Database.open(url());
    record = new JdbcHeadRecord(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void eventsTellWhichHeadArrivedWhenInWhateverOrderTheyCome() {
    List<GateEvent> events =
        List.of(opened(A, 0), pushed(A, B, 5), pushed(B, A, 5), pushed(A, C, 9), forced(A, B));
    for (int seed = 0; seed < 8; seed++) {
      List<GateEvent> shuffled = new ArrayList<>(events);
      shuffled.addAll(events);
      Collections.shuffle(shuffled, new Random(seed));
      PullRequestRef subject = new PullRequestRef(TILL, 100 + seed);
      shuffled.forEach(event -> record.note(about(subject, event)));

      Listing<HeadChange> heads = record.heads(subject);
      assertThat(heads.complete()).isTrue();
      assertThat(heads.items()).extracting(HeadChange::sha).containsExactly(A, B, A, C);
      assertThat(heads.items()).extracting(HeadChange::forced).contains(true).contains(false);
      assertThat(heads.items().get(1).pushedBy()).isEqualTo(Person.of("ann"));
    }
  }

  @Test
  void aRecordWithoutItsFirstHeadIsNotComplete() {
    record.note(pushed(A, B, 5));

    assertThat(record.heads(SUBJECT)).returns(false, Listing::complete);
    assertThat(record.heads(new PullRequestRef(TILL, 8))).isEqualTo(Listing.truncated(List.of()));
  }

  @Test
  void aHeadThatNoEventToldOfCountsFromWhenItWasFoundFirst() {
    record.note(opened(A, 0));
    record.found(SUBJECT, found(B, 7));
    record.found(SUBJECT, found(B, 8));

    assertThat(record.heads(SUBJECT).items().get(1).arrivedAt()).isEqualTo(at(7));
    record.note(pushed(A, B, 5));
    assertThat(record.heads(SUBJECT).items())
        .extracting(HeadChange::arrivedAt)
        .as("until an event tells")
        .containsExactly(at(0), at(5));
  }

  @Test
  void whatIsFoundOfAHeadIsAddedToWhatWasTold() {
    record.note(opened(A, 0));
    HeadChange full =
        new HeadChange(
            A,
            at(3),
            Person.of("bob"),
            true,
            Optional.of("tree"),
            Optional.of("patch"),
            Optional.of(List.of(new FilePath("db/a.sql"))));
    record.found(SUBJECT, full);

    assertThat(record.heads(SUBJECT).items())
        .containsExactly(
            new HeadChange(
                A, at(0), Person.of("ann"), true, full.tree(), full.patch(), full.changedPaths()));
  }

  @Test
  void tooManyPathsAreUnknownPathsAndNotSome() {
    List<FilePath> many =
        IntStream.rangeClosed(0, HeadRows.PATHS_MAX).mapToObj(i -> new FilePath("f" + i)).toList();
    record.found(SUBJECT, with(found(A, 1), many.subList(1, many.size())));
    record.found(SUBJECT, with(found(B, 2), many));

    assertThat(record.heads(SUBJECT).items())
        .extracting(head -> head.changedPaths().map(List::size))
        .containsExactly(Optional.of(HeadRows.PATHS_MAX), Optional.empty());
  }

  @Test
  void aHeadThatIsThereAgainIsTheNewestAgain() {
    record.note(opened(A, 0));
    record.note(pushed(A, B, 5));
    record.found(SUBJECT, found(A, 9));
    assertThat(record.heads(SUBJECT).items()).extracting(HeadChange::sha).endsWith(B, A);

    record.found(SUBJECT, found(B, 11));
    assertThat(record.heads(SUBJECT).items())
        .as("an old view, for no event told of a push in between")
        .extracting(HeadChange::sha)
        .containsExactly(A, B);
  }

  @Test
  void aReviewTellsWhatItsAuthorSaw() {
    record.note(opened(A, 0));
    record.note(review(B, "bob", 6, ReviewChanged.Action.SUBMITTED));
    record.note(review(C, "bob", 6, ReviewChanged.Action.EDITED));

    assertThat(record.seenBy(SUBJECT, new Login("Bob"), at(6))).contains(B);
    assertThat(record.seenBy(SUBJECT, new Login("bob"), at(7))).isEmpty();
    assertThat(record.seenBy(SUBJECT, new Login("eve"), at(6))).isEmpty();
    assertThat(record.heads(SUBJECT).items()).extracting(HeadChange::sha).containsExactly(A, B);
  }

  private GateEvent about(PullRequestRef subject, GateEvent event) {
    return event instanceof PullRequestChanged e
        ? new PullRequestChanged(
            subject, e.action(), e.head(), e.previousHead(), e.base(), e.actor(), e.at())
        : event;
  }

  private static GateEvent opened(HeadSha head, int minute) {
    return changed(Action.OPENED, head, Optional.empty(), minute);
  }

  private static GateEvent pushed(HeadSha before, HeadSha head, int minute) {
    return changed(Action.SYNCHRONIZE, head, Optional.of(before), minute);
  }

  private static GateEvent changed(
      Action action, HeadSha head, Optional<HeadSha> before, int minute) {
    return new PullRequestChanged(
        SUBJECT, action, head, before, new BranchName("main"), Person.of("ann"), at(minute));
  }

  private static GateEvent forced(HeadSha before, HeadSha head) {
    return new Pushed(
        TILL, new BranchName("topic"), Optional.of(before), head, true, Person.of("ann"));
  }

  private static GateEvent review(
      HeadSha head, String by, int minute, ReviewChanged.Action action) {
    return new ReviewChanged(
        SUBJECT,
        head,
        action,
        Person.of(by),
        Optional.of(Review.State.APPROVED),
        Person.of(by),
        at(minute));
  }

  private static HeadChange found(HeadSha head, int minute) {
    return new HeadChange(
        head,
        at(minute),
        Person.NOBODY,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static HeadChange with(HeadChange head, List<FilePath> paths) {
    return new HeadChange(
        head.sha(),
        head.arrivedAt(),
        head.pushedBy(),
        head.forced(),
        head.tree(),
        head.patch(),
        Optional.of(paths));
  }

  private static Instant at(int minute) {
    return TEN.plusSeconds(60L * minute);
  }

  private static HeadSha sha(char digit) {
    return new HeadSha(String.valueOf(digit).repeat(40));
  }
}
