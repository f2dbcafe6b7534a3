package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Repositories;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.List;
import java.util.TreeMap;

/** Commits, and what lies between two of them. */
final class CommitRoutes {
  /** Files of a comparison that GitHub tells of, at most. */
  private static final int COMPARED_FILES_MAX = 300;

  private final Host host;
  private final Documents documents;
  private final Places places;

  CommitRoutes(Host host, Documents documents, Places places) {
    this.host = host;
    this.documents = documents;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("GET", here + "/git/commits/{commit_sha}", this::gitCommit)
        .on("GET", here + "/commits/{ref}", this::commit)
        .on("GET", here + "/compare/{basehead}", this::compare);
  }

  private Answer gitCommit(Ask ask) {
    Repository repository = places.repository(ask);
    Commit commit = host.git().commit(ask.part("commit_sha")).orElseThrow(Refused::notFound);
    return Answer.ok(documents.commits().git(repository, commit));
  }

  private Answer commit(Ask ask) {
    Repository repository = places.repository(ask);
    Commit commit = host.git().known(places.sha(ask, repository, ask.part("ref")));
    List<FileChange> files =
        FileChange.between(
            commit.parents().isEmpty()
                ? new TreeMap<>()
                : host.git().known(commit.parents().get(0)).tree().files(),
            commit.tree().files());
    int additions = files.stream().mapToInt(FileChange::additions).sum();
    int deletions = files.stream().mapToInt(FileChange::deletions).sum();
    return Answer.ok(
        documents
            .commits()
            .commit(repository, commit)
            .and(
                "stats",
                    Doc.of(
                        "additions", additions,
                        "deletions", deletions,
                        "total", additions + deletions),
                "files",
                    files.stream()
                        .limit(COMPARED_FILES_MAX)
                        .map(file -> documents.commits().file(repository, commit.sha(), file))
                        .toList()));
  }

  private Answer compare(Ask ask) {
    Repository repository = places.repository(ask);
    String[] ends = ask.part("basehead").split("\\.\\.\\.", -1);
    if (ends.length != 2) {
      throw Refused.notFound();
    }
    Commit base = host.git().known(places.sha(ask, repository, ends[0]));
    Commit head = host.git().known(places.sha(ask, repository, ends[1]));
    Commit from = host.git().mergeBase(base.sha(), head.sha());
    List<Commit> ahead = host.git().between(base.sha(), head.sha());
    int behind = host.git().between(head.sha(), base.sha()).size();
    String url = documents.repositories().url(repository) + "/compare/" + ask.part("basehead");
    String page = Repositories.page(repository) + "/compare/" + ask.part("basehead");
    return Answer.page(
        ask,
        ahead,
        commit -> documents.commits().commit(repository, commit),
        commits ->
            Doc.of(
                "url",
                url,
                "html_url",
                page,
                "permalink_url",
                page,
                "diff_url",
                page + ".diff",
                "patch_url",
                page + ".patch",
                "base_commit",
                documents.commits().commit(repository, base),
                "merge_base_commit",
                documents.commits().commit(repository, from),
                "status",
                relation(ahead.size(), behind),
                "ahead_by",
                ahead.size(),
                "behind_by",
                behind,
                "total_commits",
                ahead.size(),
                "commits",
                commits,
                "files",
                FileChange.between(from.tree().files(), head.tree().files()).stream()
                    .limit(COMPARED_FILES_MAX)
                    .map(file -> documents.commits().file(repository, head.sha(), file))
                    .toList()));
  }

  private static String relation(int ahead, int behind) {
    if (behind == 0) {
      return ahead == 0 ? "identical" : "ahead";
    }
    return ahead == 0 ? "behind" : "diverged";
  }
}
