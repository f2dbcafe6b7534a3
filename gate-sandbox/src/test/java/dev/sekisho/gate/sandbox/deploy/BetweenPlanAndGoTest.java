package dev.sekisho.gate.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between the plan and the go is named, and nothing runs. */
class BetweenPlanAndGoTest {
  @TempDir Path folder;

  @Test
  void nothingChangedSoItRuns() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.says("alice", "go");

      assertThat(ready.newest().state().word()).isEqualTo("succeeded");
    }
  }

  @Test
  void theHeadMoved() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.pull.push("alice", Map.of("src/main/java/shop/More.java", "class More {}\n"));

      refused(ready, "The head moved from " + ready.newest().head().abbreviated());
    }
  }

  @Test
  void theTicketWasReopened() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.later(5);
      ready.yard.neighbours().reopened("PAY-17");

      refused(ready, "PAY-17");
    }
  }

  @Test
  void theWindowClosed() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.yard.neighbours().shut("stocktaking");

      refused(ready, "release-window");
    }
  }

  @Test
  void theRulesChanged() throws Exception {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      String table = Files.readString(Path.of("../gate-rules/policies/production.csv"));
      ready
          .yard
          .policies()
          .commit("main", "carol", "Rule", Map.of("production.csv", table + "branch,hotfix/**\n"));
      ready.settle();

      refused(ready, "rules");
    }
  }

  @Test
  void whoApprovedTheTicketMayNoLongerApproveOne() throws Exception {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready
          .yard
          .policies()
          .commit(
              "main",
              "dave",
              "Carol left",
              Map.of(
                  "manager-approval/approvers.csv",
                  "approver,login,role,area\ndave,dave,Director of engineering,\n"));
      ready.settle();

      refused(ready, "rules");
      ready.says("alice", "plan " + ready.pull.number());
      assertThat(ready.lastAlone("alice")).contains("manager-approval", "carol");
    }
  }

  @Test
  void whoeverSaidYesMayNoLongerWrite() {
    try (ReadyYard ready = ReadyYard.in(folder)) {
      ready.says("alice", "plan " + ready.pull.number());
      ready.yard.shop().collaborator("bob", "read");
      ready.later(30);

      refused(ready, "peer-review", "bob may not write to the repository");
    }
  }

  private static void refused(ReadyYard ready, String... because) {
    ready.says("alice", "go");

    assertThat(ready.lastAlone("alice")).contains("Not done").contains(because);
    assertThat(ready.newest().state().word()).isIn("aborted", "waiting");
    assertThat(ready.yard.site().version()).isEmpty();
    assertThat(ready.yard.shop().deployments()).isEmpty();
  }
}
