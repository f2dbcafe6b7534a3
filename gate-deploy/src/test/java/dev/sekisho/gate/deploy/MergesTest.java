package dev.sekisho.gate.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.testkit.Sheets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergesTest {
  private static final PullRequestRef SUBJECT =
      new PullRequestRef(new RepositoryName("acme/payments"), 17);
  private static final Services SERVICES =
      ServicesFile.read(
          """
          services:
            payments:
              repository: acme/payments
              channel: C1
              zone: UTC
              environments:
                staging:
                  { playbook: p.yml, inventory: i.ini, hosts: [ s1 ], automaticFrom: main }
                production: { playbook: p.yml, inventory: i.ini, hosts: [ w1 ] }
          """,
          "services.yaml");

  @Test
  void aMergeIsPlannedOnceWhereTheFileSaysSo(@TempDir Path folder) {
    try (CounterBench bench = new CounterBench(folder)) {
      Merges merges = new Merges(bench.desk, () -> SERVICES, pullRequest -> true);

      merges.handle(closed("main"));
      merges.handle(closed("main"));

      assertThat(bench.desk.open()).hasSize(1);
      assertThat(bench.desk.open().get(0).kind()).isEqualTo(Deploy.Kind.AUTOMATIC);
      assertThat(bench.desk.open().get(0).target()).hasToString("payments in staging");
    }
  }

  @Test
  void whatWasClosedOrGoesElsewhereIsNotPlanned(@TempDir Path folder) {
    try (CounterBench bench = new CounterBench(folder)) {
      new Merges(bench.desk, () -> SERVICES, pullRequest -> false).handle(closed("main"));
      new Merges(bench.desk, () -> SERVICES, pullRequest -> true).handle(closed("develop"));

      assertThat(bench.desk.open()).isEmpty();
    }
  }

  private static PullRequestChanged closed(String base) {
    return new PullRequestChanged(
        SUBJECT,
        PullRequestChanged.Action.CLOSED,
        Sheets.HEAD,
        Optional.empty(),
        new BranchName(base),
        Person.of("carol"),
        Sheets.NOW);
  }
}
