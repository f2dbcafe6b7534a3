package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.event.DeploymentRequested;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.spi.PullRequestIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From an event to the questions that it raises: none when it can not change an answer. */
final class Recognition {
  private final PullRequestIndex index;

  Recognition(PullRequestIndex index) {
    this.index = index;
  }

  /** The questions, where the rules in force read {@code reads}. */
  List<Request> requests(GateEvent event, Set<FactKind> reads) {
    if (!event.kind().wakes(reads)) {
      return List.of();
    }
    return subjects(event).stream().distinct().map(subject -> request(event, subject)).toList();
  }

  private List<PullRequestRef> subjects(GateEvent event) {
    return event
        .scope()
        .fold(
            named -> named.subjects(),
            commit -> index.withHead(commit.repository(), commit.sha()),
            index::open,
            List::of);
  }

  private static Request request(GateEvent event, PullRequestRef subject) {
    if (event instanceof DeploymentRequested asked) {
      Deploy.Kind kind = asked.actor().bot() ? Deploy.Kind.AUTOMATIC : Deploy.Kind.MANUAL;
      return new Request(
          subject,
          Optional.of(asked.sha()),
          new Deploy(kind, asked.environment(), Optional.empty(), asked.actor()));
    }
    return Request.merge(subject);
  }
}
