package dev.sekisho.gate.fact;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is being asked: may this be merged, or may it be deployed? One gate answers both. */
public sealed interface Question {

  /** Answers with {@code merge} or with {@code deploy}; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Merge, ? extends R> merge, Function<? super Deploy, ? extends R> deploy);

  /**
   * May this head be merged into its base branch?
   *
   * @param group the commit of the merge queue that holds this head and waits for the answer; empty
   *     when the question is about the head alone
   */
  record Merge(Optional<HeadSha> group) implements Question {
    /** The question about the head alone. */
    public Merge() {
      this(Optional.empty());
    }

    @Override
    public <R> R fold(
        Function<? super Merge, ? extends R> merge, Function<? super Deploy, ? extends R> deploy) {
      return merge.apply(this);
    }
  }

  /**
   * May this head be deployed?
   *
   * @param kind which path the request came by
   * @param environment where to
   * @param service what it is a part of; empty where a repository is one service
   * @param requester who asks
   * @param answerTo where the code host waits for the answer, until it gets one; empty where nobody
   *     waits there
   * @param approvers who said yes to this deployment so far, its requester apart
   */
  record Deploy(
      Kind kind,
      EnvironmentName environment,
      Optional<ServiceName> service,
      Person requester,
      Optional<URI> answerTo,
      List<Person> approvers)
      implements Question {
    public Deploy {
      approvers = List.copyOf(approvers);
    }

    /** The question of somebody whose deployment nobody approved as such. */
    public Deploy(
        Kind kind,
        EnvironmentName environment,
        Optional<ServiceName> service,
        Person requester,
        Optional<URI> answerTo) {
      this(kind, environment, service, requester, answerTo, List.of());
    }

    /** The question of somebody who is told the answer. */
    public Deploy(
        Kind kind, EnvironmentName environment, Optional<ServiceName> service, Person requester) {
      this(kind, environment, service, requester, Optional.empty());
    }

    @Override
    public <R> R fold(
        Function<? super Merge, ? extends R> merge, Function<? super Deploy, ? extends R> deploy) {
      return deploy.apply(this);
    }

    /** The paths by which a deployment is asked for. All of them go through the same gate. */
    public enum Kind {
      MANUAL,
      AUTOMATIC,
      ROLLBACK,
      EMERGENCY
    }
  }
}
