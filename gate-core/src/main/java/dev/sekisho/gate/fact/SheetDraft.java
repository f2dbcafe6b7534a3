package dev.sekisho.gate.fact;

import java.time.Instant;

/**
 * A sheet while more evidence is laid over it, see {@link FactSheet#with}. What nobody says stays
 * as it was, so a forgotten source is a gap and never an empty answer. Not thread-safe.
 */
public final class SheetDraft {
  private final Question question;
  private final PullRequestRef subject;
  private final HeadSha head;
  private final Instant asOf;
  private Evidence<PullRequestDetails> details;
  private Evidence<RepositoryFacts> repository;
  private Evidence<Listing<LabelName>> labels;
  private Evidence<Listing<LabelChange>> labelHistory;
  private Evidence<Listing<Commit>> commits;
  private Evidence<Listing<HeadChange>> headHistory;
  private Evidence<Listing<ChangedFile>> files;
  private Evidence<Listing<Review>> reviews;
  private Evidence<Listing<Comment>> comments;
  private Evidence<Listing<Check>> checks;
  private Evidence<Listing<Membership>> memberships;
  private Evidence<Listing<Ticket>> tickets;
  private Evidence<Listing<Migration>> migrations;
  private Evidence<ReleaseWindow> window;
  private Evidence<Listing<Freeze>> freezes;
  private Evidence<Listing<Deployment>> deployments;
  private Evidence<Listing<BreakGlass>> breakGlass;

  SheetDraft(FactSheet sheet) {
    question = sheet.question();
    subject = sheet.subject();
    head = sheet.head();
    asOf = sheet.asOf();
    details = sheet.details();
    repository = sheet.repository();
    labels = sheet.labels();
    labelHistory = sheet.labelHistory();
    commits = sheet.commits();
    headHistory = sheet.headHistory();
    files = sheet.files();
    reviews = sheet.reviews();
    comments = sheet.comments();
    checks = sheet.checks();
    memberships = sheet.memberships();
    tickets = sheet.tickets();
    migrations = sheet.migrations();
    window = sheet.window();
    freezes = sheet.freezes();
    deployments = sheet.deployments();
    breakGlass = sheet.breakGlass();
  }

  /** Says what the pull request says of itself. */
  public SheetDraft details(Evidence<PullRequestDetails> evidence) {
    details = evidence;
    return this;
  }

  /** Says what the code host knows of the repository. */
  public SheetDraft repository(Evidence<RepositoryFacts> evidence) {
    repository = evidence;
    return this;
  }

  /** Says the labels that are on it now. */
  public SheetDraft labels(Evidence<Listing<LabelName>> evidence) {
    labels = evidence;
    return this;
  }

  /** Says who added and removed labels. */
  public SheetDraft labelHistory(Evidence<Listing<LabelChange>> evidence) {
    labelHistory = evidence;
    return this;
  }

  /** Says its commits. */
  public SheetDraft commits(Evidence<Listing<Commit>> evidence) {
    commits = evidence;
    return this;
  }

  /** Says how its head came to be. */
  public SheetDraft headHistory(Evidence<Listing<HeadChange>> evidence) {
    headHistory = evidence;
    return this;
  }

  /** Says the files that it changes. */
  public SheetDraft files(Evidence<Listing<ChangedFile>> evidence) {
    files = evidence;
    return this;
  }

  /** Says its reviews. */
  public SheetDraft reviews(Evidence<Listing<Review>> evidence) {
    reviews = evidence;
    return this;
  }

  /** Says its conversation. */
  public SheetDraft comments(Evidence<Listing<Comment>> evidence) {
    comments = evidence;
    return this;
  }

  /** Says the checks and statuses of the head. */
  public SheetDraft checks(Evidence<Listing<Check>> evidence) {
    checks = evidence;
    return this;
  }

  /** Says teams, organisations and permissions. */
  public SheetDraft memberships(Evidence<Listing<Membership>> evidence) {
    memberships = evidence;
    return this;
  }

  /** Says the tickets that it names. */
  public SheetDraft tickets(Evidence<Listing<Ticket>> evidence) {
    tickets = evidence;
    return this;
  }

  /** Says the database migrations that it holds. */
  public SheetDraft migrations(Evidence<Listing<Migration>> evidence) {
    migrations = evidence;
    return this;
  }

  /** Says the release window that applies. */
  public SheetDraft window(Evidence<ReleaseWindow> evidence) {
    window = evidence;
    return this;
  }

  /** Says the freezes that are on or announced. */
  public SheetDraft freezes(Evidence<Listing<Freeze>> evidence) {
    freezes = evidence;
    return this;
  }

  /** Says earlier deployments. */
  public SheetDraft deployments(Evidence<Listing<Deployment>> evidence) {
    deployments = evidence;
    return this;
  }

  /** Says its break-glass records. */
  public SheetDraft breakGlass(Evidence<Listing<BreakGlass>> evidence) {
    breakGlass = evidence;
    return this;
  }

  /** Says that evidence of a kind is missing, because {@code source} did not give it. */
  public SheetDraft unknown(FactKind kind, String source, String reason) {
    return switch (kind) {
      case DETAILS -> details(Evidence.unknown(source, reason));
      case REPOSITORY -> repository(Evidence.unknown(source, reason));
      case LABELS -> labels(Evidence.unknown(source, reason));
      case LABEL_HISTORY -> labelHistory(Evidence.unknown(source, reason));
      case COMMITS -> commits(Evidence.unknown(source, reason));
      case HEAD_HISTORY -> headHistory(Evidence.unknown(source, reason));
      case FILES -> files(Evidence.unknown(source, reason));
      case REVIEWS -> reviews(Evidence.unknown(source, reason));
      case COMMENTS -> comments(Evidence.unknown(source, reason));
      case CHECKS -> checks(Evidence.unknown(source, reason));
      case MEMBERSHIPS -> memberships(Evidence.unknown(source, reason));
      case TICKETS -> tickets(Evidence.unknown(source, reason));
      case MIGRATIONS -> migrations(Evidence.unknown(source, reason));
      case WINDOW -> window(Evidence.unknown(source, reason));
      case FREEZES -> freezes(Evidence.unknown(source, reason));
      case DEPLOYMENTS -> deployments(Evidence.unknown(source, reason));
      case BREAK_GLASS -> breakGlass(Evidence.unknown(source, reason));
    };
  }

  FactSheet sheet() {
    return new FactSheet(
        question,
        subject,
        head,
        asOf,
        details,
        repository,
        labels,
        labelHistory,
        commits,
        headHistory,
        files,
        reviews,
        comments,
        checks,
        memberships,
        tickets,
        migrations,
        window,
        freezes,
        deployments,
        breakGlass);
  }
}
