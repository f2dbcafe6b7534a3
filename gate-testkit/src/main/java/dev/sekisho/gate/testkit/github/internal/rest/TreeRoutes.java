package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Shas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Trees: what is in a folder of a commit. */
final class TreeRoutes {
  private final Host host;
  private final Documents documents;
  private final Places places;

  TreeRoutes(Host host, Documents documents, Places places) {
    this.host = host;
    this.documents = documents;
    this.places = places;
  }

  void add(Routes routes) {
    String here = "/repos/{owner}/{repo}";
    routes.on("GET", here + "/git/trees/{tree_sha}", this::tree);
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
}
