package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Everything that was gathered about one head of one pull request before it is judged. A sheet is
 * complete in itself: judging reads no clock and asks nobody.
 *
 * @param question what is asked
 * @param subject which pull request
 * @param head the head that the answer is about
 * @param asOf the only "now" that a rule may see
 * @param details what the pull request says of itself
 * @param repository what the code host knows of the repository
 * @param labels the labels that are on it now
 * @param labelHistory who added and removed labels, oldest first
 * @param commits its commits, oldest first
 * @param headHistory how its head came to be, oldest first
 * @param files the files that it changes
 * @param reviews its reviews, oldest first
 * @param comments its conversation, oldest first
 * @param checks the checks and statuses of the head
 * @param memberships teams, organisations and permission of everybody who takes part
 * @param tickets the tickets that it names
 * @param migrations the database migrations that it holds
 * @param window the release window that applies
 * @param freezes the freezes that are on or announced
 * @param deployments earlier deployments, oldest first
 * @param breakGlass the break-glass records of this pull request, oldest first
 */
public record FactSheet(
    Question question,
    PullRequestRef subject,
    HeadSha head,
    Instant asOf,
    Evidence<PullRequestDetails> details,
    Evidence<RepositoryFacts> repository,
    Evidence<Listing<LabelName>> labels,
    Evidence<Listing<LabelChange>> labelHistory,
    Evidence<Listing<Commit>> commits,
    Evidence<Listing<HeadChange>> headHistory,
    Evidence<Listing<ChangedFile>> files,
    Evidence<Listing<Review>> reviews,
    Evidence<Listing<Comment>> comments,
    Evidence<Listing<Check>> checks,
    Evidence<Listing<Membership>> memberships,
    Evidence<Listing<Ticket>> tickets,
    Evidence<Listing<Migration>> migrations,
    Evidence<ReleaseWindow> window,
    Evidence<Listing<Freeze>> freezes,
    Evidence<Listing<Deployment>> deployments,
    Evidence<Listing<BreakGlass>> breakGlass) {

  /** A sheet of gaps: nothing is known, because of {@code reason}. */
  public static FactSheet unknown(
      Question question,
      PullRequestRef subject,
      HeadSha head,
      Instant asOf,
      String source,
      String reason) {
    return new FactSheet(
        question,
        subject,
        head,
        asOf,
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason),
        Evidence.unknown(source, reason));
  }

  /** This sheet with more evidence over it, or other evidence in the place of its own. */
  public FactSheet with(Consumer<SheetDraft> more) {
    SheetDraft draft = new SheetDraft(this);
    more.accept(draft);
    return draft.sheet();
  }

  /** The evidence of one kind, for whoever treats all kinds alike. */
  public Evidence<?> evidence(FactKind kind) {
    return switch (kind) {
      case DETAILS -> details;
      case REPOSITORY -> repository;
      case LABELS -> labels;
      case LABEL_HISTORY -> labelHistory;
      case COMMITS -> commits;
      case HEAD_HISTORY -> headHistory;
      case FILES -> files;
      case REVIEWS -> reviews;
      case COMMENTS -> comments;
      case CHECKS -> checks;
      case MEMBERSHIPS -> memberships;
      case TICKETS -> tickets;
      case MIGRATIONS -> migrations;
      case WINDOW -> window;
      case FREEZES -> freezes;
      case DEPLOYMENTS -> deployments;
      case BREAK_GLASS -> breakGlass;
    };
  }
}
