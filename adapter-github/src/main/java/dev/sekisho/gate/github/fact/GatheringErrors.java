package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** What can keep the gate from saying anything at all about a pull request. */
public final class GatheringErrors {

  /** GitHub shows the gate no pull request of that number. */
  public static final ErrorId NO_PULL_REQUEST = new ErrorId("GATE-3110");

  /** A file at a head can not be read as one. */
  public static final ErrorId NO_FILE = new ErrorId("GATE-3111");

  /** GitHub still shows a head that was replaced a moment ago. */
  public static final ErrorId STALE_HEAD = new ErrorId("GATE-3112");

  private GatheringErrors() {}

  static GateException noFile(
      RepositoryName repository, HeadSha commit, FilePath file, String what) {
    return new GateException(
        Problem.of(
            NO_FILE,
            Place.of(repository + "@" + commit.abbreviated() + ":" + file),
            file + " can not be compared: " + what,
            "Keep migrations in plain files of less than a megabyte"));
  }

  static GateException staleHead(PullRequestRef subject, HeadSha shown, HeadSha told) {
    return new GateException(
        Problem.of(
            STALE_HEAD,
            Place.of(subject.toString()),
            "GitHub still shows the head "
                + shown.abbreviated()
                + ", and told of "
                + told.abbreviated()
                + " already",
            "Nothing has to be done: the gate asks again in a few seconds"));
  }

  static GateException noPullRequest(PullRequestRef subject, String said) {
    return new GateException(
        Problem.of(
            NO_PULL_REQUEST,
            Place.of(subject.toString()),
            "GitHub shows no pull request of this number: " + said,
            "See that the repository was not deleted or renamed, and that the gate may read it"));
  }
}
