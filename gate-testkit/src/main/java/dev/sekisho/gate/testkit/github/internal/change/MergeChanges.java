package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.MergeGroup;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Commits;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Tree;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merges, and the queue before them. */
public final class MergeChanges {
  private final Host host;
  private final Hooks hooks;
  private final PullChanges pulls;
  private final BranchChanges branches;

  /** Changes to a host. */
  public MergeChanges(Host host, Hooks hooks, PullChanges pulls, BranchChanges branches) {
    this.host = host;
    this.hooks = hooks;
    this.pulls = pulls;
    this.branches = branches;
  }

  /** Merges a pull request with a merge commit. */
  public Commit merge(Repository repository, int number, String actor) {
    PullRequest pull = pulls.pull(repository, number);
    String base = head(repository, pull.base);
    Commit merge = merged(base, pull, actor);
    branches.push(repository, pull.base, actor, merge.sha(), false);
    pulls.merged(repository, number, actor, base, merge.sha());
    return merge;
  }

  /** Puts pull requests into the queue as one group and asks for checks of it. */
  public MergeGroup enqueue(Repository repository, List<Integer> numbers, String actor) {
    String baseBranch = pulls.pull(repository, numbers.get(0)).base;
    String base = head(repository, baseBranch);
    String top = base;
    for (int number : numbers) {
      top = merged(top, pulls.pull(repository, number), actor).sha();
      pulls.queued(repository, number, actor, true, "");
    }
    String branch =
        "gh-readonly-queue/" + baseBranch + "/pr-" + numbers.get(numbers.size() - 1) + "-" + base;
    MergeGroup group = new MergeGroup(top, branch, base, baseBranch, List.copyOf(numbers));
    repository.mergeGroups.add(group);
    branches.push(repository, branch, actor, top, false);
    hooks.announce(
        repository,
        "merge_group",
        actor,
        Doc.of("action", "checks_requested", "merge_group", document(group)));
    return group;
  }

  /** Ends a group: merges it, or gives it up for {@code reason}. */
  public void end(Repository repository, MergeGroup group, String actor, boolean merged) {
    repository.mergeGroups.remove(group);
    if (merged) {
      branches.push(repository, group.baseBranch(), actor, group.head(), false);
    }
    for (int number : group.pullRequests()) {
      pulls.queued(repository, number, actor, false, merged ? "MERGE" : "CI_FAILURE");
      if (merged) {
        pulls.merged(repository, number, actor, group.base(), group.head());
      }
    }
    branches.delete(repository, group.branch(), actor);
    hooks.announce(
        repository,
        "merge_group",
        actor,
        Doc.of(
            "action",
            "destroyed",
            "reason",
            merged ? "merged" : "dequeued",
            "merge_group",
            document(group)));
  }

  private Doc document(MergeGroup group) {
    return Doc.of(
        "head_sha", group.head(),
        "head_ref", "refs/heads/" + group.branch(),
        "base_sha", group.base(),
        "base_ref", "refs/heads/" + group.baseBranch(),
        "head_commit", Commits.simple(host.git().known(group.head())));
  }

  private Commit merged(String base, PullRequest pull, String actor) {
    Commit from = host.git().mergeBase(base, pull.head);
    Map<String, String> changed = new TreeMap<>();
    List<String> removed = new ArrayList<>();
    for (FileChange file :
        FileChange.between(from.tree().files(), host.git().known(pull.head).tree().files())) {
      if (file.status().equals("removed")) {
        removed.add(file.path());
      } else {
        changed.put(file.path(), file.after());
      }
      if (file.previousPath() != null) {
        removed.add(file.previousPath());
      }
    }
    Tree tree = host.git().known(base).tree().with(changed, removed);
    return branches.commit(
        CommitDraft.merge(actor, "Merge pull request #" + pull.number + " from " + pull.headBranch),
        List.of(base, pull.head),
        tree);
  }

  private static String head(Repository repository, String branch) {
    return repository
        .branch(View.FRESH, branch)
        .orElseThrow(() -> new IllegalArgumentException("no branch " + branch));
  }
}
