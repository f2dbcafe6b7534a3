package dev.sekisho.gate.testkit.github.internal.graphql;

import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.CommitStatus;
import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.json.Checks;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commits, and what is said about them. */
final class CommitGraph {
  private final Sight sight;
  private final PeopleGraph people;

  CommitGraph(Sight sight, PeopleGraph people) {
    this.sight = sight;
    this.people = people;
  }

  Graph commit(Repository repository, Commit commit) {
    return Graph.of(
            "Commit",
            "id",
            Accounts.nodeId("Commit", commit.sha()),
            "oid",
            commit.sha(),
            "message",
            commit.message(),
            "messageHeadline",
            commit.message().lines().findFirst().orElse(""),
            "authoredDate",
            commit.at(),
            "committedDate",
            commit.at(),
            "committedViaWeb",
            commit.web(),
            "url",
            "https://github.com/" + repository.fullName() + "/commit/" + commit.sha(),
            "author",
            signer(commit.author()),
            "committer",
            signer(commit.committer()),
            "signature",
            signature(commit),
            "tree",
            Graph.of(
                "Tree",
                "id",
                Accounts.nodeId("Tree", commit.tree().sha()),
                "oid",
                commit.tree().sha()))
        .on("authors", env -> Connections.page(env, authors(commit), this::signer))
        .on(
            "parents",
            env ->
                Connections.page(
                    env,
                    commit.parents(),
                    sha -> commit(repository, sight.host().git().known(sha))))
        .on("status", env -> status(repository, commit.sha()))
        .on("statusCheckRollup", env -> rollup(repository, commit.sha()))
        .on(
            "checkSuites",
            env ->
                Connections.page(
                    env,
                    List.copyOf(
                        Checks.bySuite(repository.checkRuns(sight.view(), commit.sha())).values()),
                    this::suite));
  }

  private static List<Commit.Signer> authors(Commit commit) {
    List<Commit.Signer> authors = new ArrayList<>(List.of(commit.author()));
    authors.addAll(commit.coAuthors());
    return authors;
  }

  private Graph signer(Commit.Signer signer) {
    return Graph.of(
        "GitActor",
        "name",
        signer.name(),
        "email",
        signer.email(),
        "user",
        people.user(sight.host().found(signer.login())));
  }

  private static @Nullable Graph signature(Commit commit) {
    if (commit.verification() == Commit.Verification.UNSIGNED) {
      return null;
    }
    boolean valid = commit.verification() == Commit.Verification.VALID;
    return Graph.of(
        "GpgSignature",
        "email",
        commit.committer().email(),
        "isValid",
        valid,
        "keyId",
        "4AEE18F83AFDEB23",
        "state",
        valid ? "VALID" : "BAD_CERT");
  }

  private @Nullable Graph status(Repository repository, String sha) {
    List<CommitStatus> latest = Checks.latest(repository.statuses(sight.view(), sha));
    return latest.isEmpty()
        ? null
        : Graph.of(
            "Status",
            "id",
            Accounts.nodeId("Status", sha),
            "state",
            Checks.combined(latest).toUpperCase(Locale.ROOT),
            "contexts",
            latest.stream().map(this::context).toList());
  }

  /** Everything that is said about a commit; {@code null} when nothing is. */
  @Nullable Graph rollup(Repository repository, String sha) {
    Map<String, CheckRun> runs = new LinkedHashMap<>();
    repository
        .checkRuns(sight.view(), sha)
        .forEach(run -> runs.put(run.app() + " " + run.name(), run));
    List<CommitStatus> statuses = Checks.latest(repository.statuses(sight.view(), sha));
    List<Object> all = new ArrayList<>(runs.values());
    all.addAll(statuses);
    if (all.isEmpty()) {
      return null;
    }
    return Graph.of(
            "StatusCheckRollup",
            "id",
            Accounts.nodeId("StatusCheckRollup", sha),
            "state",
            state(List.copyOf(runs.values()), statuses))
        .on("contexts", env -> Connections.page(env, all, this::either));
  }

  private static String state(List<CheckRun> runs, List<CommitStatus> statuses) {
    boolean done = runs.stream().allMatch(run -> run.status().equals("completed"));
    List<CheckRun> ended = runs.stream().filter(run -> run.status().equals("completed")).toList();
    if (!Checks.conclusion(ended).equals("success")) {
      return "FAILURE";
    }
    String combined = statuses.isEmpty() ? "success" : Checks.combined(statuses);
    return done || combined.equals("failure") ? combined.toUpperCase(Locale.ROOT) : "PENDING";
  }

  private Graph either(Object context) {
    return context instanceof CheckRun run ? run(run) : context((CommitStatus) context);
  }

  private Graph context(CommitStatus status) {
    return Graph.of(
        "StatusContext",
        "id",
        Accounts.nodeId("StatusContext", status.id()),
        "context",
        status.context(),
        "createdAt",
        status.at(),
        "creator",
        people.actor(status.creator()),
        "description",
        status.description(),
        "state",
        status.state().toUpperCase(Locale.ROOT),
        "targetUrl",
        status.targetUrl());
  }

  private Graph suite(List<CheckRun> runs) {
    CheckRun first = runs.get(0);
    boolean done = runs.stream().allMatch(run -> run.status().equals("completed"));
    return Graph.of(
            "CheckSuite",
            "id",
            Accounts.nodeId("CheckSuite", first.suite()),
            "databaseId",
            first.suite(),
            "createdAt",
            first.startedAt(),
            "updatedAt",
            first.startedAt(),
            "status",
            done ? "COMPLETED" : "IN_PROGRESS",
            "conclusion",
            done ? Checks.conclusion(runs).toUpperCase(Locale.ROOT) : null,
            "app",
            app(first.app()))
        .on("checkRuns", env -> Connections.page(env, runs, this::run));
  }

  private Graph app(String slug) {
    Object id = sight.documents().apps().app(slug).get("id");
    return Graph.of(
        "App",
        "id",
        Accounts.nodeId("Integration", String.valueOf(id)),
        "databaseId",
        id,
        "name",
        slug,
        "slug",
        slug);
  }

  private Graph run(CheckRun run) {
    return Graph.of(
            "CheckRun",
            "id",
            Accounts.nodeId("CheckRun", run.id()),
            "databaseId",
            run.id(),
            "name",
            run.name(),
            "status",
            run.status().toUpperCase(Locale.ROOT),
            "conclusion",
            run.conclusion() == null ? null : run.conclusion().toUpperCase(Locale.ROOT),
            "startedAt",
            run.startedAt(),
            "completedAt",
            run.completedAt(),
            "detailsUrl",
            run.detailsUrl(),
            "externalId",
            run.externalId(),
            "title",
            run.title(),
            "summary",
            run.summary(),
            "text",
            run.text())
        .on("checkSuite", env -> suite(List.of(run)));
  }
}
