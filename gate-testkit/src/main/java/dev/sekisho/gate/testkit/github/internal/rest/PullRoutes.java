package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Pull requests, their files and commits. */
final class PullRoutes {
  /** Files and commits that GitHub tells of, at most. */
  private static final int FILES_MAX = 3_000;

  private static final int COMMITS_MAX = 250;

  private final Documents documents;
  private final Changes changes;
  private final Places places;

  PullRoutes(Documents documents, Changes changes, Places places) {
    this.documents = documents;
    this.changes = changes;
    this.places = places;
  }

  void add(Routes routes) {
    String pulls = "/repos/{owner}/{repo}/pulls";
    routes
        .on("GET", pulls, this::list)
        .on("GET", pulls + "/{pull_number}", this::get)
        .on("PATCH", pulls + "/{pull_number}", this::update)
        .on("GET", pulls + "/{pull_number}/files", this::files)
        .on("GET", pulls + "/{pull_number}/commits", this::commits)
        .on("PUT", pulls + "/{pull_number}/merge", this::merge)
        .on("GET", "/repos/{owner}/{repo}/commits/{commit_sha}/pulls", this::ofCommit);
  }

  private Answer list(Ask ask) {
    Repository repository = places.repository(ask);
    String state = ask.query("state", "open");
    String base = ask.query("base", "");
    String head = ask.query("head", "");
    List<PullRequest> all =
        pulls(ask, repository)
            .filter(pull -> state.equals("all") || pull.open == state.equals("open"))
            .filter(pull -> base.isEmpty() || pull.base.equals(base))
            .filter(
                pull ->
                    head.isEmpty()
                        || head.equals(
                            pull.headRepository.split("/", 2)[0] + ":" + pull.headBranch))
            .sorted(order(ask))
            .toList();
    return Answer.page(ask, all, pull -> documents.pulls().simple(ask.view(), repository, pull));
  }

  private static Comparator<PullRequest> order(Ask ask) {
    Comparator<PullRequest> order =
        ask.query("sort", "created").equals("updated")
            ? Comparator.comparing((PullRequest pull) -> pull.updatedAt)
            : Comparator.comparing((PullRequest pull) -> pull.number);
    boolean ascending =
        ask.query("direction", ask.query().containsKey("sort") ? "asc" : "desc").equals("asc");
    return ascending ? order : order.reversed();
  }

  private Answer get(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    Doc document = documents.pulls().pull(ask.view(), repository, pull);
    return Answer.ok(
        pull.author == null ? document.and("user", documents.accounts().ghost()) : document);
  }

  private Answer update(Ask ask) {
    Repository repository = places.repository(ask);
    int number = places.pull(ask, repository, "pull_number").number;
    String actor = ask.principal().login();
    String title = ask.text("title");
    if (title != null) {
      changes.pulls().title(repository, number, actor, title);
    }
    String body = ask.text("body");
    if (body != null) {
      changes.pulls().body(repository, number, actor, body);
    }
    if ("closed".equals(ask.text("state"))) {
      changes.pulls().close(repository, number, actor);
    }
    return get(ask);
  }

  private Answer files(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    return Answer.page(
        ask,
        documents.changesets().files(ask.view(), repository, pull).stream()
            .limit(FILES_MAX)
            .toList(),
        file -> documents.commits().file(repository, pull.head, file));
  }

  private Answer commits(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    return Answer.page(
        ask,
        documents.changesets().commits(ask.view(), repository, pull).stream()
            .limit(COMMITS_MAX)
            .toList(),
        commit -> documents.commits().commit(repository, commit));
  }

  private Answer merge(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    String sha = ask.text("sha");
    if (sha != null && !sha.equals(pull.head)) {
      throw new Refused(409, "Head branch was modified. Review and try the merge again.");
    }
    if (!pull.open || pull.draft) {
      throw new Refused(405, "Pull Request is not mergeable");
    }
    String merged = changes.merges().merge(repository, pull.number, ask.principal().login()).sha();
    return Answer.ok(
        Doc.of("sha", merged, "merged", true, "message", "Pull Request successfully merged"));
  }

  /** GitHub finds no pull request by a commit that only a fork holds. */
  private static boolean isOfBranch(Repository repository, PullRequest pull) {
    return pull.headRepository.equalsIgnoreCase(repository.fullName());
  }

  private Answer ofCommit(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("commit_sha"));
    List<PullRequest> all =
        pulls(ask, repository)
            .filter(
                pull ->
                    sha.equals(pull.mergeCommit)
                        || (isOfBranch(repository, pull)
                            && (pull.head.equals(sha)
                                || documents
                                    .changesets()
                                    .commits(ask.view(), repository, pull)
                                    .stream()
                                    .anyMatch(commit -> commit.sha().equals(sha)))))
            .toList();
    return Answer.page(ask, all, pull -> documents.pulls().simple(ask.view(), repository, pull));
  }

  private static Stream<PullRequest> pulls(Ask ask, Repository repository) {
    return repository.pullRequests.values().stream().map(cell -> cell.at(ask.view()));
  }
}
