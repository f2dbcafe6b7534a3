package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;

import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.vocabulary.Votes.Vote;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a vote is as new as the code. What counts as a change is set by a table with the
 * columns {@code setting} and {@code value}:
 *
 * <ul>
 *   <li>{@code counts-as-change}: {@code any-push} (the default), {@code diff}, {@code tree}, or
 *       {@code paths} together with one row {@code path} for each pattern (without such a row, any
 *       path counts);
 *   <li>{@code ignore-merges-from-base}: {@code yes} leaves out merges that the code host's own
 *       button made from outside the pull request, unless the diff is known to be another one;
 *   <li>{@code ignore-pusher}: a login whose pushes are left out, one row each.
 * </ul>
 *
 * An identity that is not known (of a tree, a diff, or the paths of a push) counts as changed.
 */
final class Freshness {
  private static final Login WEB_FLOW = new Login("web-flow");

  static final String COUNTS_AS_CHANGE = "counts-as-change";
  static final String PATH = "path";
  static final String IGNORE_MERGES_FROM_BASE = "ignore-merges-from-base";
  static final String IGNORE_PUSHER = "ignore-pusher";

  private static final List<String> SETTINGS =
      List.of(COUNTS_AS_CHANGE, PATH, IGNORE_MERGES_FROM_BASE, IGNORE_PUSHER);

  private final FactSheet sheet;
  private final Reading reading;
  private final List<HeadChange> history;
  private final String counts;
  private final List<PathPattern> paths;
  private final Set<Login> ignoredPushers;
  private final boolean ignoreMergesFromBase;

  Freshness(FactSheet sheet, Table settings, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
    this.history =
        Reading.some(sheet.headHistory()).stream()
            .sorted(Comparator.comparing(HeadChange::arrivedAt))
            .toList();
    this.counts =
        settings.values(COUNTS_AS_CHANGE, "value").stream().findFirst().orElse("any-push");
    checkSettings(settings);
    this.paths = settings.values(PATH, "value").stream().map(PathPattern::new).toList();
    this.ignoredPushers =
        settings.values(IGNORE_PUSHER, "value").stream()
            .map(Login::new)
            .collect(Collectors.toUnmodifiableSet());
    this.ignoreMergesFromBase = settings.values(IGNORE_MERGES_FROM_BASE, "value").contains("yes");
  }

  /** A misspelt setting would quietly be none at all; so it ends the judging. */
  private static void checkSettings(Table settings) {
    for (Table.Row row : settings.rows()) {
      if (!SETTINGS.contains(row.cell("setting"))) {
        throw new IllegalArgumentException(
            "table '"
                + settings.name()
                + "' has the setting '"
                + row.cell("setting")
                + "'; there are "
                + String.join(", ", SETTINGS));
      }
    }
  }

  /** Whether nothing changed after the vote; a gap when the head's history can not tell. */
  boolean isFresh(Vote vote) {
    return isUsable() ? changeAfter(vote).isEmpty() : reading.gap(HEAD_HISTORY);
  }

  /** What made the newest vote stale, in a sentence. */
  String explain(List<Vote> votes) {
    Optional<Vote> newest = votes.stream().max(Comparator.comparing(Vote::at));
    if (newest.isEmpty() || !isUsable()) {
      return "no vote is known to be for this head";
    }
    return changeAfter(newest.get())
        .map(change -> arrival(change) + " after the vote of " + newest.get().by())
        .orElse("nothing changed after the vote of " + newest.get().by());
  }

  private static String arrival(HeadChange change) {
    String sha = change.sha().abbreviated();
    return change.pushedBy().login().isEmpty()
        ? sha + " arrived"
        : change.pushedBy() + (change.forced() ? " forced " : " pushed ") + sha;
  }

  private boolean isUsable() {
    return Reading.isWhole(sheet.headHistory())
        && !history.isEmpty()
        && history.get(history.size() - 1).sha().equals(sheet.head());
  }

  private Optional<HeadChange> changeAfter(Vote vote) {
    int seen = headSeenBy(vote);
    if (seen < 0) {
      return Optional.of(history.get(history.size() - 1));
    }
    if (isSameContent(history.get(seen), history.get(history.size() - 1))) {
      return Optional.empty();
    }
    for (int i = seen + 1; i < history.size(); i++) {
      if (isChange(history.get(i - 1), history.get(i))) {
        return Optional.of(history.get(i));
      }
    }
    return Optional.empty();
  }

  /** The index of the head that the voter saw; -1 when the vote is older than every head. */
  private int headSeenBy(Vote vote) {
    int seen = -1;
    for (int i = 0; i < history.size(); i++) {
      HeadChange change = history.get(i);
      boolean arrivedBefore = change.arrivedAt().isBefore(vote.at());
      boolean recorded = vote.headSeen().filter(change.sha()::equals).isPresent();
      boolean arrivedAtOnce = change.arrivedAt().equals(vote.at()) && recorded;
      if ((arrivedBefore && (vote.headSeen().isEmpty() || recorded)) || arrivedAtOnce) {
        seen = i;
      }
    }
    return seen;
  }

  private boolean isChange(HeadChange before, HeadChange after) {
    return !isSame(before, after) && !isIgnored(before, after);
  }

  private boolean isSame(HeadChange before, HeadChange after) {
    return counts.equals("paths")
        ? after.changedPaths().filter(this::touchesNone).isPresent()
        : isSameContent(before, after);
  }

  /** Whether two heads, however far apart, hold the same by what counts as change. */
  private boolean isSameContent(HeadChange before, HeadChange after) {
    return switch (counts) {
      case "diff" -> isSameIdentity(before.patch(), after.patch());
      case "tree" -> isSameIdentity(before.tree(), after.tree());
      default -> false;
    };
  }

  private static boolean isSameIdentity(Optional<String> before, Optional<String> after) {
    return before.isPresent() && before.equals(after);
  }

  private boolean touchesNone(List<FilePath> changed) {
    return !paths.isEmpty()
        && changed.stream()
            .noneMatch(path -> paths.stream().anyMatch(pattern -> pattern.matches(path.value())));
  }

  private boolean isIgnored(HeadChange before, HeadChange after) {
    boolean byIgnored = after.pushedBy().login().filter(ignoredPushers::contains).isPresent();
    return byIgnored
        || (ignoreMergesFromBase
            && !isKnownToDiffer(before.patch(), after.patch())
            && isMergeFromBase(before.sha(), after.sha()));
  }

  /** A merge that changes what is proposed is more than a merge: a conflict was resolved in it. */
  private static boolean isKnownToDiffer(Optional<String> before, Optional<String> after) {
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }

  private boolean isMergeFromBase(HeadSha before, HeadSha after) {
    List<Commit> commits = reading.all(COMMITS, sheet.commits());
    Set<HeadSha> own = new HashSet<>();
    commits.forEach(commit -> own.add(commit.sha()));
    return commits.stream()
        .filter(commit -> commit.sha().equals(after))
        .anyMatch(
            commit ->
                commit.parents().size() == 2
                    && commit.parents().get(0).equals(before)
                    && !own.contains(commit.parents().get(1))
                    && commit.committer().is(WEB_FLOW)
                    && commit.signature() == Commit.Signature.VALID);
  }
}
