package dev.sekisho.gate.release;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something is not done: what stands against it, since when, and what to do next. */
public sealed interface Refusal {

  /** What stands against it, in a sentence that names the control or the holder. */
  String said();

  /** Since when; empty when that is not the question. */
  default Optional<Instant> since() {
    return Optional.empty();
  }

  /** What to do next, in a sentence. */
  String next();

  /**
   * The gate does not say yes.
   *
   * @param evaluation its answer
   */
  record ByGate(Evaluation evaluation) implements Refusal {
    @Override
    public String said() {
      return evaluation.controls().stream()
          .filter(control -> !control.outcome().opens())
          .map(ByGate::say)
          .collect(Collectors.joining("; "));
    }

    @Override
    public Optional<Instant> since() {
      return Optional.of(evaluation.asOf());
    }

    @Override
    public String next() {
      List<Step> steps = evaluation.shortestWayToYes();
      return steps.isEmpty()
          ? "Ask for the whole answer with why"
          : steps.stream().map(Step::fix).distinct().collect(Collectors.joining("; "));
    }

    private static String say(ControlResult control) {
      return control.findings().stream()
          .filter(finding -> finding.outcome().compareTo(Outcome.AWAIT) <= 0)
          .map(Finding::reason)
          .distinct()
          .collect(Collectors.joining(", and ", control.control() + ": ", ""));
    }
  }

  /**
   * What was approved is not what would go out now.
   *
   * @param changes what changed, each in a sentence
   * @param approvedAt when it was approved
   */
  record Voided(List<String> changes, Instant approvedAt) implements Refusal {
    public Voided {
      changes = List.copyOf(changes);
    }

    @Override
    public String said() {
      return "The approvals are void, because " + String.join(", and ", changes);
    }

    @Override
    public Optional<Instant> since() {
      return Optional.of(approvedAt);
    }

    @Override
    public String next() {
      return "Look at what changed and plan it again";
    }
  }

  /**
   * The pull request has another head.
   *
   * @param planned the head of the release
   * @param now the head that there is
   */
  record HeadMoved(HeadSha planned, HeadSha now) implements Refusal {
    @Override
    public String said() {
      return "The head moved from " + planned.abbreviated() + " to " + now.abbreviated();
    }

    @Override
    public String next() {
      return "Plan the new head";
    }
  }

  /**
   * Somebody or something holds the target.
   *
   * @param lock who, since when and why
   */
  record Held(Lock lock) implements Refusal {
    @Override
    public String said() {
      return lock.target() + " is held by " + lock.holder() + ": " + lock.why();
    }

    @Override
    public Optional<Instant> since() {
      return Optional.of(lock.since());
    }

    @Override
    public String next() {
      return lock.release()
          .map(id -> "It has its turn when " + id + " has ended")
          .orElseGet(
              () ->
                  "Ask "
                      + lock.by()
                      + " to unlock it"
                      + lock.until().map(at -> ", or wait until " + at).orElse(""));
    }
  }

  /**
   * The same is on its way or was done already.
   *
   * @param other the release that did or does it
   */
  record Twice(Release other) implements Refusal {
    @Override
    public String said() {
      return other.head().abbreviated()
          + " to "
          + other.target()
          + " is "
          + other.state().word()
          + " as "
          + other.id()
          + ", asked for by "
          + other.requester();
    }

    @Override
    public Optional<Instant> since() {
      return Optional.of(other.changedAt());
    }

    @Override
    public String next() {
      return other.state().phase() == ReleaseState.Phase.FINAL
          ? "Plan it again to deploy it once more"
          : "Go on with " + other.id() + ", or abort it first";
    }
  }

  /**
   * That can not be done to a release that stands so.
   *
   * @param release the release
   * @param what what was to be done, for example {@code go}
   */
  record WrongState(Release release, String what) implements Refusal {
    @Override
    public String said() {
      return release.id() + " is " + release.state().word() + ", so there is no " + what;
    }

    @Override
    public Optional<Instant> since() {
      return Optional.of(release.changedAt());
    }

    @Override
    public String next() {
      return switch (release.state().phase()) {
        case WAITING -> "Say go, or abort it";
        case IN_FLIGHT ->
            "Wait for its end, or abort it; settle it when nobody can tell how it stands";
        case FINAL -> "Plan a new release, or roll back";
      };
    }
  }

  /**
   * Something that was named is not there.
   *
   * @param what what is not there, in a sentence
   * @param next what to do
   */
  record NotThere(String what, String next) implements Refusal {
    @Override
    public String said() {
      return what;
    }
  }

  /**
   * It is not for this person to do.
   *
   * @param what who may not do what, in a sentence
   * @param next who may
   */
  record NotAllowed(String what, String next) implements Refusal {
    @Override
    public String said() {
      return what;
    }
  }

  /**
   * Something that is needed does not work.
   *
   * @param what what failed, in a sentence
   */
  record Failed(String what) implements Refusal {
    @Override
    public String said() {
      return what;
    }

    @Override
    public String next() {
      return "Try again when it works";
    }
  }
}
