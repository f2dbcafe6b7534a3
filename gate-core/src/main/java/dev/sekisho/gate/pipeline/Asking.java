package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.Gathering.Gathered;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.Ledger;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.verdict.Verdict;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks the gate about a release: the one way to a yes, whoever asks and by whatever path. Every
 * answer is written down.
 */
final class Asking {
  private final Supplier<? extends GateEngine> engines;
  private final FactSource source;
  private final Gathering gathering;
  private final Judging judging;
  private final Ledger ledger;
  private final InstantSource clock;

  Asking(Supplier<? extends GateEngine> engines, DeskPorts ports, InstantSource clock) {
    this.engines = engines;
    this.source = ports.source();
    this.gathering = new Gathering(source);
    this.judging = new Judging(ports.ids());
    this.ledger = ports.ledger();
    this.clock = clock;
  }

  /**
   * An answer.
   *
   * @param decision what was decided
   * @param digest what a yes to it is for
   */
  record Asked(Decision decision, ApprovalDigest digest) {
    Evaluation evaluation() {
      return decision.evaluation();
    }

    /** Why a release can not go on by this answer; empty when it can. */
    Optional<Refusal> against(Release release) {
      if (release.digest().isHiddenIn(digest)) {
        return Optional.of(
            evaluation().verdict() instanceof Verdict.Allow
                ? new Refusal.Failed("What was approved can not be compared with what there is now")
                : new Refusal.ByGate(evaluation()));
      }
      List<String> changes = release.digest().voidedBy(digest);
      if (!changes.isEmpty()) {
        return Optional.of(new Refusal.Voided(changes, release.approvals().get(0).at()));
      }
      return evaluation().verdict() instanceof Verdict.Allow
          ? Optional.empty()
          : Optional.of(new Refusal.ByGate(evaluation()));
    }
  }

  /**
   * Asks about a head, or about the one that there is.
   *
   * @throws RuntimeException when not even the head can be told, or nothing can be written down
   */
  Asked ask(PullRequestRef subject, Optional<HeadSha> head, Deploy question) {
    GateEngine engine = engines.get();
    Set<FactKind> wanted = EnumSet.of(FactKind.FILES, FactKind.TICKETS);
    wanted.addAll(engine.reads());
    Gathered gathered =
        gathering.gather(
            new Request(subject, head, question, false),
            Published.NOTHING,
            wanted,
            clock.instant());
    Decision decision = judging.judge(gathered, engine);
    ledger.intend(decision, List.of());
    return new Asked(
        decision, ApprovalDigest.of(gathered.sheet(), engine.revision(), question.environment()));
  }

  /** Asks about a release. */
  Asked ask(Release release) {
    return ask(release.pullRequest(), Optional.of(release.head()), release.question());
  }

  /** The head that the pull request of a release has at this moment. */
  HeadSha headOf(Release release) {
    return source
        .gather(
            release.pullRequest(),
            Optional.empty(),
            release.question(),
            EnumSet.of(FactKind.DETAILS),
            clock.instant())
        .head();
  }
}
