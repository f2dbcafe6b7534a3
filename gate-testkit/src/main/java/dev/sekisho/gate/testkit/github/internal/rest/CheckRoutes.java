package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.CommitStatus;
import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.change.CheckChanges;
import dev.sekisho.gate.testkit.github.internal.json.Checks;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Check runs, check suites and commit statuses. */
final class CheckRoutes {
  private final Host host;
  private final Documents documents;
  private final Changes changes;
  private final Places places;

  CheckRoutes(Host host, Documents documents, Changes changes, Places places) {
    this.host = host;
    this.documents = documents;
    this.changes = changes;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("POST", here + "/check-runs", this::create)
        .on("GET", here + "/check-runs/{check_run_id}", this::get)
        .on("PATCH", here + "/check-runs/{check_run_id}", this::update)
        .on("GET", here + "/check-runs/{check_run_id}/annotations", this::annotations)
        .on("GET", here + "/check-suites/{check_suite_id}", this::suite)
        .on("GET", here + "/check-suites/{check_suite_id}/check-runs", this::ofSuite)
        .on("GET", here + "/commits/{commit_ref}/check-runs", this::runs)
        .on("GET", here + "/commits/{commit_ref}/check-suites", this::suites)
        .on("GET", here + "/commits/{commit_ref}/status", this::combined)
        .on("GET", here + "/commits/{commit_ref}/statuses", this::statuses)
        .on("POST", here + "/statuses/{sha}", this::status);
  }

  private Answer create(Ask ask) {
    Repository repository = places.repository(ask);
    ask.installationOnly();
    String sha = ask.required("head_sha");
    if (host.git().commit(sha).isEmpty()) {
      throw Refused.unprocessable("No commit found for SHA: " + sha);
    }
    String app = ask.principal().login().replace("[bot]", "");
    CheckRun run =
        CheckInput.run(
            ask,
            new CheckRun(
                host.nextId(),
                changes.checks().suite(repository, app, sha),
                app,
                ask.required("name"),
                sha,
                "queued",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                host.now(),
                null),
            host.now());
    changes.checks().put(repository, run);
    return Answer.created(documents.checks().run(repository, run));
  }

  private Answer update(Ask ask) {
    Repository repository = places.repository(ask);
    ask.installationOnly();
    CheckRun before = find(ask, repository);
    if (!ask.principal().login().equals(before.app() + "[bot]")) {
      throw new Refused(403, "Invalid app_id - check run can only be modified by its own App");
    }
    CheckRun run = CheckInput.run(ask, before, host.now());
    changes.checks().put(repository, run);
    return Answer.ok(documents.checks().run(repository, run));
  }

  private Answer get(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.ok(documents.checks().run(repository, find(ask, repository)));
  }

  private Answer annotations(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(ask, find(ask, repository).annotations(), one -> CheckInput.annotation(one));
  }

  private Answer runs(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("commit_ref"));
    return page(ask, repository, repository.checkRuns(ask.view(), sha));
  }

  private Answer page(Ask ask, Repository repository, List<CheckRun> runs) {
    String name = ask.query("check_name", "");
    String status = ask.query("status", "");
    String app = ask.query("app_id", "");
    List<CheckRun> found =
        runs.stream()
            .filter(run -> name.isEmpty() || run.name().equals(name))
            .filter(run -> status.isEmpty() || run.status().equals(status))
            .filter(
                run ->
                    app.isEmpty()
                        || app.equals(String.valueOf(documents.apps().app(run.app()).get("id"))))
            .toList();
    List<CheckRun> newest = new ArrayList<>(latest(found, ask.query("filter", "latest")));
    Collections.reverse(newest);
    return Answer.page(
        ask,
        newest,
        run -> documents.checks().run(repository, run),
        items -> Doc.of("total_count", newest.size(), "check_runs", items));
  }

  /** The newest run of each name and App, unless all are asked for. */
  private static List<CheckRun> latest(List<CheckRun> runs, String filter) {
    if (filter.equals("all")) {
      return runs;
    }
    Map<String, CheckRun> latest = new LinkedHashMap<>();
    runs.forEach(run -> latest.put(run.app() + " " + run.name(), run));
    return List.copyOf(latest.values());
  }

  private Answer suite(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.ok(withRepository(repository, ofSuite(ask, repository)));
  }

  private Answer ofSuite(Ask ask) {
    Repository repository = places.repository(ask);
    return page(ask, repository, ofSuite(ask, repository));
  }

  private static List<CheckRun> ofSuite(Ask ask, Repository repository) {
    long id = ask.id("check_suite_id");
    List<CheckRun> runs =
        repository.checkRuns.values().stream()
            .flatMap(cell -> cell.at(ask.view()).stream())
            .filter(run -> run.suite() == id)
            .toList();
    if (runs.isEmpty()) {
      throw Refused.notFound();
    }
    return runs;
  }

  private Doc withRepository(Repository repository, List<CheckRun> runs) {
    return documents
        .checks()
        .suite(repository, runs)
        .and("repository", documents.repositories().repository(repository));
  }

  private Answer suites(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("commit_ref"));
    List<List<CheckRun>> suites =
        List.copyOf(Checks.bySuite(repository.checkRuns(ask.view(), sha)).values());
    return Answer.page(
        ask,
        suites,
        runs -> withRepository(repository, runs),
        items -> Doc.of("total_count", suites.size(), "check_suites", items));
  }

  private Answer combined(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("commit_ref"));
    List<CommitStatus> latest = Checks.latest(repository.statuses(ask.view(), sha));
    String url = documents.repositories().url(repository) + "/commits/" + sha;
    return Answer.page(
        ask,
        latest,
        one -> documents.checks().simpleStatus(repository, sha, one),
        items ->
            Doc.of(
                "state",
                Checks.combined(latest),
                "statuses",
                items,
                "sha",
                sha,
                "total_count",
                latest.size(),
                "repository",
                documents.repositories().repository(repository),
                "commit_url",
                url,
                "url",
                url + "/status"));
  }

  private Answer statuses(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("commit_ref"));
    List<CommitStatus> newest = new ArrayList<>(repository.statuses(ask.view(), sha));
    Collections.reverse(newest);
    return Answer.page(ask, newest, one -> documents.checks().status(repository, sha, one));
  }

  private Answer status(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("sha"));
    String state = ask.required("state");
    if (!List.of("error", "failure", "pending", "success").contains(state)) {
      throw Refused.unprocessable("Validation Failed: state " + state);
    }
    String description = ask.text("description");
    if (description != null && description.length() > 140) {
      throw Refused.unprocessable(
          "Validation Failed: description is too long (maximum is 140 characters)");
    }
    String context = ask.text("context");
    CommitStatus status =
        changes
            .checks()
            .status(
                repository,
                sha,
                new CommitStatus(
                    host.nextId(),
                    context == null ? "default" : context,
                    state,
                    description,
                    ask.text("target_url"),
                    ask.principal().login(),
                    host.now()));
    return Answer.created(documents.checks().status(repository, sha, status));
  }

  private static CheckRun find(Ask ask, Repository repository) {
    return CheckChanges.find(repository, ask.id("check_run_id")).orElseThrow(Refused::notFound);
  }
}
