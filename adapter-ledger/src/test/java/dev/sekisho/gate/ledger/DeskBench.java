package dev.sekisho.gate.ledger;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.pipeline.DeskPorts;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.spi.Outbox;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.FakeFactSource;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.fake.RecordingHerald;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A release desk on a real database, with an outside that does as it is told. */
final class DeskBench {
  static final Target TILL = Target.of("till", "production");
  static final PullRequestRef PR = new PullRequestRef(new RepositoryName("acme/till"), 7);

  final MutableClock clock = new MutableClock(Sheets.NOW);
  final FakeFactSource source = new FakeFactSource();
  final RecordingHerald slack = new RecordingHerald("slack");
  final RecordingHerald github = new RecordingHerald("github");
  final Database database;
  final ScriptedDeployer deployer;

  /** What the one rule of the gate says of a sheet. */
  Function<FactSheet, Outcome> rule = sheet -> Outcome.SATISFIED;

  Optional<Instant> nextChange = Optional.empty();
  RuleSetRevision revision = new RuleSetRevision("ab".repeat(32));

  DeskBench(Database database, ScriptedDeployer deployer) {
    this.database = database;
    this.deployer = deployer;
    source.holding(sheet("a").build());
  }

  static dev.sekisho.gate.testkit.SheetBuilder sheet(String digit) {
    return Sheets.sheet().subject("acme/till", 7).head(head(digit));
  }

  static HeadSha head(String digit) {
    return new HeadSha(digit.repeat(40));
  }

  ReleaseDesk desk(String owner) {
    return new ReleaseDesk(Rule::new, ports(), owner, clock);
  }

  DeskPorts ports() {
    GlassRecords.Terms terms =
        new GlassRecords.Terms(Set.of("window"), Duration.ofHours(4), Duration.ofDays(3));
    List<Herald> heralds = List.of(slack, github);
    return new DeskPorts(
        source,
        target -> deployer,
        new JdbcReleases(database, Set.of("slack", "github")),
        new JdbcLocks(database),
        outbox(),
        heralds,
        new GlassRecords(database, terms),
        new JdbcLedger(database, clock),
        DecisionJson.ids());
  }

  Outbox outbox() {
    return new JdbcOutbox(database, new Backoff(() -> 1));
  }

  /** Judges by the one rule of its control {@code window}. */
  final class Rule implements GateEngine {
    @Override
    public RuleSetRevision revision() {
      return revision;
    }

    @Override
    public Evaluation evaluate(FactSheet sheet) {
      Finding finding =
          new Finding(
              new RuleName("window/hours"),
              rule.apply(sheet),
              "the hours say so",
              "Wait until Monday",
              "release-engineering");
      List<ControlResult> controls =
          List.of(
              ControlResult.of(new ControlName("window"), "release-engineering", List.of(finding)));
      return new Evaluation(
          sheet.question(),
          sheet.subject(),
          sheet.head(),
          sheet.asOf(),
          revision,
          Verdict.of(controls),
          controls,
          List.of(),
          nextChange);
    }
  }
}
