package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REPOSITORY;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.HeadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything that GitHub knows of a pull request, and of it only what is wanted. One query brings
 * the first hundred of every list; files, the repository and people's memberships cost a call more
 * each. A repeated question costs one, because what has not changed is not counted.
 *
 * <p>When a head is asked about that is neither the pull request's own nor its merge commit, the
 * sheet is about the asked head and everything of the pull request is a gap. Thread-safe.
 */
public final class GitHubFacts implements FactSource {

  /** How old the answer about somebody's teams and permission may be. */
  public static final Duration MEMBERSHIP_AGE = Duration.ofMinutes(10);

  static final String SOURCE = "github";

  private static final Set<FactKind> TOLD =
      EnumSet.of(
          DETAILS,
          REPOSITORY,
          LABELS,
          LABEL_HISTORY,
          COMMITS,
          HEAD_HISTORY,
          FILES,
          REVIEWS,
          COMMENTS,
          CHECKS,
          MEMBERSHIPS,
          DEPLOYMENTS);

  private final GitHubConnection connection;
  private final HeadRecord heads;
  private final Supplier<Own> own;
  private final Memberships memberships;

  /**
   * Facts.
   *
   * @param heads the gate's own record of which head was there when
   * @param own what the gate is called, so that it does not count itself
   */
  public GitHubFacts(GitHubConnection connection, HeadRecord heads, Own own) {
    this(connection, heads, () -> own);
  }

  /**
   * Facts of a gate that may not know yet what it is called.
   *
   * @param heads the gate's own record of which head was there when
   * @param own tells what the gate is called, or throws
   */
  public GitHubFacts(GitHubConnection connection, HeadRecord heads, Supplier<Own> own) {
    this.connection = connection;
    this.heads = heads;
    this.own = own;
    this.memberships = new Memberships(connection, MEMBERSHIP_AGE);
  }

  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    Set<FactKind> asked = EnumSet.of(DETAILS);
    asked.addAll(wanted);
    asked.retainAll(TOLD);
    if (asked.contains(LABELS)) {
      asked.add(LABEL_HISTORY); // because it tells the gate's own labels from others
    }
    Gathered gathered =
        new Gathered(connection, heads, own.get(), memberships, subject, head, asked, asOf);
    FactSheet sheet =
        FactSheet.unknown(
            question, subject, gathered.head(), asOf, NOT_ASKED_SOURCE, NOT_ASKED_REASON);
    return sheet.with(
        draft -> {
          wanted.stream()
              .filter(kind -> !TOLD.contains(kind))
              .forEach(kind -> draft.unknown(kind, kind.word(), "nothing brings this evidence"));
          gathered.lay(draft);
          if (!wanted.contains(LABEL_HISTORY)) {
            draft.unknown(LABEL_HISTORY, NOT_ASKED_SOURCE, NOT_ASKED_REASON);
          }
        });
  }
}
