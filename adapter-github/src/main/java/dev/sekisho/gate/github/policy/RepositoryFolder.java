package dev.sekisho.gate.github.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files below a folder of a repository, read at the commit that its branch stands at: what a
 * pull request brings counts once it is merged. Thread-safe.
 */
public final class RepositoryFolder {

  /** Files that are read, at most; each costs a request when it is new. */
  static final int FILES_MAX = 500;

  /** Bytes of one file, at most. */
  static final long FILE_BYTES_MAX = 1 << 20;

  /** Bytes of all files together, at most. */
  static final long TOTAL_BYTES_MAX = 16 << 20;

  /** The modes of files; a link or a submodule is none. */
  private static final Set<String> MODES = Set.of("100644", "100755");

  private final GitHubConnection connection;
  private final Location location;
  private final int filesMax;

  /** The files at a place. */
  public RepositoryFolder(GitHubConnection connection, Location location) {
    this(connection, location, FILES_MAX);
  }

  /**
   * The files at a place.
   *
   * @param filesMax how many of them are read, at most
   */
  public RepositoryFolder(GitHubConnection connection, Location location, int filesMax) {
    this.connection = connection;
    this.location = location;
    this.filesMax = filesMax;
  }

  /** Where they are. */
  public Location location() {
    return location;
  }

  /** Whether an event moved the branch that they are read from. */
  public boolean isMovedBy(GateEvent event) {
    return event instanceof Pushed pushed
        && pushed.repository().equals(location.repository())
        && pushed.branch().equals(location.branch());
  }

  /**
   * Reads those that are meant, as they are where the branch stands now.
   *
   * @param isMeant by the path below the folder
   * @throws dev.sekisho.gate.problem.GateException when they can not be read whole
   */
  public PolicyFiles read(Predicate<String> isMeant) {
    PolicyFiles files = readAt(commit(), isMeant);
    if (files.texts().isEmpty()) {
      throw PolicyErrors.unreadable(
          location, "It holds no such files; 1 to " + filesMax + " are read");
    }
    return files;
  }

  /**
   * The commit that the branch stands at now.
   *
   * @throws dev.sekisho.gate.problem.GateException when that can not be told
   */
  public HeadSha commit() {
    return get("/repos/" + location.repository() + "/branches/" + inPath(location.branch()))
        .at("commit")
        .at("sha")
        .as(HeadSha::new);
  }

  /**
   * Reads those that are meant as they are at a commit; none when the folder is not there.
   *
   * @param isMeant by the path below the folder
   * @throws dev.sekisho.gate.problem.GateException when they can not be read whole
   */
  public PolicyFiles readAt(HeadSha commit, Predicate<String> isMeant) {
    Json tree = get("/repos/" + location.repository() + "/git/trees/" + commit + "?recursive=1");
    if (tree.at("truncated").flag()) {
      throw PolicyErrors.unreadable(location, "The repository is too large to be listed");
    }
    String prefix = location.folder().isEmpty() ? "" : location.folder() + "/";
    List<Json> files =
        tree.at("tree").items().stream()
            .filter(entry -> entry.at("type").text().equals("blob"))
            .filter(entry -> MODES.contains(entry.at("mode").text()))
            .filter(entry -> entry.at("path").text().startsWith(prefix))
            .filter(entry -> isMeant.test(entry.at("path").text().substring(prefix.length())))
            .toList();
    if (files.size() > filesMax) {
      throw PolicyErrors.unreadable(
          location, "It holds " + files.size() + " such files; at most " + filesMax + " are read");
    }
    long bytes = files.stream().mapToLong(file -> file.at("size").wholeNumber()).sum();
    if (bytes > TOTAL_BYTES_MAX) {
      throw PolicyErrors.unreadable(
          location, "Its files have more than " + TOTAL_BYTES_MAX + " bytes together");
    }
    TreeMap<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.at("path").text().substring(prefix.length()), text(file)));
    return new PolicyFiles(commit, texts);
  }

  /** A blob's name is the digest of its content, so it is asked for once and never changes. */
  private String text(Json file) {
    if (file.at("size").wholeNumber() > FILE_BYTES_MAX) {
      throw PolicyErrors.unreadable(
          location, file.at("path").text() + " has more than " + FILE_BYTES_MAX + " bytes");
    }
    Json blob = get("/repos/" + location.repository() + "/git/blobs/" + file.at("sha").text());
    return new String(Base64.getMimeDecoder().decode(blob.at("content").text()), UTF_8);
  }

  /** A slash of a branch's name stays; everything else that means something in an address goes. */
  private static String inPath(BranchName branch) {
    return URLEncoder.encode(branch.value(), UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private Json get(String path) {
    return connection.get(location.repository(), path).body();
  }
}
