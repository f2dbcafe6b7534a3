package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.CommitStatus;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Checks;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Cell;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said about a commit. */
public final class CheckChanges {
  private final Host host;
  private final Documents documents;
  private final Hooks hooks;

  /** Changes to a host. */
  public CheckChanges(Host host, Documents documents, Hooks hooks) {
    this.host = host;
    this.documents = documents;
    this.hooks = hooks;
  }

  /** The suite into which a run of an App at a commit belongs. */
  public long suite(Repository repository, String app, String sha) {
    return repository.checkRuns(View.FRESH, sha).stream()
        .filter(run -> run.app().equals(app))
        .mapToLong(CheckRun::suite)
        .findFirst()
        .orElseGet(host::nextId);
  }

  /** A check run by its number. */
  public static Optional<CheckRun> find(Repository repository, long id) {
    return repository.checkRuns.values().stream()
        .flatMap(cell -> cell.now().stream())
        .filter(run -> run.id() == id)
        .findFirst();
  }

  /** Adds a check run, or replaces the one with its number. */
  public void put(Repository repository, CheckRun run) {
    boolean known = find(repository, run.id()).isPresent();
    repository
        .checkRuns
        .computeIfAbsent(run.head(), sha -> new Cell<>(List.of()))
        .change(
            runs ->
                known
                    ? runs.stream().map(one -> one.id() == run.id() ? run : one).toList()
                    : PullRequest.and(runs, run));
    if (!known) {
      announce(repository, run, "created", run.app() + "[bot]", new Doc());
    }
    if (run.status().equals("completed")) {
      announce(repository, run, "completed", run.app() + "[bot]", new Doc());
      suiteCompleted(repository, run);
    }
  }

  /** Asks for a check run once more, as the button on GitHub's page does. */
  public void rerequest(Repository repository, CheckRun run, String actor) {
    announce(repository, run, "rerequested", actor, new Doc());
  }

  /** Presses a button that the App put on a check run. */
  public void press(Repository repository, CheckRun run, String actor, String button) {
    announce(
        repository,
        run,
        "requested_action",
        actor,
        Doc.of("requested_action", Doc.of("identifier", button)));
  }

  /** Adds a commit status. */
  public CommitStatus status(Repository repository, String sha, CommitStatus status) {
    repository
        .statuses
        .computeIfAbsent(sha, name -> new Cell<>(List.of()))
        .change(all -> PullRequest.and(all, status));
    hooks.announce(
        repository,
        "status",
        status.creator(),
        Doc.of(
            "id", status.id(),
            "sha", sha,
            "name", repository.fullName(),
            "avatar_url", "https://avatars.githubusercontent.com/in/" + status.id(),
            "target_url", status.targetUrl(),
            "context", status.context(),
            "description", status.description(),
            "state", status.state(),
            "commit", documents.commits().commit(repository, host.git().known(sha)),
            "branches", branches(repository, sha),
            "created_at", status.at().toString(),
            "updated_at", status.at().toString()));
    return status;
  }

  private List<Doc> branches(Repository repository, String sha) {
    String url = documents.repositories().url(repository) + "/commits/" + sha;
    return repository.branches.now().entrySet().stream()
        .filter(branch -> branch.getValue().equals(sha))
        .map(Map.Entry::getKey)
        .map(
            name ->
                Doc.of(
                    "name", name,
                    "commit", Doc.of("sha", sha, "url", url),
                    "protected", name.equals(repository.defaultBranch)))
        .toList();
  }

  private void suiteCompleted(Repository repository, CheckRun run) {
    List<CheckRun> suite =
        repository.checkRuns(View.FRESH, run.head()).stream()
            .filter(one -> one.suite() == run.suite())
            .toList();
    if (suite.stream().allMatch(one -> one.status().equals("completed"))) {
      hooks.announce(
          repository,
          "check_suite",
          run.app() + "[bot]",
          Doc.of(
              "action", "completed", "check_suite", documents.checks().suite(repository, suite)));
    }
  }

  private void announce(
      Repository repository, CheckRun run, String action, String sender, Doc further) {
    Doc document = documents.checks().run(repository, run);
    List<CheckRun> suite =
        Checks.bySuite(repository.checkRuns(View.FRESH, run.head()))
            .getOrDefault(run.suite(), List.of(run));
    document.put("check_suite", documents.checks().suite(repository, suite));
    hooks.announce(
        repository,
        "check_run",
        sender,
        Doc.of("action", action, "check_run", document).all(further));
  }
}
