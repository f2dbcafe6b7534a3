package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.Request;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlTest extends LedgerContract {
  @RegisterExtension static final PostgresqlServer SERVER = new PostgresqlServer();

  private final String url = SERVER.freshDatabase();

  @Override
  String url() {
    return url;
  }

  @Override
  void tamperInSpite(String... statements) {
    database()
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("alter table entry disable trigger entry_is_not_changed");
              for (String statement : statements) {
                handle.execute(statement);
              }
            });
  }

  @Test
  void twoNodesShareThePullRequestsAndLoseNone() throws Exception {
    Set<PullRequestRef> busy = ConcurrentHashMap.newKeySet();
    Map<PullRequestRef, Integer> answered = new ConcurrentHashMap<>();
    AtomicInteger collisions = new AtomicInteger();
    try (Database other = Database.open(url())) {
      List<WorkQueue> nodes = List.of(node(database()), node(other));
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
          WorkQueue queue = nodes.get(thread % 2);
          running.add(
              threads.submit(
                  (Callable<Void>)
                      () -> {
                        for (int i = 1; i <= 40; i++) {
                          queue.want(List.of(merge(1 + i % 10)));
                          answer(queue, busy, answered, collisions);
                        }
                        return null;
                      }));
        }
        for (Future<?> one : running) {
          one.get();
        }
      } finally {
        threads.shutdownNow();
      }
      while (answer(nodes.get(0), busy, answered, collisions)) {}
      assertThat(nodes.get(1).backlog().waiting()).isZero();
    }

    assertThat(collisions).hasValue(0);
    assertThat(answered).hasSize(10);
  }

  @Test
  void twoNodesWriteOneChainAndTakeADeliveryOnce() throws Exception {
    AtomicInteger handled = new AtomicInteger();
    try (Database other = Database.open(url())) {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
          Database node = thread % 2 == 0 ? database() : other;
          int number = thread;
          running.add(threads.submit(() -> write(node, number, handled)));
        }
        for (Future<?> one : running) {
          one.get();
        }
      } finally {
        threads.shutdownNow();
      }
    }

    Audit.Report report = new Audit(database()).verify();
    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).isEqualTo(100);
    assertThat(handled).hasValue(100);
  }

  private static void write(Database node, int thread, AtomicInteger handled) {
    Inbox inbox = new Inbox(node, InstantSource.fixed(NOW), new Backoff(() -> 1));
    for (int i = 0; i < 25; i++) {
      node.jdbi()
          .useTransaction(
              handle ->
                  Chain.append(handle, Entry.Kind.UNANSWERED, NOW, "", "{\"n\":" + thread + "}"));
      inbox.receive(new DeliveryId(thread + "-" + i), "push", new byte[] {1});
      Optional<StoredDelivery> taken = inbox.take(NOW.plus(Workers.LEASE));
      while (taken.isPresent()) {
        handled.incrementAndGet();
        inbox.done(taken.get());
        taken = inbox.take(NOW.plus(Workers.LEASE));
      }
    }
  }

  private static boolean answer(
      WorkQueue queue,
      Set<PullRequestRef> busy,
      Map<PullRequestRef, Integer> answered,
      AtomicInteger collisions) {
    Optional<Work> work = queue.take(NOW.plus(Workers.LEASE));
    work.ifPresent(
        taken -> {
          PullRequestRef subject = taken.request().subject();
          if (!busy.add(subject)) {
            collisions.incrementAndGet();
          }
          answered.merge(subject, 1, Integer::sum);
          busy.remove(subject);
          queue.done(taken);
        });
    return work.isPresent();
  }

  private static WorkQueue node(Database database) {
    return new WorkQueue(database, InstantSource.fixed(NOW), new Backoff(() -> 1));
  }

  private static Request merge(int number) {
    return Request.merge(new PullRequestRef(new RepositoryName("acme/till"), number));
  }
}
