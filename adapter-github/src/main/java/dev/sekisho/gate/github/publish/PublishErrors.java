package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps the gate from publishing an answer. */
public final class PublishErrors {

  /** Another pull request of the same head into the same branch is not allowed. */
  public static final ErrorId SHARED_HEAD = new ErrorId("GATE-3130");

  private PublishErrors() {}

  static GateException notMade(String path, String said) {
    return WireErrors.refused(
        "POST " + path, "GitHub answers 202 and makes no deployment: " + said);
  }

  static GateException sharedHead(PullRequestRef subject, List<PullRequestRef> others) {
    String names = others.stream().map(Object::toString).collect(Collectors.joining(", "));
    return new GateException(
        Problem.of(
            SHARED_HEAD,
            Place.of(subject.toString()),
            "GitHub shows one check for all pull requests of one head, and "
                + names
                + " with the same head and base branch is not allowed",
            "Close all but one of them, or push a commit of its own to one of them"));
  }
}
