package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.Run;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.release.Until;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseJsonTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00.123Z");
  private static final Person ANN = Person.of("ann");
  private static final DecisionId DECISION = new DecisionId("ab".repeat(32));
  private static final ReleaseId OTHER = new ReleaseId("till-2");
  private static final Run RUN =
      new Run(new RunId("till-1-1"), 7_000_000_000L, NOW, Optional.of(NOW.plusSeconds(1)));

  static Stream<ReleaseState> states() {
    return Stream.of(
        new ReleaseState.Planned(),
        new ReleaseState.Waiting("closed", new Until.Go(), NOW),
        new ReleaseState.Waiting("held", new Until.Turn(), NOW),
        new ReleaseState.Waiting("closed", new Until.AskAgain(NOW.plusSeconds(9)), NOW),
        new ReleaseState.Judged(DECISION, NOW),
        new ReleaseState.Locked(DECISION, 7, NOW),
        new ReleaseState.Running(RUN),
        new ReleaseState.Succeeded(NOW, "all hosts"),
        new ReleaseState.Failed(NOW, "a host"),
        new ReleaseState.Aborting(RUN, Person.NOBODY, "wrong"),
        new ReleaseState.Aborted(NOW, Optional.of(ANN), "wrong"),
        new ReleaseState.Aborted(NOW, Optional.empty(), "void"),
        new ReleaseState.Unknown(RUN, "no answer", NOW),
        new ReleaseState.RolledBack(NOW, OTHER));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyReleaseReadsBackAsItself(ReleaseState state) {
    Release release = release(state);
    ReleaseNews news = ReleaseNews.of(release, ReleaseNews.Occasion.ROLLED_BACK, "back");

    assertThat(ReleaseJson.read(ReleaseJson.write(release), "release")).isEqualTo(release);
    assertThat(ReleaseNewsJson.read(ReleaseNewsJson.write(news), "news")).isEqualTo(news);
  }

  @Test
  void everyStateIsAmongThem() {
    assertThat(states().map(Object::getClass).distinct())
        .hasSameSizeAs(ReleaseState.class.getPermittedSubclasses());
  }

  @Test
  void aStateThatLacksAPartIsRefused() {
    String text = ReleaseJson.write(release(new ReleaseState.Running(RUN)));

    assertThatThrownBy(
            () -> ReleaseJson.read(text.replace("\"running\"", "\"succeeded\""), "release"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("a part of the state 'succeeded' is missing");
    assertThatThrownBy(
            () -> ReleaseJson.read(text.replace("\"running\"", "\"jogging\""), "release"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("jogging");
  }

  private static Release release(ReleaseState state) {
    HeadSha head = new HeadSha("a".repeat(40));
    Target target = Target.of("till", "production");
    ApprovalDigest digest =
        new ApprovalDigest(
            head,
            "cd".repeat(32),
            new TreeMap<>(Map.of("PAY-17", "'Approved'")),
            new RuleSetRevision("ef".repeat(32)),
            target.environment());
    return new Release(
        new ReleaseId("till-1"),
        3,
        Deploy.Kind.ROLLBACK,
        target,
        new PullRequestRef(new RepositoryName("acme/till"), 7),
        head,
        1,
        "fire",
        Optional.of(NOW),
        Optional.of(OTHER),
        digest,
        List.of(
            new Approval(ANN, Approval.Role.REQUESTER, NOW),
            new Approval(Person.bot("robot"), Approval.Role.STARTER, NOW)),
        state,
        List.of(
            new HistoryLine(NOW, Optional.of(ANN), "planned", "planned"),
            new HistoryLine(NOW, Optional.empty(), "waiting", "waits")));
  }
}
