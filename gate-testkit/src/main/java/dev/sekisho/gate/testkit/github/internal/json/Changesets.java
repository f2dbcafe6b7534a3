package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;

/** What lies between a pull request's base and its head. */
public final class Changesets {
  private final Host host;

  /** Those of a host. */
  public Changesets(Host host) {
    this.host = host;
  }

  /** The commit that a pull request's base is at. */
  public String base(View view, Repository repository, PullRequest pull) {
    return pull.closedBase != null
        ? pull.closedBase
        : repository
            .branch(view, pull.base)
            .orElseThrow(() -> new IllegalStateException("no branch " + pull.base));
  }

  /** The commits of a pull request, oldest first. */
  public List<Commit> commits(View view, Repository repository, PullRequest pull) {
    return host.git().between(base(view, repository, pull), pull.head);
  }

  /** The files of a pull request, by path. */
  public List<FileChange> files(View view, Repository repository, PullRequest pull) {
    Commit from = host.git().mergeBase(base(view, repository, pull), pull.head);
    return FileChange.between(from.tree().files(), host.git().known(pull.head).tree().files());
  }
}
