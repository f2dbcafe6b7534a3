package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Repositories;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Shas;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;

/** Blobs and contents: what is in a file. */
final class ContentRoutes {
  private final Host host;
  private final Documents documents;
  private final Places places;

  ContentRoutes(Host host, Documents documents, Places places) {
    this.host = host;
    this.documents = documents;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes
        .on("GET", here + "/git/blobs/{file_sha}", this::blob)
        .on("GET", here + "/contents/{path}", this::contents);
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

  private static String base64(String text) {
    return Base64.getMimeEncoder(60, new byte[] {'\n'})
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
