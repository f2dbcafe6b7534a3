package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fact sheet while a test builds it; {@link Sheets} begins one. Every call that adds an item to a
 * kind of evidence makes that kind known. Longer than most files here because it has one short
 * method for each thing that a sheet can say. Not thread-safe.
 */
public final class SheetBuilder {
  private static final Instant OPENED_AT = Sheets.ago(Duration.ofHours(3));
  private static final Instant PUSHED_AT = Sheets.ago(Duration.ofHours(2));

  private Question question = new Question.Merge();
  private RepositoryName repository = new RepositoryName("acme/payments");
  private int number = 17;
  private HeadSha firstHead = Sheets.HEAD;
  private HeadSha head = Sheets.HEAD;
  private Instant asOf = Sheets.NOW;
  private final DetailsDraft draft = new DetailsDraft(OPENED_AT, PUSHED_AT);
  private final Map<String, String> properties = new HashMap<>();

  private final ValueSlot<PullRequestDetails> details = new ValueSlot<>("github", draft::done);
  private final ValueSlot<RepositoryFacts> repositoryFacts =
      new ValueSlot<>(
          "github", () -> new RepositoryFacts(new BranchName("main"), false, properties));
  private final ListSlot<LabelName> labels = new ListSlot<>("github");
  private final ListSlot<LabelChange> labelHistory = new ListSlot<>("github");
  private final ListSlot<Commit> commits = new ListSlot<>("github");
  private final ListSlot<HeadChange> headHistory = new ListSlot<>("github");
  private final ListSlot<ChangedFile> files = new ListSlot<>("github");
  private final ListSlot<Review> reviews = new ListSlot<>("github");
  private final ListSlot<Comment> comments = new ListSlot<>("github");
  private final ListSlot<Check> checks = new ListSlot<>("github");
  private final ListSlot<Membership> memberships = new ListSlot<>("github");
  private final ListSlot<Ticket> tickets = new ListSlot<>("jira");
  private final ListSlot<Migration> migrations = new ListSlot<>("database");
  private final ValueSlot<ReleaseWindow> window =
      new ValueSlot<>(
          "calendar",
          () ->
              new ReleaseWindow(true, "weekdays 09:00-17:00", Optional.empty(), Optional.empty()));
  private final ListSlot<Freeze> freezes = new ListSlot<>("calendar");
  private final ListSlot<Deployment> deployments = new ListSlot<>("github");
  private final ListSlot<BreakGlass> breakGlass = new ListSlot<>("ledger");
  private final Map<FactKind, Slot> slots = new EnumMap<>(FactKind.class);

  SheetBuilder() {
    slots.put(FactKind.DETAILS, details);
    slots.put(FactKind.REPOSITORY, repositoryFacts);
    slots.put(FactKind.LABELS, labels);
    slots.put(FactKind.LABEL_HISTORY, labelHistory);
    slots.put(FactKind.COMMITS, commits);
    slots.put(FactKind.HEAD_HISTORY, headHistory);
    slots.put(FactKind.FILES, files);
    slots.put(FactKind.REVIEWS, reviews);
    slots.put(FactKind.COMMENTS, comments);
    slots.put(FactKind.CHECKS, checks);
    slots.put(FactKind.MEMBERSHIPS, memberships);
    slots.put(FactKind.TICKETS, tickets);
    slots.put(FactKind.MIGRATIONS, migrations);
    slots.put(FactKind.WINDOW, window);
    slots.put(FactKind.FREEZES, freezes);
    slots.put(FactKind.DEPLOYMENTS, deployments);
    slots.put(FactKind.BREAK_GLASS, breakGlass);
    commits.first(() -> commitOf(firstHead, draft.author, Sheets.sha(0)));
    headHistory.first(() -> push(firstHead, draft.author, PUSHED_AT, false));
  }

  /** Asks another question than whether it may be merged. */
  public SheetBuilder question(Question asked) {
    question = asked;
    return this;
  }

  /** Asks whether it may be deployed, as {@code requester} wishes. */
  public SheetBuilder deploy(String environment, String requester) {
    return deploy(Deploy.Kind.MANUAL, environment, Person.of(requester));
  }

  /** Asks whether it may be deployed. */
  public SheetBuilder deploy(Deploy.Kind kind, String environment, Person requester) {
    return question(
        new Deploy(kind, new EnvironmentName(environment), Optional.empty(), requester));
  }

  /** Says which pull request it is. */
  public SheetBuilder subject(String repository, int number) {
    this.repository = new RepositoryName(repository);
    this.number = number;
    return this;
  }

  /** Says which head the author pushed first; {@link #pushed} adds later ones. */
  public SheetBuilder head(HeadSha sha) {
    firstHead = sha;
    head = sha;
    return this;
  }

  /** Judges for another time than {@link Sheets#NOW}; every source is then as fresh as that. */
  public SheetBuilder asOf(Instant instant) {
    asOf = instant;
    return this;
  }

  /** Says who opened it and made its first commit. */
  public SheetBuilder author(String login) {
    return author(Person.of(login));
  }

  /** Says who opened it and made its first commit. */
  public SheetBuilder author(Person person) {
    draft.author = person;
    return this;
  }

  /** Gives it a title. */
  public SheetBuilder title(String title) {
    draft.title = title;
    return this;
  }

  /** Gives it a description without comments, quotes or code in it. */
  public SheetBuilder body(String body) {
    return body(body, body);
  }

  /** Gives it a description, and what is left of it without comments, quotes and code. */
  public SheetBuilder body(String asWritten, String body) {
    draft.bodyAsWritten = asWritten;
    draft.body = body;
    return this;
  }

  /** Says where it wants to be merged into. */
  public SheetBuilder base(String branch) {
    draft.base = branch;
    return this;
  }

  /** Says which branch it comes from. */
  public SheetBuilder headBranch(String branch) {
    draft.headBranch = branch;
    return this;
  }

  /** Lets it come from another repository. */
  public SheetBuilder fork() {
    draft.fork = true;
    return this;
  }

  /** Marks it as a draft. */
  public SheetBuilder draft() {
    draft.draft = true;
    return this;
  }

  /** Says where it is in its life. */
  public SheetBuilder state(PullRequestDetails.State state) {
    draft.state = state;
    return this;
  }

  /** Puts it into a milestone. */
  public SheetBuilder milestone(String title) {
    draft.milestone = Optional.of(title);
    return this;
  }

  /** Says when it was opened and when it was last touched. */
  public SheetBuilder opened(Instant createdAt, Instant updatedAt) {
    draft.createdAt = createdAt;
    draft.updatedAt = updatedAt;
    return this;
  }

  /** Says how many lines it adds and deletes. */
  public SheetBuilder lines(int added, int deleted) {
    draft.linesAdded = added;
    draft.linesDeleted = deleted;
    return this;
  }

  /** Gives the repository a custom property. */
  public SheetBuilder property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  /** Says what the code host knows of the repository. */
  public SheetBuilder repository(RepositoryFacts facts) {
    repositoryFacts.set(facts);
    return this;
  }

  /** Lets somebody set a label. */
  public SheetBuilder label(String name, Person by, Instant at) {
    LabelName label = new LabelName(name);
    if (!labels.contains(label)) {
      labels.add(label);
    }
    labelHistory.add(new LabelChange(label, LabelChange.Kind.ADDED, by, at));
    return this;
  }

  /** Lets somebody remove a label. */
  public SheetBuilder unlabel(String name, Person by, Instant at) {
    LabelName label = new LabelName(name);
    labels.remove(label);
    labelHistory.add(new LabelChange(label, LabelChange.Kind.REMOVED, by, at));
    return this;
  }

  /** Puts a label there that its history does not know. */
  public SheetBuilder labelWithoutHistory(String name) {
    labels.add(new LabelName(name));
    return this;
  }

  /** Lets somebody push one commit of theirs on top, which is the head from then on. */
  public SheetBuilder pushed(HeadSha sha, Person by, Instant at) {
    commits.add(commitOf(sha, by, head));
    headHistory.add(push(sha, by, at, false));
    head = sha;
    return this;
  }

  /** Adds a commit without moving the head. */
  public SheetBuilder commit(Commit commit) {
    commits.add(commit);
    return this;
  }

  /** Adds a head, which is the head from then on, without a commit. */
  public SheetBuilder headChange(HeadChange change) {
    headHistory.add(change);
    head = change.sha();
    return this;
  }

  /** Changes a file. */
  public SheetBuilder file(String path) {
    return file(path, ChangedFile.Status.MODIFIED);
  }

  /** Adds, removes or changes a file. */
  public SheetBuilder file(String path, ChangedFile.Status status) {
    return file(new ChangedFile(new FilePath(path), Optional.empty(), status, 12, 3));
  }

  /** Changes a file. */
  public SheetBuilder file(ChangedFile file) {
    files.add(file);
    return this;
  }

  /** Lets somebody review the head as it is now. */
  public SheetBuilder review(String reviewer, Review.State state, Instant at) {
    return review(new Review(Person.of(reviewer), state, Optional.of(head), at, false));
  }

  /** Adds a review. */
  public SheetBuilder review(Review review) {
    reviews.add(review);
    return this;
  }

  /** Lets somebody say something. */
  public SheetBuilder comment(String author, String body, Instant at) {
    comments.add(new Comment(Person.of(author), body, at, false));
    return this;
  }

  /** Reports a check of the head, ten minutes ago. */
  public SheetBuilder check(String name, String app, Check.State state) {
    return check(
        new Check(
            new CheckName(name),
            Optional.of(new AppSlug(app)),
            state,
            Sheets.ago(Duration.ofMinutes(10))));
  }

  /** Reports a check of the head. */
  public SheetBuilder check(Check check) {
    checks.add(check);
    return this;
  }

  /** Puts somebody who may write into teams, and into the organisations of those. */
  public SheetBuilder member(String login, String... teams) {
    Set<TeamName> names =
        Arrays.stream(teams).map(TeamName::new).collect(Collectors.toUnmodifiableSet());
    Set<OrganizationName> organizations =
        names.stream()
            .map(team -> team.value().substring(0, team.value().indexOf('/')))
            .map(OrganizationName::new)
            .collect(Collectors.toUnmodifiableSet());
    return member(
        new Membership(new Login(login), names, organizations, Membership.Permission.WRITE));
  }

  /** Says what an account belongs to. */
  public SheetBuilder member(Membership membership) {
    memberships.add(membership);
    return this;
  }

  /** Names a Jira ticket that {@code approver}, the tracker's name and the login, approved. */
  public SheetBuilder approvedTicket(String key, String approver) {
    return ticket(
        key,
        new TicketChange(
            TicketChange.Kind.APPROVED,
            approver,
            Optional.of(new Login(approver)),
            Sheets.ago(Duration.ofHours(24))));
  }

  /** Names a Jira ticket with that history. */
  public SheetBuilder ticket(String key, TicketChange... history) {
    return ticket(
        new Ticket(
            new TicketKey(key),
            Ticket.Tracker.JIRA,
            true,
            Optional.of("In progress"),
            Optional.of("Orders are charged twice"),
            Listing.complete(List.of(history))));
  }

  /** Names a ticket. */
  public SheetBuilder ticket(Ticket ticket) {
    tickets.add(ticket);
    return this;
  }

  /** Says how far the migration in a file got. */
  public SheetBuilder migration(String file, Migration.State state) {
    return migration(
        new Migration(
            new FilePath(file),
            state,
            "read from the schema history",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Says how far a migration got. */
  public SheetBuilder migration(Migration migration) {
    migrations.add(migration);
    return this;
  }

  /** Says what the release calendar says. */
  public SheetBuilder window(ReleaseWindow said) {
    window.set(said);
    return this;
  }

  /** Closes the release window until {@code nextOpening}. */
  public SheetBuilder windowClosedUntil(Instant nextOpening) {
    return window(
        new ReleaseWindow(
            false, "weekdays 09:00-17:00", Optional.of(nextOpening), Optional.of(nextOpening)));
  }

  /** Declares a freeze. */
  public SheetBuilder freeze(String name, Instant from, Optional<Instant> until) {
    freezes.add(new Freeze(name, "declared for the test", from, until));
    return this;
  }

  /** Adds an earlier deployment. */
  public SheetBuilder deployment(Deployment deployment) {
    deployments.add(deployment);
    return this;
  }

  /** Adds a break-glass record. */
  public SheetBuilder breakGlass(BreakGlass glass) {
    breakGlass.add(glass);
    return this;
  }

  /** Makes a kind of evidence a gap. */
  public SheetBuilder unknown(FactKind kind, String reason) {
    slot(kind).unknown(reason);
    return this;
  }

  /**
   * Leaves out what comes after the items of a list that are there.
   *
   * @throws IllegalArgumentException when the kind is no list
   */
  public SheetBuilder truncated(FactKind kind) {
    list(kind).truncate();
    return this;
  }

  /**
   * Makes a list known and empty.
   *
   * @throws IllegalArgumentException when the kind is no list
   */
  public SheetBuilder none(FactKind kind) {
    list(kind).clear();
    return this;
  }

  /** The sheet as it was said so far; the builder may go on. */
  public FactSheet build() {
    return new FactSheet(
        question,
        new PullRequestRef(repository, number),
        head,
        asOf,
        details.evidence(asOf),
        repositoryFacts.evidence(asOf),
        labels.evidence(asOf),
        labelHistory.evidence(asOf),
        commits.evidence(asOf),
        headHistory.evidence(asOf),
        files.evidence(asOf),
        reviews.evidence(asOf),
        comments.evidence(asOf),
        checks.evidence(asOf),
        memberships.evidence(asOf),
        tickets.evidence(asOf),
        migrations.evidence(asOf),
        window.evidence(asOf),
        freezes.evidence(asOf),
        deployments.evidence(asOf),
        breakGlass.evidence(asOf));
  }

  private Slot slot(FactKind kind) {
    Slot slot = slots.get(kind);
    if (slot == null) {
      throw new IllegalStateException("no slot for " + kind.word());
    }
    return slot;
  }

  private ListSlot<?> list(FactKind kind) {
    if (slot(kind) instanceof ListSlot<?> list) {
      return list;
    }
    throw new IllegalArgumentException(kind.word() + " is one value, not a list");
  }

  private static Commit commitOf(HeadSha sha, Person by, HeadSha parent) {
    return new Commit(sha, by, by, List.of(), List.of(parent), Commit.Signature.VALID);
  }

  private static HeadChange push(HeadSha sha, Person by, Instant at, boolean forced) {
    return new HeadChange(
        sha, at, by, forced, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
