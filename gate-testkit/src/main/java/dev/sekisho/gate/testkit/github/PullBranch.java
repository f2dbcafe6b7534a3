package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.change.CommitDraft;
import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Tree;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The branch that a pull request comes from, and what is committed to it. Thread-safe. */
final class PullBranch {
  private final Office office;
  private final Repository repository;
  private final int number;

  PullBranch(Office office, Repository repository, int number) {
    this.office = office;
    this.repository = repository;
    this.number = number;
  }

  /** A commit of several authors, who stand in its trailers. */
  static CommitDraft together(String author, List<String> coAuthors) {
    List<Commit.Signer> others = coAuthors.stream().map(CommitDraft::signer).toList();
    StringBuilder message = new StringBuilder("Change\n");
    others.forEach(
        one ->
            message
                .append("\nCo-authored-by: ")
                .append(one.name())
                .append(" <")
                .append(one.email())
                .append('>'));
    Commit.Signer signer = CommitDraft.signer(author);
    return new CommitDraft(
        signer, signer, others, message.toString(), Commit.Verification.VALID, false);
  }

  /** Merges its base into its branch, as the button on GitHub's page does; the new head. */
  String update(String actor) {
    Host host = office.host();
    synchronized (host) {
      String base = office.documents().changesets().base(View.FRESH, repository, state());
      Tree tree =
          host.git()
              .known(base)
              .tree()
              .with(host.git().known(state().head).tree().files(), List.of());
      return moved(
          CommitDraft.merge(actor, "Merge branch '" + state().base + "'"),
          List.of(state().head, base),
          tree,
          actor,
          false);
    }
  }

  /** Replaces all its commits by one with these files on top of its base; the new head. */
  String replace(String author, Map<String, String> files) {
    Host host = office.host();
    synchronized (host) {
      String base = office.documents().changesets().base(View.FRESH, repository, state());
      return moved(
          CommitDraft.by(author, state().title),
          List.of(base),
          host.git().known(base).tree().with(files, List.of()),
          author,
          true);
    }
  }

  /**
   * Replaces all its commits by one that changes the same files in the same way, on top of its base
   * as it is now; the new head.
   */
  String rebase(String author) {
    Map<String, String> files = new TreeMap<>();
    synchronized (office.host()) {
      office
          .documents()
          .changesets()
          .files(View.FRESH, repository, state())
          .forEach(file -> files.put(file.path(), file.after()));
      return replace(author, files);
    }
  }

  /** Adds a commit with these files; the new head. */
  String push(CommitDraft draft, Map<String, String> files, String pusher) {
    Host host = office.host();
    synchronized (host) {
      Tree tree = host.git().known(state().head).tree().with(files, List.of());
      return moved(draft, List.of(state().head), tree, pusher, false);
    }
  }

  private String moved(
      CommitDraft draft, List<String> parents, Tree tree, String pusher, boolean forced) {
    Commit commit = office.changes().branches().commit(draft, parents, tree);
    Repository source = office.host().knownRepository(state().headRepository).orElse(repository);
    office.changes().branches().push(source, state().headBranch, pusher, commit.sha(), forced);
    return commit.sha();
  }

  /** The pull request as it is now. */
  PullRequest state() {
    synchronized (office.host()) {
      return repository
          .pullRequest(View.FRESH, number)
          .orElseThrow(() -> new IllegalStateException("no pull request " + number));
    }
  }
}
