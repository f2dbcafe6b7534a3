package dev.sekisho.gate.testkit.github.internal.state;

import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.CommitStatus;
import dev.sekisho.gate.testkit.github.Deployment;
import dev.sekisho.gate.testkit.github.MergeGroup;
import dev.sekisho.gate.testkit.github.ProtectionRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository and all that is in it. */
public final class Repository {
  /** GitHub's number. */
  public final long id;

  /** {@code owner}, as GitHub spells it. */
  public final String owner;

  /** Its name without the owner. */
  public final String name;

  /** When it was made. */
  public final Instant createdAt;

  /** The branch that pull requests go to. */
  public String defaultBranch = "main";

  /** Whether it is read-only. */
  public boolean archived;

  /** Whether only collaborators see it. */
  public boolean closed;

  /** Custom properties. */
  public final Map<String, Object> properties = new TreeMap<>();

  /** What people may do, by login in lower case: {@code read} to {@code admin}. */
  public final Map<String, String> permissions = new TreeMap<>();

  /** Colours by label name. */
  public final Map<String, String> labels = new LinkedHashMap<>();

  /** Heads by branch. */
  public final Cell<Map<String, String>> branches = new Cell<>(Map.of());

  /** Pull requests by number. */
  public final Map<Integer, Cell<PullRequest>> pullRequests = new TreeMap<>();

  /** Check runs by commit, oldest first. */
  public final Map<String, Cell<List<CheckRun>>> checkRuns = new LinkedHashMap<>();

  /** Commit statuses by commit, oldest first. */
  public final Map<String, Cell<List<CommitStatus>>> statuses = new LinkedHashMap<>();

  /** Deployments, oldest first. */
  public final List<Deployment> deployments = new ArrayList<>();

  /** Workflow runs that wait, oldest first. */
  public final List<ProtectionRequest> protectionRequests = new ArrayList<>();

  /** Merge groups that wait, oldest first. */
  public final List<MergeGroup> mergeGroups = new ArrayList<>();

  /** A repository without anything. */
  public Repository(long id, String owner, String name, Instant createdAt) {
    this.id = id;
    this.owner = owner;
    this.name = name;
    this.createdAt = createdAt;
  }

  /** {@code owner/name}. */
  public String fullName() {
    return owner + "/" + name;
  }

  /** A branch's head. */
  public Optional<String> branch(View view, String branch) {
    return Optional.ofNullable(branches.at(view).get(branch));
  }

  /** A pull request. */
  public Optional<PullRequest> pullRequest(View view, int number) {
    return Optional.ofNullable(pullRequests.get(number)).map(cell -> cell.at(view));
  }

  /** The check runs of a commit, oldest first. */
  public List<CheckRun> checkRuns(View view, String sha) {
    Cell<List<CheckRun>> cell = checkRuns.get(sha);
    return cell == null ? List.of() : cell.at(view);
  }

  /** The statuses of a commit, oldest first. */
  public List<CommitStatus> statuses(View view, String sha) {
    Cell<List<CommitStatus>> cell = statuses.get(sha);
    return cell == null ? List.of() : cell.at(view);
  }
}
