package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.CommitStatus;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Check runs, check suites and commit statuses. */
public final class Checks {
  private final Host host;
  private final Accounts accounts;
  private final Repositories repositories;
  private final Pulls pulls;
  private final Apps apps;

  /** Documents about a host. */
  public Checks(Host host, Accounts accounts, Repositories repositories, Pulls pulls, Apps apps) {
    this.host = host;
    this.accounts = accounts;
    this.repositories = repositories;
    this.pulls = pulls;
    this.apps = apps;
  }

  /** A check run. */
  public Doc run(Repository repository, CheckRun run) {
    String url = repositories.url(repository) + "/check-runs/" + run.id();
    return Doc.of(
        "id", run.id(),
        "name", run.name(),
        "node_id", Accounts.nodeId("CheckRun", run.id()),
        "head_sha", run.head(),
        "external_id", run.externalId() == null ? "" : run.externalId(),
        "url", url,
        "html_url", Repositories.page(repository) + "/runs/" + run.id(),
        "details_url", run.detailsUrl() == null ? "https://example.com/" : run.detailsUrl(),
        "status", run.status(),
        "conclusion", run.conclusion(),
        "started_at", Doc.time(run.startedAt()),
        "completed_at", Doc.time(run.completedAt()),
        "output",
            Doc.of(
                "title", run.title(),
                "summary", run.summary(),
                "text", run.text(),
                "annotations_count", run.annotations().size(),
                "annotations_url", url + "/annotations"),
        "check_suite", Doc.of("id", run.suite()),
        "app", apps.app(run.app()),
        "pull_requests", pulls.minimalAt(repository, run.head()));
  }

  /** The suite of some check runs, which are all of one App and one commit. */
  public Doc suite(Repository repository, List<CheckRun> runs) {
    CheckRun first = runs.get(0);
    String url = repositories.url(repository) + "/check-suites/" + first.suite();
    boolean done = runs.stream().allMatch(run -> run.status().equals("completed"));
    String at = Doc.time(first.startedAt());
    return Doc.of(
        "id",
        first.suite(),
        "node_id",
        Accounts.nodeId("CheckSuite", first.suite()),
        "head_branch",
        branch(repository, first.head()),
        "head_sha",
        first.head(),
        "status",
        done ? "completed" : "in_progress",
        "conclusion",
        done ? conclusion(runs) : null,
        "url",
        url,
        "before",
        null,
        "after",
        first.head(),
        "pull_requests",
        pulls.minimalAt(repository, first.head()),
        "app",
        apps.app(first.app()),
        "created_at",
        at,
        "updated_at",
        at,
        "rerequestable",
        true,
        "runs_rerequestable",
        true,
        "latest_check_runs_count",
        runs.size(),
        "check_runs_url",
        url + "/check-runs",
        "head_commit",
        Commits.simple(host.git().known(first.head())));
  }

  /** Check runs by their suite. */
  public static Map<Long, List<CheckRun>> bySuite(List<CheckRun> runs) {
    Map<Long, List<CheckRun>> suites = new LinkedHashMap<>();
    runs.forEach(run -> suites.computeIfAbsent(run.suite(), id -> new ArrayList<>()).add(run));
    return suites;
  }

  /** How a suite ended whose runs all ended. */
  public static String conclusion(List<CheckRun> runs) {
    return runs.stream()
        .map(run -> Objects.requireNonNullElse(run.conclusion(), "failure"))
        .filter(conclusion -> !List.of("success", "neutral", "skipped").contains(conclusion))
        .findFirst()
        .orElse("success");
  }

  /** A commit status. */
  public Doc status(Repository repository, String sha, CommitStatus status) {
    return simpleStatus(repository, sha, status).and("creator", accounts.user(status.creator()));
  }

  /** A commit status as the combined status shows it. */
  public Doc simpleStatus(Repository repository, String sha, CommitStatus status) {
    return Doc.of(
        "url", repositories.url(repository) + "/statuses/" + sha,
        "avatar_url", "https://avatars.githubusercontent.com/in/" + status.id(),
        "id", status.id(),
        "node_id", Accounts.nodeId("StatusContext", status.id()),
        "state", status.state(),
        "description", status.description(),
        "target_url", status.targetUrl(),
        "context", status.context(),
        "created_at", status.at().toString(),
        "updated_at", status.at().toString());
  }

  /** The newest status of each context. */
  public static List<CommitStatus> latest(List<CommitStatus> statuses) {
    Map<String, CommitStatus> latest = new LinkedHashMap<>();
    statuses.forEach(status -> latest.put(status.context(), status));
    return List.copyOf(latest.values());
  }

  /** What all statuses of a commit amount to: {@code success}, {@code pending}, {@code failure}. */
  public static String combined(List<CommitStatus> latest) {
    if (latest.isEmpty() || latest.stream().anyMatch(one -> one.state().equals("pending"))) {
      return latest.stream().anyMatch(Checks::bad) ? "failure" : "pending";
    }
    return latest.stream().anyMatch(Checks::bad) ? "failure" : "success";
  }

  private static boolean bad(CommitStatus status) {
    return status.state().equals("failure") || status.state().equals("error");
  }

  private static @Nullable String branch(Repository repository, String sha) {
    return repository.branches.now().entrySet().stream()
        .filter(branch -> branch.getValue().equals(sha))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
