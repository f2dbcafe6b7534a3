package dev.sekisho.gate.ledger;

import static dev.sekisho.gate.ledger.DeskBench.PR;
import static dev.sekisho.gate.ledger.DeskBench.TILL;
import static dev.sekisho.gate.ledger.DeskBench.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.release.Until;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Locks.Acquired;
import dev.sekisho.gate.spi.ReleaseStore.Change;
import dev.sekisho.gate.testkit.Sheets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the books of releases in every database. */
abstract class ReleaseBooksContract {
  static final Instant NOW = Sheets.NOW;
  private static final Person ANN = Person.of("ann");
  private static final Person BOB = Person.of("bob");
  private static final Instant LEASE = NOW.plusSeconds(60);

  private Database database;
  private JdbcReleases releases;
  private JdbcLocks locks;
  private JdbcOutbox outbox;

  abstract String url();

  @BeforeEach
  void open() {
    database = Database.open(url());
    releases = new JdbcReleases(database, Set.of("slack", "github"));
    locks = new JdbcLocks(database);
    outbox = new JdbcOutbox(database, new Backoff(() -> 1));
  }

  @AfterEach
  void verifyAndClose() {
    assertThat(new Audit(database).verify().faults()).isEmpty();
    database.close();
  }

  Database database() {
    return database;
  }

  @Test
  void aCommandAddsOneRelease() {
    Release first = added("c1", "a");
    Release again = releases.add("c1", Change.silent(release("b")));

    assertThat(again).isEqualTo(first);
    assertThat(releases.open()).containsExactly(first);
    assertThat(releases.find(first.id())).contains(first);
    assertThat(releases.addedBy("c1")).contains(first);
    assertThat(releases.addedBy("c2")).isEmpty();
  }

  @Test
  void whoeverSawAnOldVersionChangesNothing() {
    Release first = added("c1", "a");
    Release other = added("c2", "b");
    Release waits = waits(first, "one");
    assertThat(releases.save(List.of(Change.silent(waits)))).isTrue();

    assertThat(releases.save(List.of(Change.silent(waits(first, "two"))))).isFalse();
    assertThat(
            releases.save(
                List.of(Change.silent(waits(other, "x")), Change.silent(waits(first, "y")))))
        .as("all or none")
        .isFalse();
    assertThat(releases.find(first.id())).contains(waits);
    assertThat(releases.find(other.id())).contains(other);
  }

  @Test
  void aKeyIsClaimedOnceAndMayBeClaimedAgainByItsRelease() {
    Release first = added("c1", "a");
    Release second = added("c2", "a");

    assertThat(releases.attempts(first.key())).isZero();
    assertThat(releases.claim(first.key(), first.id())).isEqualTo(first.id());
    assertThat(releases.claim(first.key(), first.id())).isEqualTo(first.id());
    assertThat(releases.claim(second.key(), second.id())).isEqualTo(first.id());
    assertThat(releases.attempts(first.key())).isEqualTo(1);
  }

  @Test
  void historiesAreTheNewestFirst() {
    Release first = added("c1", "a");
    Release second = added("c2", "b");

    assertThat(releases.latest(TILL, 10)).containsExactly(second, first);
    assertThat(releases.history(Optional.of(TILL.service()), 1)).containsExactly(second);
    assertThat(releases.history(Optional.empty(), 10)).containsExactly(second, first);
    assertThat(releases.of(PR.repository(), 10)).containsExactly(second, first);
    assertThat(releases.latest(Target.of("other", "production"), 10)).isEmpty();
  }

  @Test
  void aTargetIsHeldByOneReleaseUntilItIsGivenBackWithItsFence() {
    Release first = added("c1", "a");
    Release second = added("c2", "b");
    Lock lock = got(first, "one");

    assertThat(locks.acquire(second, "two", LEASE, NOW)).isInstanceOf(Acquired.Held.class);
    assertThat(locks.running(TILL)).contains(lock);
    Lock again = got(first, "one");
    assertThat(again.fence()).isGreaterThan(lock.fence());
    locks.release(lock, NOW);
    assertThat(locks.running(TILL)).as("an old fence gives nothing back").isPresent();
    locks.release(again, NOW);
    assertThat(locks.running(TILL)).isEmpty();
    assertThat(got(second, "two").fence()).isGreaterThan(again.fence());
  }

  @Test
  void aLeaseThatIsOverLetsAnotherProcessLookAfterTheReleaseAndNoOtherRelease() {
    Release first = added("c1", "a");
    Lock lock = got(first, "one");

    assertThat(locks.renew(first, "one", LEASE, NOW)).contains(lock);
    assertThat(locks.renew(first, "two", LEASE, NOW)).isEmpty();
    Lock adopted = locks.renew(first, "two", LEASE.plusSeconds(60), LEASE).orElseThrow();
    assertThat(adopted.fence()).isGreaterThan(lock.fence());
    assertThat(locks.renew(first, "one", LEASE, LEASE)).isEmpty();
    assertThat(locks.acquire(added("c2", "b"), "one", LEASE, LEASE.plus(Duration.ofDays(9))))
        .isInstanceOf(Acquired.Held.class);
  }

  @Test
  void aPersonsLockKeepsOthersOutAndEnds() {
    Instant end = NOW.plusSeconds(60);
    assertThat(locks.lock(TILL, BOB, "load test", Optional.of(end), NOW))
        .isInstanceOf(Acquired.Got.class);
    assertThat(locks.lock(TILL, ANN, "mine", Optional.empty(), NOW))
        .isEqualTo(new Acquired.Held(locks.locked(TILL, NOW).orElseThrow()));
    Release byAnn = added("c1", "a");
    assertThat(locks.acquire(byAnn, "one", LEASE, NOW)).isInstanceOf(Acquired.Held.class);
    assertThat(locks.all(NOW)).hasSize(1);

    assertThat(locks.locked(TILL, end)).isEmpty();
    assertThat(locks.acquire(byAnn, "one", end.plusSeconds(60), end))
        .isInstanceOf(Acquired.Got.class);
    locks.lock(TILL, ANN, "mine", Optional.empty(), end);
    assertThat(locks.unlock(TILL, BOB, "ann left", end)).isPresent();
    assertThat(entries()).anyMatch(e -> e.contains("unlocked by force") && e.contains("ann left"));
  }

  @Test
  void freezesAreDeclaredAndLifted() {
    Freeze freeze = new Freeze("year end", "the books", NOW, Optional.of(LEASE));
    long id = locks.freeze(Optional.of(TILL), BOB, freeze, NOW).id();
    locks.freeze(Optional.empty(), BOB, new Freeze("all", "x", NOW, Optional.empty()), NOW);

    assertThat(locks.freezes(NOW)).hasSize(2).first().extracting("freeze").isEqualTo(freeze);
    assertThat(locks.freezes(LEASE)).hasSize(1);
    assertThat(locks.unfreeze(id, ANN, NOW).orElseThrow().liftedBy()).contains(ANN);
    assertThat(locks.unfreeze(id, ANN, NOW)).isEmpty();
    assertThat(locks.freezes(NOW)).hasSize(1);
  }

  @Test
  void newsComesInItsOrderForEachAudienceUntilItWasTold() {
    Release release = release("a");
    ReleaseNews one = ReleaseNews.of(release, Occasion.PLANNED, "planned");
    releases.add("c1", new Change(release, Optional.of(one)));
    Release later = waits(release, "closed");
    ReleaseNews two = ReleaseNews.of(later, Occasion.WAITING, "waits");
    releases.save(List.of(new Change(later, Optional.of(two))));

    assertThat(outbox.take("slack", NOW, LEASE, 10)).containsExactly(one);
    assertThat(outbox.take("slack", NOW, LEASE, 10)).as("it is being told").isEmpty();
    outbox.failed("slack", one, "away", NOW);
    assertThat(outbox.take("slack", NOW, LEASE, 10)).isEmpty();
    Instant soon = NOW.plus(Backoff.LONGEST);
    assertThat(outbox.take("slack", soon, soon.plusSeconds(60), 10)).containsExactly(one);
    outbox.told("slack", one, ActionOutcome.Done.WITHOUT_REFERENCE, soon);
    outbox.told("slack", one, ActionOutcome.Done.WITHOUT_REFERENCE, soon);
    assertThat(outbox.take("slack", soon, soon.plusSeconds(60), 10)).containsExactly(two);
    outbox.told("slack", two, ActionOutcome.Done.WITHOUT_REFERENCE, soon);

    assertThat(outbox.take("github", NOW, LEASE, 10)).containsExactly(one);
    assertThat(entries()).filteredOn(e -> e.contains("\"audience\":\"slack\"")).hasSize(2);
  }

  @Test
  void aReleaseThatWasChangedBesideTheLedgerIsFound() {
    Release release = added("c1", "a");
    database
        .jdbi()
        .useHandle(h -> h.execute("update release set document = replace(document, 'ann', 'eve')"));

    assertThat(new Audit(database).verify().faults())
        .containsExactly("release " + release.id() + " was changed");
    database
        .jdbi()
        .useHandle(h -> h.execute("update release set document = replace(document, 'eve', 'ann')"));
  }

  @Test
  void oneOfManyThreadsGetsTheTarget() throws Exception {
    List<Release> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      waiting.add(added("c" + i, "a"));
    }
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger collisions = new AtomicInteger();
    AtomicInteger times = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Release release : waiting) {
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 10; i++) {
                    Acquired acquired = locks.acquire(release, "one", LEASE, NOW);
                    if (acquired instanceof Acquired.Got got) {
                      if (inside.incrementAndGet() > 1) {
                        collisions.incrementAndGet();
                      }
                      times.incrementAndGet();
                      inside.decrementAndGet();
                      locks.release(got.lock(), NOW);
                    }
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(collisions).hasValue(0);
    assertThat(times).hasPositiveValue();
    assertThat(locks.running(TILL)).isEmpty();
  }

  private List<String> entries() {
    List<String> entries = new ArrayList<>();
    new Audit(database).entries(entry -> entries.add(entry.content()));
    return entries;
  }

  private Lock got(Release release, String owner) {
    return locks
        .acquire(release, owner, LEASE, NOW)
        .fold(
            lock -> lock,
            lock -> {
              throw new AssertionError("it is held: " + lock);
            });
  }

  private Release added(String command, String digit) {
    return releases.add(command, Change.silent(release(digit)));
  }

  private static Release waits(Release release, String why) {
    return release.after(new ReleaseEvent.Wait(why, new Until.Go(), NOW)).orElseThrow();
  }

  private Release release(String digit) {
    ReleaseId id = releases.nextId(TILL.service());
    ApprovalDigest digest =
        new ApprovalDigest(
            head(digit),
            ApprovalDigest.NOT_KNOWN,
            new TreeMap<>(),
            new RuleSetRevision("ab".repeat(32)),
            TILL.environment());
    return new Release(
        id,
        1,
        Deploy.Kind.MANUAL,
        TILL,
        PR,
        head(digit),
        1,
        "",
        Optional.of(LEASE),
        Optional.empty(),
        digest,
        List.of(new Approval(ANN, Approval.Role.REQUESTER, NOW)),
        new Planned(),
        List.of(new HistoryLine(NOW, Optional.of(ANN), "planned", "planned")));
  }
}
