package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Commits;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Repositories;
import dev.sekisho.gate.testkit.github.internal.state.Cell;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Shas;
import dev.sekisho.gate.testkit.github.internal.state.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Commits, and the branches that they are on. */
public final class BranchChanges {
  /** What a branch stands at when it is not there. */
  public static final String NOWHERE = "0".repeat(40);

  private final Host host;
  private final Documents documents;
  private final Hooks hooks;
  private final PullChanges pulls;

  /** Changes to a host. */
  public BranchChanges(Host host, Documents documents, Hooks hooks, PullChanges pulls) {
    this.host = host;
    this.documents = documents;
    this.hooks = hooks;
    this.pulls = pulls;
  }

  /** Makes a commit and keeps it; no branch has it yet. */
  public Commit commit(CommitDraft draft, List<String> parents, Tree tree) {
    String text =
        String.join(
            "\n",
            tree.sha(),
            String.join(" ", parents),
            draft.author().toString(),
            draft.message(),
            host.now().toString(),
            Long.toString(host.nextId()));
    return host.git()
        .keep(
            new Commit(
                Shas.of(text),
                tree,
                List.copyOf(parents),
                draft.author(),
                draft.committer(),
                draft.coAuthors(),
                draft.message(),
                host.now(),
                draft.verification(),
                draft.web()));
  }

  /** Moves a branch, and the open pull requests that come from it. */
  public void push(Repository repository, String branch, String actor, String sha, boolean forced) {
    String before = repository.branches.now().getOrDefault(branch, NOWHERE);
    repository.branches.change(
        all -> {
          Map<String, String> next = new TreeMap<>(all);
          next.put(branch, sha);
          return Map.copyOf(next);
        });
    announce(repository, branch, actor, before, sha, forced);
    for (Repository other : host.repositories()) {
      for (Cell<PullRequest> cell : List.copyOf(other.pullRequests.values())) {
        PullRequest pull = cell.now();
        if (pull.open
            && pull.headBranch.equals(branch)
            && pull.headRepository.equals(repository.fullName())
            && !pull.head.equals(sha)) {
          pulls.head(other, pull.number, actor, sha, forced);
        }
      }
    }
  }

  /** Removes a branch. */
  public void delete(Repository repository, String branch, String actor) {
    String before = repository.branches.now().getOrDefault(branch, NOWHERE);
    repository.branches.change(
        all -> {
          Map<String, String> next = new TreeMap<>(all);
          next.remove(branch);
          return Map.copyOf(next);
        });
    announce(repository, branch, actor, before, NOWHERE, false);
  }

  private void announce(
      Repository repository,
      String branch,
      String actor,
      String before,
      String after,
      boolean forced) {
    boolean created = before.equals(NOWHERE);
    boolean deleted = after.equals(NOWHERE);
    List<Doc> commits = new ArrayList<>();
    if (!deleted) {
      List<Commit> pushed =
          created ? List.of(host.git().known(after)) : host.git().between(before, after);
      pushed.forEach(commit -> commits.add(pushed(repository, commit)));
    }
    hooks.announce(
        repository,
        "push",
        actor,
        Doc.of(
            "repository",
            documents.repositories().pushed(repository),
            "ref",
            "refs/heads/" + branch,
            "before",
            before,
            "after",
            after,
            "created",
            created,
            "deleted",
            deleted,
            "forced",
            forced,
            "base_ref",
            null,
            "compare",
            Repositories.page(repository) + "/compare/" + before + "..." + after,
            "commits",
            commits,
            "head_commit",
            headCommit(repository, deleted ? null : after),
            "pusher",
            Doc.of("name", actor, "email", actor + "@example.com")));
  }

  private @Nullable Doc headCommit(Repository repository, @Nullable String sha) {
    return sha == null ? null : pushed(repository, host.git().known(sha));
  }

  private Doc pushed(Repository repository, Commit commit) {
    Tree before =
        commit.parents().isEmpty() ? Tree.EMPTY : host.git().known(commit.parents().get(0)).tree();
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> modified = new ArrayList<>();
    commit
        .tree()
        .files()
        .forEach(
            (path, text) -> {
              String old = before.files().get(path);
              if (old == null) {
                added.add(path);
              } else if (!old.equals(text)) {
                modified.add(path);
              }
            });
    before.files().keySet().stream()
        .filter(path -> !commit.tree().files().containsKey(path))
        .forEach(removed::add);
    return Commits.simple(commit)
        .and(
            "distinct", true,
            "url", Repositories.page(repository) + "/commit/" + commit.sha(),
            "added", added,
            "removed", removed,
            "modified", modified);
  }
}
