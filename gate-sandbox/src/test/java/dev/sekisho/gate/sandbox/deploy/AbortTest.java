package dev.sekisho.gate.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An abort at each moment of a run of a real playbook, as whoever writes it in Slack sees it. */
class AbortTest {
  @TempDir Path folder;

  @BeforeEach
  void needAnsible() {
    assumeTrue(Site.hasAnsible(), "there is no Ansible on this machine");
  }

  @Test
  void anAbortWhileItRunsStopsThePlaybookAndTheTargetIsFree() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      run(ready, ready.pull);
      ready.yard.says("bob", "abort " + ready.newest().id() + " because wrong commit");
      ready.await("aborted");
      ready.settle();

      assertThat(ready.yard.site().version()).isEmpty();
      assertThat(ready.yard.desk().locks()).isEmpty();
      assertThat(ready.newest().history()).extracting("text").asString().contains("wrong commit");
    }
  }

  @Test
  void anAbortBeforeItStartsCallsNobody() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.says("alice", "abort");

      assertThat(ready.newest().state().word()).isEqualTo("aborted");
      assertThat(ready.yard.shop().deployments()).isEmpty();
    }
  }

  @Test
  void anAbortAfterItEndedIsRefused() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.says("alice", "go");
      ready.says("alice", "abort " + ready.newest().id());

      assertThat(ready.lastAlone("alice")).contains("is succeeded, so there is no abort");
      assertThat(ready.newest().state().word()).isEqualTo("succeeded");
    }
  }

  @Test
  void aRollbackComesAfterTheAbortAndNeverBesideIt() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.says("alice", "go");
      String before = ready.yard.site().version().orElseThrow();
      HostedPullRequest second = ready.open("PAY-17: and round the sum");
      ready.settle();
      run(ready, second);

      ready.yard.says("bob", "abort " + ready.newest().id());
      ready.yard.says("bob", "rollback to shop-1");
      ready.yard.await(
          () -> ready.newest().state().word().equals("running") && isThird(ready),
          ReadyYard.PATIENCE);
      ready.yard.site().letGo();
      ready.await("succeeded");
      ready.settle();

      assertThat(ready.yard.desk().history(Optional.empty(), 3))
          .extracting(release -> release.id() + " " + release.state().word())
          .containsExactly("shop-3 succeeded", "shop-2 aborted", "shop-1 succeeded");
      assertThat(ready.yard.site().version()).contains(before);
    }
  }

  private static boolean isThird(ReadyYard ready) {
    return ready.newest().id().value().equals("shop-3");
  }

  /** Begins a run that waits. */
  private static void run(ReadyYard ready, HostedPullRequest pull) {
    ready.says("alice", "plan " + pull.number());
    ready.yard.site().hold();
    ready.yard.says("alice", "go");
    ready.await("running");
    ready.yard.await(
        () -> ready.yard.shop().deployments().stream().anyMatch(d -> !d.statuses().isEmpty()),
        ReadyYard.PATIENCE);
  }
}
