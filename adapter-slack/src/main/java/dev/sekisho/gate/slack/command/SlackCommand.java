package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.ReleaseId;
import java.util.Optional;

/**
 * What somebody wants, as they wrote it and nothing more: whether they may is not asked here. One
 * case for each {@link CommandWord}, which is why this file is longer than others.
 */
public sealed interface SlackCommand {

  /** Answers with the method of the case; stands in for a switch over the cases. */
  <R> R fold(Cases<? extends R> cases);

  /**
   * One answer for each command.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    /** Plans a release. */
    R plan(Plan command);

    /** Starts a release. */
    R go(Go command);

    /** Asks what the gate thinks. */
    R why(Why command);

    /** Asks how things stand. */
    R status(Status command);

    /** Asks who waits. */
    R queue(Queue command);

    /** Asks what went out. */
    R history(History command);

    /** Stops a release. */
    R abort(Abort command);

    /** Brings back what was there. */
    R rollback(Rollback command);

    /** Keeps others away. */
    R lock(Lock command);

    /** Takes a lock away. */
    R unlock(Unlock command);

    /** Declares a freeze. */
    R freeze(Freeze command);

    /** Lifts a freeze. */
    R unfreeze(Unfreeze command);

    /** Asks for a release outside of the usual ways. */
    R emergency(Emergency command);

    /** Says how a release ended of which nobody can tell. */
    R settle(Settle command);

    /** Asks what there is to say. */
    R help(Help command);
  }

  /**
   * Plans a release.
   *
   * @param pullRequest which pull request
   * @param scope where to, as far as it was said
   * @param at when it is to start; empty for when somebody says go
   * @param reason why; may be empty
   */
  record Plan(PullRequestRef pullRequest, Scope scope, Optional<PlannedTime> at, String reason)
      implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.plan(this);
    }
  }

  /**
   * Starts a release.
   *
   * @param release which; empty for the one that is talked about
   */
  record Go(Optional<ReleaseId> release) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.go(this);
    }
  }

  /**
   * Asks what the gate thinks.
   *
   * @param pullRequest of which pull request
   */
  record Why(PullRequestRef pullRequest) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.why(this);
    }
  }

  /**
   * Asks how things stand.
   *
   * @param release of which release; empty for all
   */
  record Status(Optional<ReleaseId> release) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.status(this);
    }
  }

  /**
   * Asks who waits.
   *
   * @param service for which service; empty for all
   */
  record Queue(Optional<ServiceName> service) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.queue(this);
    }
  }

  /**
   * Asks what went out.
   *
   * @param service of which service; empty for all
   */
  record History(Optional<ServiceName> service) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.history(this);
    }
  }

  /**
   * Stops a release.
   *
   * @param release which; empty for the one that is talked about
   * @param reason why; may be empty
   */
  record Abort(Optional<ReleaseId> release, String reason) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.abort(this);
    }
  }

  /**
   * Brings back what was there.
   *
   * @param scope of what, as far as it was said
   * @param to to which release; empty for the one before
   * @param reason why; may be empty
   */
  record Rollback(Scope scope, Optional<ReleaseId> to, String reason) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.rollback(this);
    }
  }

  /**
   * Keeps others away.
   *
   * @param scope from what, as far as it was said
   * @param until until when; empty until somebody takes it away
   * @param reason why; may be empty
   */
  record Lock(Scope scope, Optional<PlannedTime> until, String reason) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.lock(this);
    }
  }

  /**
   * Takes a lock away.
   *
   * @param scope from what, as far as it was said
   */
  record Unlock(Scope scope) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.unlock(this);
    }
  }

  /**
   * Declares a freeze.
   *
   * @param scope of what; nothing said is everything
   * @param until until when; empty until somebody lifts it
   * @param reason why; may be empty
   */
  record Freeze(Scope scope, Optional<PlannedTime> until, String reason) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.freeze(this);
    }
  }

  /**
   * Lifts a freeze.
   *
   * @param scope of what; nothing said is everything
   */
  record Unfreeze(Scope scope) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.unfreeze(this);
    }
  }

  /**
   * Asks for a release outside of the usual ways.
   *
   * @param pullRequest which pull request
   * @param scope where to, as far as it was said
   * @param reason why; never empty
   */
  record Emergency(PullRequestRef pullRequest, Scope scope, String reason) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.emergency(this);
    }
  }

  /**
   * Says how a release ended of which nobody can tell.
   *
   * @param release which
   * @param succeeded whether it succeeded
   * @param reason how one knows; may be empty
   */
  record Settle(ReleaseId release, boolean succeeded, String reason) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.settle(this);
    }
  }

  /**
   * Asks what there is to say.
   *
   * @param about about which command; empty for all
   */
  record Help(Optional<CommandWord> about) implements SlackCommand {
    @Override
    public <R> R fold(Cases<? extends R> cases) {
      return cases.help(this);
    }
  }
}
