package dev.sekisho.gate.github.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Publishing;
import dev.sekisho.gate.github.wire.Publishing.CheckRun;
import dev.sekisho.gate.github.wire.Publishing.CheckRunState;
import dev.sekisho.gate.problem.Problem;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A repository that holds the rules. They are read at the commit that its branch stands at, so a
 * pull request never brings its own rules: they count once they are merged. Thread-safe.
 */
public final class PolicyRepository {

  /** The name of the check run that says whether the rules of a commit are in force. */
  public static final String CHECK = "sekisho: rules";

  /** Files that are read, at most; each costs a request when it is new. */
  static final int FILES_MAX = 500;

  /** Bytes of one file, at most. */
  static final long FILE_BYTES_MAX = 1 << 20;

  private static final List<String> ENDINGS = List.of(".drl", ".csv");
  private static final int TITLE_PROBLEMS = 1;

  private final GitHubConnection connection;
  private final Publishing github;
  private final Optional<AppSlug> app;
  private final Location location;

  /**
   * Where the rules are.
   *
   * @param repository which repository
   * @param branch the branch that counts
   * @param folder the folder in it; empty for the whole repository
   */
  public record Location(RepositoryName repository, BranchName branch, String folder) {
    public Location {
      folder = folder.replaceAll("^/+|/+$", "");
    }

    @Override
    public String toString() {
      return repository + "@" + branch + ":" + folder;
    }
  }

  /**
   * The rules at a place.
   *
   * @param app the App that writes the check run; empty for a token, which sets a status
   */
  public PolicyRepository(GitHubConnection connection, Location location, Optional<AppSlug> app) {
    this.connection = connection;
    this.github = new Publishing(connection);
    this.location = location;
    this.app = app;
  }

  /** Where the rules are. */
  public Location location() {
    return location;
  }

  /** Whether an event moved the branch that the rules are read from. */
  public boolean isMovedBy(GateEvent event) {
    return event instanceof Pushed pushed
        && pushed.repository().equals(location.repository())
        && pushed.branch().equals(location.branch());
  }

  /**
   * Reads the rules where the branch stands now.
   *
   * @throws dev.sekisho.gate.problem.GateException when they can not be read whole
   */
  public PolicyFiles read() {
    Json branch =
        get("/repos/" + location.repository() + "/branches/" + location.branch()).at("commit");
    HeadSha commit = branch.at("sha").as(HeadSha::new);
    Json tree = get("/repos/" + location.repository() + "/git/trees/" + commit + "?recursive=1");
    if (tree.at("truncated").flag()) {
      throw PolicyErrors.unreadable(location, "The repository is too large to be listed");
    }
    String prefix = location.folder().isEmpty() ? "" : location.folder() + "/";
    List<Json> files =
        tree.at("tree").items().stream()
            .filter(entry -> entry.at("type").text().equals("blob"))
            .filter(entry -> isRule(entry.at("path").text(), prefix))
            .toList();
    if (files.isEmpty() || files.size() > FILES_MAX) {
      throw PolicyErrors.unreadable(
          location, "It holds " + files.size() + " rule files; 1 to " + FILES_MAX + " are read");
    }
    TreeMap<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.at("path").text().substring(prefix.length()), text(file)));
    return new PolicyFiles(commit, texts);
  }

  private static boolean isRule(String path, String prefix) {
    return path.startsWith(prefix) && ENDINGS.stream().anyMatch(path::endsWith);
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

  private Json get(String path) {
    return connection.get(location.repository(), path).body();
  }

  /** Says at a commit that its rules are in force. */
  public void tellInForce(HeadSha commit, String revision) {
    tell(
        commit,
        CheckRunState.SUCCESS,
        "These rules are in force",
        "The rules of this commit judge from now on. Their revision is `" + revision + "`.",
        "");
  }

  /** Says at a commit that its rules are broken and the earlier ones go on. */
  public void tellBroken(HeadSha commit, List<Problem> problems) {
    String all = problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
    String title =
        problems.size() == TITLE_PROBLEMS
            ? "These rules are broken and not in force"
            : "These rules are broken in " + problems.size() + " places and not in force";
    tell(
        commit,
        CheckRunState.FAILURE,
        title,
        "The rules that were in force before this commit go on judging.",
        "```text\n" + all.replace("```", "'''") + "\n```");
  }

  private void tell(
      HeadSha commit, CheckRunState state, String title, String summary, String text) {
    CheckRun run =
        new CheckRun(CHECK, commit.value(), state, title, summary, cut(text), Optional.empty());
    if (connection.isApp()) {
      github.checkRun(location.repository(), commit, app, run);
    } else {
      github.status(location.repository(), commit, run);
    }
  }

  private static String cut(String text) {
    int max = 60_000;
    return text.length() <= max ? text : text.substring(0, max) + "\n```\nThere is more.";
  }
}
