package dev.sekisho.gate.github.policy;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of a repository, at a branch.
 *
 * @param repository which repository
 * @param branch the branch that counts
 * @param folder the folder in it; empty for the whole repository
 */
public record Location(RepositoryName repository, BranchName branch, String folder) {
  public Location {
    folder = folder.replaceAll("^/+|/+$", "");
  }

  private static final Pattern FORM =
      Pattern.compile("(?<name>[\\w.-]+/[\\w.-]+)@(?<branch>[^:\\s]+):(?<path>[^\\s]*)");

  /** From {@code owner/name@branch:path}, as {@link #toString} writes it; empty for other texts. */
  public static Optional<Location> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Location(
                new RepositoryName(form.group("name")),
                new BranchName(form.group("branch")),
                form.group("path")))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return repository + "@" + branch + ":" + folder;
  }
}
