package dev.sekisho.gate.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final RepositoryName REPOSITORY = new RepositoryName("kanda/till");
  private static final HeadSha SHA = new HeadSha("a".repeat(40));
  private static final PullRequestRef SUBJECT = new PullRequestRef(REPOSITORY, 7);

  @Test
  void namedPullRequestsAreTheScope() {
    assertThat(Scope.of(List.of(SUBJECT), REPOSITORY, SHA)).isEqualTo(Scope.of(SUBJECT));
  }

  @Test
  void theCommitIsTheScopeWhenNoPullRequestIsNamed() {
    assertThat(Scope.of(List.of(), REPOSITORY, SHA)).isEqualTo(new Scope.Commit(REPOSITORY, SHA));
  }

  @Test
  void aScopeOfNoPullRequestIsRefused() {
    assertThatThrownBy(() -> new Scope.PullRequests(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Timer(List.of(), Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTicketConcernsThePullRequestsThatNameItAndOtherwiseNothing() {
    TicketKey key = new TicketKey("PAY-17");

    assertThat(new TicketChanged(key, List.of(SUBJECT)).scope()).isEqualTo(Scope.of(SUBJECT));
    assertThat(new TicketChanged(key, List.of()).scope()).isEqualTo(new Scope.Nothing());
    assertThat(EventKind.TICKET_CHANGED.wakes(Set.of(FactKind.TICKETS))).isTrue();
    assertThat(EventKind.TICKET_CHANGED.wakes(Set.of(FactKind.REVIEWS))).isFalse();
  }

  @Test
  void newRulesConcernEverythingAndIgnoredEventsNothing() {
    assertThat(say(new RulesChanged(new RuleSetRevision("0".repeat(64))))).isEqualTo("everything");
    assertThat(say(new Ignored("star", "Stars change no answer"))).isEqualTo("nothing");
    assertThat(say(new Timer(List.of(SUBJECT), Instant.EPOCH))).isEqualTo("kanda/till#7");
  }

  private static String say(GateEvent event) {
    return event
        .scope()
        .fold(
            pullRequests -> pullRequests.subjects().get(0).toString(),
            commit -> commit.sha().toString(),
            () -> "everything",
            () -> "nothing");
  }
}
