package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** What can keep the gate from saying anything at all about a pull request. */
public final class GatheringErrors {

  /** GitHub shows the gate no pull request of that number. */
  public static final ErrorId NO_PULL_REQUEST = new ErrorId("GATE-3110");

  private GatheringErrors() {}

  static GateException noPullRequest(PullRequestRef subject, String said) {
    return new GateException(
        Problem.of(
            NO_PULL_REQUEST,
            Place.of(subject.toString()),
            "GitHub shows no pull request of this number: " + said,
            "See that the repository was not deleted or renamed, and that the gate may read it"));
  }
}
