package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Repositories;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Shas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Commits, trees, blobs, branches and contents. */
final class GitRoutes {
  /** Files of a comparison that GitHub tells of, at most. */
  private static final int COMPARED_FILES_MAX = 300;

  private final Host host;
  private final Documents documents;
  private final Places places;

  GitRoutes(Host host, Documents documents, Places places) {
    this.host = host;
    this.documents = documents;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("GET", here + "/git/trees/{tree_sha}", this::tree)
        .on("GET", here + "/git/blobs/{file_sha}", this::blob)
        .on("GET", here + "/git/commits/{commit_sha}", this::gitCommit)
        .on("GET", here + "/git/ref/{ref}", this::ref)
        .on("GET", here + "/commits/{ref}", this::commit)
        .on("GET", here + "/branches", this::branches)
        .on("GET", here + "/branches/{branch}", this::branch)
        .on("GET", here + "/contents/{path}", this::contents)
        .on("GET", here + "/tarball/{ref}", this::toTarball)
        .on("GET", RestApi.DOWNLOADS + "/{owner}/{repo}/tarball/{ref}", this::tarball)
        .on("GET", here + "/compare/{basehead}", this::compare);
  }

  private Answer tree(Ask ask) {
    Repository repository = places.repository(ask);
    String name = ask.part("tree_sha");
    NavigableMap<String, String> files =
        host.git()
            .tree(name)
            .orElseGet(() -> host.git().known(places.sha(ask, repository, name)).tree().files());
    String sha = Shas.tree(files);
    String trees = documents.repositories().url(repository) + "/git/trees/";
    List<Doc> entries = new ArrayList<>();
    folders(files)
        .forEach(
            (path, below) -> {
              if (!path.contains("/") || recursive(ask)) {
                String folder = host.git().keepFolder(below);
                entries.add(
                    Doc.of(
                        "path",
                        path,
                        "mode",
                        "040000",
                        "type",
                        "tree",
                        "sha",
                        folder,
                        "url",
                        trees + folder));
              }
            });
    files.forEach(
        (path, text) -> {
          if (!path.contains("/") || recursive(ask)) {
            String blob = Shas.blob(text);
            entries.add(
                Doc.of(
                    "path",
                    path,
                    "mode",
                    "100644",
                    "type",
                    "blob",
                    "sha",
                    blob,
                    "size",
                    text.getBytes(StandardCharsets.UTF_8).length,
                    "url",
                    documents.repositories().url(repository) + "/git/blobs/" + blob));
          }
        });
    return Answer.ok(Doc.of("sha", sha, "url", trees + sha, "tree", entries, "truncated", false));
  }

  private static boolean recursive(Ask ask) {
    return ask.query().containsKey("recursive");
  }

  private static Map<String, NavigableMap<String, String>> folders(
      NavigableMap<String, String> files) {
    Map<String, NavigableMap<String, String>> folders = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders
                .computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                .put(path.substring(slash + 1), text);
          }
        });
    return folders;
  }

  private Answer blob(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = ask.part("file_sha");
    String text = host.git().blob(sha).orElseThrow(Refused::notFound);
    return Answer.ok(
        Doc.of(
            "sha",
            sha,
            "node_id",
            Accounts.nodeId("Blob", sha),
            "size",
            text.getBytes(StandardCharsets.UTF_8).length,
            "url",
            documents.repositories().url(repository) + "/git/blobs/" + sha,
            "content",
            base64(text),
            "encoding",
            "base64"));
  }

  private Answer gitCommit(Ask ask) {
    Repository repository = places.repository(ask);
    Commit commit = host.git().commit(ask.part("commit_sha")).orElseThrow(Refused::notFound);
    return Answer.ok(documents.commits().git(repository, commit));
  }

  private Answer ref(Ask ask) {
    Repository repository = places.repository(ask);
    String branch = ask.part("ref").replaceFirst("^heads/", "");
    String sha = repository.branch(ask.view(), branch).orElseThrow(Refused::notFound);
    String url = documents.repositories().url(repository);
    return Answer.ok(
        Doc.of(
            "ref",
            "refs/heads/" + branch,
            "node_id",
            Accounts.nodeId("Ref", branch),
            "url",
            url + "/git/refs/heads/" + branch,
            "object",
            Doc.of("type", "commit", "sha", sha, "url", url + "/git/commits/" + sha)));
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

  private Answer branches(Ask ask) {
    Repository repository = places.repository(ask);
    return Answer.page(
        ask,
        repository.branches.at(ask.view()).keySet().stream().sorted().toList(),
        name ->
            Doc.of(
                "name", name,
                "commit",
                    Doc.of(
                        "sha",
                        repository.branches.at(ask.view()).get(name),
                        "url",
                        documents.repositories().url(repository)
                            + "/commits/"
                            + repository.branches.at(ask.view()).get(name)),
                "protected", name.equals(repository.defaultBranch)));
  }

  private Answer branch(Ask ask) {
    Repository repository = places.repository(ask);
    String name = ask.part("branch");
    String sha =
        repository.branch(ask.view(), name).orElseThrow(() -> new Refused(404, "Branch not found"));
    String url = documents.repositories().url(repository) + "/branches/" + name;
    return Answer.ok(
        Doc.of(
            "name", name,
            "commit", documents.commits().commit(repository, host.git().known(sha)),
            "_links", Doc.of("self", url, "html", Repositories.page(repository) + "/tree/" + name),
            "protected", name.equals(repository.defaultBranch),
            "protection", Doc.of("enabled", name.equals(repository.defaultBranch)),
            "protection_url", url + "/protection"));
  }

  private Answer contents(Ask ask) {
    Repository repository = places.repository(ask);
    String path = ask.part("path");
    String ref = ask.query("ref", repository.defaultBranch);
    NavigableMap<String, String> files;
    try {
      files = host.git().known(places.sha(ask, repository, ref)).tree().files();
    } catch (Refused e) {
      throw new Refused(404, "No commit found for the ref " + ref);
    }
    String text = files.get(path);
    if (text != null) {
      return Answer.ok(
          entry(repository, path, ref, text)
              .and("type", "file", "encoding", "base64", "content", base64(text)));
    }
    List<Doc> below =
        files.entrySet().stream()
            .filter(file -> file.getKey().startsWith(path + "/"))
            .filter(file -> file.getKey().indexOf('/', path.length() + 1) < 0)
            .map(file -> entry(repository, file.getKey(), ref, file.getValue()))
            .toList();
    if (below.isEmpty()) {
      throw Refused.notFound();
    }
    return Answer.ok(below);
  }

  private Doc entry(Repository repository, String path, String ref, String text) {
    String url = documents.repositories().url(repository);
    String here = url + "/contents/" + path.replace(" ", "%20") + "?ref=" + ref;
    String page = Repositories.page(repository) + "/blob/" + ref + "/" + path.replace(" ", "%20");
    String sha = Shas.blob(text);
    return Doc.of(
        "name",
        path.substring(path.lastIndexOf('/') + 1),
        "path",
        path,
        "sha",
        sha,
        "size",
        text.getBytes(StandardCharsets.UTF_8).length,
        "url",
        here,
        "html_url",
        page,
        "git_url",
        url + "/git/blobs/" + sha,
        "download_url",
        page,
        "type",
        "file",
        "_links",
        Doc.of("self", here, "git", url + "/git/blobs/" + sha, "html", page));
  }

  /** Archives are not at the API itself, but where it sends the caller. */
  private Answer toTarball(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("ref"));
    String there = host.api() + RestApi.DOWNLOADS + "/" + repository.fullName() + "/tarball/" + sha;
    return new Answer(302, "text/html", Map.of("Location", there), new byte[0]);
  }

  private Answer tarball(Ask ask) {
    Repository repository = places.repository(ask);
    String sha = places.sha(ask, repository, ask.part("ref"));
    String folder = repository.owner + "-" + repository.name + "-" + sha.substring(0, 7) + "/";
    return Answer.bytes(
        "application/x-gzip", Tarball.of(folder, host.git().known(sha).tree().files()));
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

  private static String base64(String text) {
    return Base64.getMimeEncoder(60, new byte[] {'\n'})
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
