package dev.sekisho.gate.event;

/**
 * What somebody told the gate happened. An event only wakes the gate: what was true is gathered
 * afterwards, so an event that is late, repeated or out of order does no harm.
 */
public sealed interface GateEvent
    permits PullRequestChanged,
        LabelChanged,
        ReviewChanged,
        CommentChanged,
        CheckChanged,
        Pushed,
        DeploymentCreated,
        DeploymentStatusChanged,
        DeploymentRequested,
        MergeGroupRequested,
        TicketChanged,
        Timer,
        RulesChanged,
        Ignored {

  /** Which kind of event it is. */
  EventKind kind();

  /** Which pull requests it concerns. */
  Scope scope();

  /** Answers with the method of the case; stands in for a switch over the cases. */
  <R> R fold(Cases<? extends R> cases);

  /**
   * One answer for each case.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    /** A pull request changed. */
    R pullRequestChanged(PullRequestChanged event);

    /** A label came or went. */
    R labelChanged(LabelChanged event);

    /** A review came, changed or went. */
    R reviewChanged(ReviewChanged event);

    /** A comment came, changed or went. */
    R commentChanged(CommentChanged event);

    /** A check or a status changed. */
    R checkChanged(CheckChanged event);

    /** A branch moved. */
    R pushed(Pushed event);

    /** A deployment came to be. */
    R deploymentCreated(DeploymentCreated event);

    /** A deployment went on. */
    R deploymentStatusChanged(DeploymentStatusChanged event);

    /** A deployment waits for an answer. */
    R deploymentRequested(DeploymentRequested event);

    /** A merge queue waits for an answer. */
    R mergeGroupRequested(MergeGroupRequested event);

    /** A ticket changed. */
    R ticketChanged(TicketChanged event);

    /** A time came. */
    R timer(Timer event);

    /** The rules were replaced. */
    R rulesChanged(RulesChanged event);

    /** Nothing that the gate cares about. */
    R ignored(Ignored event);
  }
}
