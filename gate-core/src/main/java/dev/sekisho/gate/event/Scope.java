package dev.sekisho.gate.event;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which pull requests an event concerns, as far as whoever told it knows. */
public sealed interface Scope {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super PullRequests, ? extends R> pullRequests,
      Function<? super Commit, ? extends R> commit,
      Supplier<? extends R> everything,
      Supplier<? extends R> nothing);

  /** One pull request. */
  static Scope of(PullRequestRef subject) {
    return new PullRequests(List.of(subject));
  }

  /** The named pull requests, or whatever has the head {@code sha} when none is named. */
  static Scope of(List<PullRequestRef> named, RepositoryName repository, HeadSha sha) {
    return named.isEmpty() ? new Commit(repository, sha) : new PullRequests(named);
  }

  /**
   * These pull requests.
   *
   * @param subjects which, never empty
   */
  record PullRequests(List<PullRequestRef> subjects) implements Scope {
    public PullRequests {
      subjects = List.copyOf(subjects);
      if (subjects.isEmpty()) {
        throw new IllegalArgumentException("names no pull request");
      }
    }

    @Override
    public <R> R fold(
        Function<? super PullRequests, ? extends R> pullRequests,
        Function<? super Commit, ? extends R> commit,
        Supplier<? extends R> everything,
        Supplier<? extends R> nothing) {
      return pullRequests.apply(this);
    }
  }

  /**
   * Whatever pull requests have this commit as their head; the code host was silent about which.
   *
   * @param repository where the commit is
   * @param sha the commit
   */
  record Commit(RepositoryName repository, HeadSha sha) implements Scope {
    @Override
    public <R> R fold(
        Function<? super PullRequests, ? extends R> pullRequests,
        Function<? super Commit, ? extends R> commit,
        Supplier<? extends R> everything,
        Supplier<? extends R> nothing) {
      return commit.apply(this);
    }
  }

  /** Every pull request that the gate watches. */
  record Everything() implements Scope {
    @Override
    public <R> R fold(
        Function<? super PullRequests, ? extends R> pullRequests,
        Function<? super Commit, ? extends R> commit,
        Supplier<? extends R> everything,
        Supplier<? extends R> nothing) {
      return everything.get();
    }
  }

  /** No pull request at all. */
  record Nothing() implements Scope {
    @Override
    public <R> R fold(
        Function<? super PullRequests, ? extends R> pullRequests,
        Function<? super Commit, ? extends R> commit,
        Supplier<? extends R> everything,
        Supplier<? extends R> nothing) {
      return nothing.get();
    }
  }
}
