package dev.sekisho.gate.github.policy;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.wire.CheckRun;
import dev.sekisho.gate.github.wire.CheckRunState;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Publishing;
import dev.sekisho.gate.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A repository that holds the rules. They are read at the commit that its branch stands at, so a
 * pull request never brings its own rules: they count once they are merged. Thread-safe.
 */
public final class PolicyRepository {

  /** The name of the check run that says whether the rules of a commit are in force. */
  public static final String CHECK = "sekisho: rules";

  private static final List<String> ENDINGS = List.of(".drl", ".csv");
  private static final int TITLE_PROBLEMS = 1;

  private final GitHubConnection connection;
  private final Publishing github;
  private final Optional<AppSlug> app;
  private final RepositoryFolder folder;

  /**
   * The rules at a place.
   *
   * @param app the App that writes the check run; empty for a token, which sets a status
   */
  public PolicyRepository(GitHubConnection connection, Location location, Optional<AppSlug> app) {
    this.connection = connection;
    this.github = new Publishing(connection);
    this.folder = new RepositoryFolder(connection, location);
    this.app = app;
  }

  /** Where the rules are. */
  public Location location() {
    return folder.location();
  }

  /** Whether an event moved the branch that the rules are read from. */
  public boolean isMovedBy(GateEvent event) {
    return folder.isMovedBy(event);
  }

  /**
   * Reads the rules where the branch stands now.
   *
   * @throws dev.sekisho.gate.problem.GateException when they can not be read whole
   */
  public PolicyFiles read() {
    return folder.read(PolicyRepository::isRule);
  }

  /** Whether a file holds rules or a table, by its path. */
  public static boolean isRule(String path) {
    return ENDINGS.stream().anyMatch(path::endsWith);
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
      github.checkRuns().write(location().repository(), commit, app, run);
    } else {
      github.statuses().set(location().repository(), commit, run);
    }
  }

  private static String cut(String text) {
    int max = 60_000;
    return text.length() <= max ? text : text.substring(0, max) + "\n```\nThere is more.";
  }
}
