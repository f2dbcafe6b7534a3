package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.event.DeploymentRequested;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.MergeGroupRequested;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.Question.Merge;
import dev.sekisho.gate.spi.PullRequestIndex;
import dev.sekisho.gate.spi.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** From an event to the questions that it raises: none when it can not change an answer. */
final class Recognition {
  private final PullRequestIndex index;
  private final Predicate<GateEvent> interest;

  Recognition(PullRequestIndex index, Predicate<GateEvent> interest) {
    this.index = index;
    this.interest = interest;
  }

  /** The questions. */
  List<Request> requests(GateEvent event) {
    if (!interest.test(event)) {
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
          new Deploy(
              kind,
              asked.environment(),
              Optional.empty(),
              asked.actor(),
              Optional.of(asked.callback())),
          false);
    }
    if (event instanceof MergeGroupRequested group) {
      return new Request(subject, Optional.empty(), new Merge(Optional.of(group.head())), false);
    }
    return Request.merge(subject);
  }
}
