package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.FREEZES;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REPOSITORY;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pull request as rules speak of it: one sheet, read for one evaluation. Each word is derived
 * when it is first asked for and kept. A word whose evidence is missing answers with what opens
 * nothing (false, 0, nobody, no text) and leaves a gap in the {@link Reading}, which makes the
 * verdict {@code Undecided}; what the evidence that is there already proves leaves none.
 *
 * <p>Not thread-safe: belongs to one evaluation.
 */
public final class PullRequest {
  private final FactSheet sheet;
  private final Tables tables;
  private final Reading reading;
  private final Map<String, Label> labels = new HashMap<>(4);
  private final Map<String, Votes> votes = new HashMap<>(4);
  private final Map<String, Checks> checks = new HashMap<>();
  private final Map<String, People> people = new HashMap<>();
  private @Nullable Contributors contributors;
  private @Nullable Ballots ballots;
  private @Nullable Files files;
  private @Nullable Tickets tickets;
  private @Nullable Migrations migrations;
  private @Nullable Window window;
  private @Nullable GlassRecord breakGlass;
  private @Nullable Deployments deployments;

  /** Reads {@code sheet} with the lists in {@code tables}, noting in {@code reading}. */
  public PullRequest(FactSheet sheet, Tables tables, Reading reading) {
    this.sheet = sheet;
    this.tables = tables;
    this.reading = reading;
  }

  /** The sheet that is read. */
  public FactSheet sheet() {
    return sheet;
  }

  /** What was read of it so far. */
  public Reading reading() {
    return reading;
  }

  /**
   * The items of a kind of evidence, for patterns that match them one by one. Leaves a gap when the
   * whole list is not known.
   */
  public List<?> items(FactKind kind) {
    Evidence<?> evidence = sheet.evidence(kind);
    if (evidence instanceof Evidence.Known<?> known && known.value() instanceof Listing<?> list) {
      if (!list.complete()) {
        reading.gap(kind);
      }
      return list.items();
    }
    reading.gap(kind);
    return List.of();
  }

  @Word("The repository that it wants to be merged into, owner/name in lower case")
  public RepositoryName repository() {
    return sheet.subject().repository();
  }

  @Word("Its number in the repository")
  public int number() {
    return sheet.subject().number();
  }

  @Word("The head commit that is judged")
  public HeadSha head() {
    return sheet.head();
  }

  @Word(value = "Its title", reads = DETAILS)
  public String title() {
    return detail(PullRequestDetails::title, "");
  }

  @Word(value = "Its description without HTML comments, quotes and code", reads = DETAILS)
  public String body() {
    return detail(PullRequestDetails::body, "");
  }

  @Word(value = "Its description with everything in it", reads = DETAILS)
  public String bodyAsWritten() {
    return detail(PullRequestDetails::bodyAsWritten, "");
  }

  @Word(value = "Who opened it; compare it with a login or with another person", reads = DETAILS)
  public Person author() {
    return detail(PullRequestDetails::author, Person.NOBODY);
  }

  @Word(value = "Whether a machine's account opened it", reads = DETAILS)
  public boolean openedByBot() {
    return detail(d -> d.author().bot(), false);
  }

  @Word(value = "The branch that it wants to be merged into", reads = DETAILS)
  public String baseBranch() {
    return detail(d -> d.base().value(), "");
  }

  @Word(value = "The branch that it comes from", reads = DETAILS)
  public String headBranch() {
    return detail(d -> d.headBranch().value(), "");
  }

  @Word(value = "Whether it comes from another repository", reads = DETAILS)
  public boolean fromFork() {
    return detail(PullRequestDetails::fork, false);
  }

  @Word(value = "Whether it is marked as a draft", reads = DETAILS)
  public boolean draft() {
    return detail(PullRequestDetails::draft, false);
  }

  @Word(value = "Whether it is open", reads = DETAILS)
  public boolean open() {
    return detail(d -> d.state() == State.OPEN, false);
  }

  @Word(value = "Whether it was merged", reads = DETAILS)
  public boolean merged() {
    return detail(d -> d.state() == State.MERGED, false);
  }

  @Word(value = "Whether it was closed without being merged", reads = DETAILS)
  public boolean closed() {
    return detail(d -> d.state() == State.CLOSED, false);
  }

  @Word(value = "The title of its milestone; no text when it has none", reads = DETAILS)
  public String milestone() {
    return detail(d -> d.milestone().orElse(""), "");
  }

  @Word(value = "Lines added over all files", reads = DETAILS)
  public int linesAdded() {
    return detail(PullRequestDetails::linesAdded, 0);
  }

  @Word(value = "Lines deleted over all files", reads = DETAILS)
  public int linesDeleted() {
    return detail(PullRequestDetails::linesDeleted, 0);
  }

  @Word(value = "Lines added and deleted over all files", reads = DETAILS)
  public int linesChanged() {
    return detail(d -> d.linesAdded() + d.linesDeleted(), 0);
  }

  @Word(
      value = "A custom property of the repository; no text when it is not set",
      reads = REPOSITORY)
  public String property(String name) {
    return repositoryFact(r -> r.properties().getOrDefault(name, ""), "");
  }

  @Word(
      value = "Whether it wants to go to the repository's default branch",
      reads = {REPOSITORY, DETAILS})
  public boolean toDefaultBranch() {
    return repositoryFact(r -> r.defaultBranch().value(), "").equals(baseBranch())
        && details().isPresent();
  }

  @Word("Whether the question is: may it be merged")
  public boolean merging() {
    return deploy().isEmpty();
  }

  @Word("Whether the question is: may it be deployed")
  public boolean deploying() {
    return deploy().isPresent();
  }

  @Word("Where it is to be deployed to; no text when the question is a merge")
  public String environment() {
    return deploy().map(d -> d.environment().value()).orElse("");
  }

  @Word("Whether it is to be deployed to that environment")
  public boolean deployingTo(String environment) {
    return deploy().filter(d -> d.environment().isCalled(environment)).isPresent();
  }

  @Word("Who asks for the deployment; nobody when the question is a merge")
  public Person requester() {
    return deploy().map(Deploy::requester).orElse(Person.NOBODY);
  }

  @Word(
      value =
          "Whether a person said yes to this deployment who neither asked for it nor contributed to"
              + " the change",
      reads = {FactKind.COMMITS, DETAILS})
  public boolean approvedByPeer() {
    for (Person approver : approvers()) {
      if (!Ballots.isMachine(approver) && !contributors().include(approver)) {
        return true;
      }
    }
    return false;
  }

  @Word(
      value = "Who said yes to this deployment so far, apart from who asked for it",
      spoken = true)
  public String approverNames() {
    return Names.say(approvers());
  }

  private List<Person> approvers() {
    return deploy()
        .map(
            deploy ->
                deploy.approvers().stream()
                    .filter(person -> !person.equals(deploy.requester()))
                    .toList())
        .orElse(List.of());
  }

  @Word("Whether a person asked for this deployment")
  public boolean manual() {
    return isDeploy(Deploy.Kind.MANUAL);
  }

  @Word("Whether a merge asked for this deployment")
  public boolean automatic() {
    return isDeploy(Deploy.Kind.AUTOMATIC);
  }

  @Word("Whether this deployment brings back an earlier state")
  public boolean rollback() {
    return isDeploy(Deploy.Kind.ROLLBACK);
  }

  @Word("Whether this deployment was declared an emergency")
  public boolean emergency() {
    return isDeploy(Deploy.Kind.EMERGENCY);
  }

  @Word(
      value =
          "Whether it goes where a table says: the base branch of a merge by rows 'branch', the"
              + " environment of a deployment by rows 'environment'",
      reads = DETAILS,
      argument = Word.Argument.TABLE,
      columns = {"kind", "name"},
      cells =
          @Word.Cells(
              column = "kind",
              known = {Places.BRANCH, Places.ENVIRONMENT},
              required = true))
  public boolean goesTo(String table) {
    Table places = tables.get(table);
    return deploy()
        .map(d -> Places.haveEnvironment(places, d.environment()))
        .orElseGet(() -> details().filter(d -> Places.haveBranch(places, d.base())).isPresent());
  }

  @Word(
      value =
          "Where it goes, as a text: the base branch of a merge, the environment of a deployment",
      reads = DETAILS)
  public String destination() {
    return deploy()
        .map(d -> "the environment " + d.environment())
        .orElseGet(() -> detail(d -> "the branch " + d.base(), "a branch that is not known"));
  }

  @Word(value = "One label by its name, and its history", argument = Word.Argument.LABEL)
  public Label label(String name) {
    return labels.computeIfAbsent(name, n -> new Label(n, sheet, reading, contributors()));
  }

  @Word(
      value =
          "The votes of peers: reviews, and the label of that name; a contributor's own never counts",
      argument = Word.Argument.LABEL)
  public Votes votes(String label) {
    return votes.computeIfAbsent(
        label, l -> new Votes(sheet, tables, reading, ballots(), label(l)));
  }

  @Word(
      value = "People that a table names by their logins, teams, organisations and permissions",
      argument = Word.Argument.TABLE,
      columns = {"kind", "name"},
      cells = {
        @Word.Cells(
            column = "kind",
            known = {People.USER, People.TEAM, People.ORGANIZATION, People.PERMISSION}),
        @Word.Cells(column = "name"),
        @Word.Cells(
            column = "name",
            row = People.PERMISSION,
            known = {"read", "triage", "write", "maintain", "admin"})
      })
  public People people(String table) {
    return people.computeIfAbsent(
        table, t -> new People(sheet, tables, t, reading, contributors(), ballots()));
  }

  @Word("Everybody who wrote, committed or is named as co-author, and who opened it")
  public Contributors contributors() {
    if (contributors == null) {
      contributors = new Contributors(sheet, reading);
    }
    return contributors;
  }

  @Word(
      value = "Whether there are commits, and each has a signature that the code host calls valid",
      reads = FactKind.COMMITS)
  public boolean signed() {
    return contributors().haveSigned();
  }

  @Word("The files that it changes")
  public Files files() {
    if (files == null) {
      files = new Files(sheet, tables, reading);
    }
    return files;
  }

  @Word("The tickets that it names")
  public Tickets tickets() {
    if (tickets == null) {
      tickets = new Tickets(sheet, tables, reading, contributors());
    }
    return tickets;
  }

  @Word("The database migrations that it holds")
  public Migrations migrations() {
    if (migrations == null) {
      migrations = new Migrations(sheet, reading, files());
    }
    return migrations;
  }

  @Word(
      value = "The checks that a table requires, for this repository",
      argument = Word.Argument.TABLE,
      columns = {"repository", "check", "app"},
      cells = {
        @Word.Cells(column = "repository"),
        @Word.Cells(column = "check"),
        @Word.Cells(column = "app")
      })
  public Checks checks(String table) {
    return checks.computeIfAbsent(table, t -> new Checks(sheet, tables.get(t), reading));
  }

  @Word(value = "One check by its name, whichever app reported it", argument = Word.Argument.CHECK)
  public NamedCheck check(String name) {
    return new NamedCheck(name, sheet, reading);
  }

  @Word("The release window that applies")
  public Window window() {
    if (window == null) {
      window = new Window(sheet, reading);
    }
    return window;
  }

  @Word(value = "Whether a freeze is on", reads = FREEZES)
  public boolean frozen() {
    List<Freeze> all = Reading.some(sheet.freezes());
    for (Freeze freeze : all) {
      reading.changesAt(freeze.from());
      freeze.until().ifPresent(reading::changesAt);
    }
    if (all.stream().anyMatch(f -> f.covers(sheet.asOf()))) {
      return true;
    }
    return !Reading.isWhole(sheet.freezes()) && reading.gap(FREEZES);
  }

  @Word(value = "The freezes that are on, and why", spoken = true)
  public String freezes() {
    return Names.say(
        Reading.some(sheet.freezes()).stream()
            .filter(f -> f.covers(sheet.asOf()))
            .map(f -> f.name() + " (" + f.why() + ")")
            .toList());
  }

  @Word("The latest break-glass record for this head")
  public GlassRecord breakGlass() {
    if (breakGlass == null) {
      breakGlass = new GlassRecord(sheet, reading);
    }
    return breakGlass;
  }

  @Word("Earlier deployments of this repository")
  public Deployments deployments() {
    if (deployments == null) {
      deployments = new Deployments(sheet, reading);
    }
    return deployments;
  }

  @Word(
      value = "Whether its author is in a team (organisation/team) or an organisation",
      reads = {DETAILS, MEMBERSHIPS})
  public boolean authorIn(String group) {
    Optional<Membership> membership =
        author()
            .login()
            .flatMap(
                login ->
                    Reading.some(sheet.memberships()).stream()
                        .filter(m -> m.login().equals(login))
                        .findFirst());
    if (membership.isEmpty()) {
      return author().login().isPresent()
          && !Reading.isWhole(sheet.memberships())
          && reading.gap(MEMBERSHIPS);
    }
    String name = group.toLowerCase(Locale.ROOT);
    return name.indexOf('/') > 0
        ? membership.get().teams().stream().anyMatch(team -> team.value().equals(name))
        : membership.get().organizations().stream().anyMatch(o -> o.value().equals(name));
  }

  @Word(
      value = "Whether a kind of evidence is missing; to be asked by a rule that excuses the gap",
      argument = Word.Argument.FACT_KIND)
  public boolean unknown(String kind) {
    return Unknowns.isUnknown(sheet, kind);
  }

  private Ballots ballots() {
    if (ballots == null) {
      ballots = new Ballots(sheet, reading, contributors());
    }
    return ballots;
  }

  private Optional<Deploy> deploy() {
    return sheet.question() instanceof Deploy deploy ? Optional.of(deploy) : Optional.empty();
  }

  private boolean isDeploy(Deploy.Kind kind) {
    return sheet.question() instanceof Deploy deploy && deploy.kind() == kind;
  }

  private Optional<PullRequestDetails> details() {
    return reading.value(DETAILS, sheet.details());
  }

  private <T> T detail(Function<PullRequestDetails, T> of, T otherwise) {
    return details().map(of).orElse(otherwise);
  }

  private <T> T repositoryFact(Function<RepositoryFacts, T> of, T otherwise) {
    return reading.value(REPOSITORY, sheet.repository()).map(of).orElse(otherwise);
  }
}
