package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.TICKETS;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.Ticket.Tracker;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketChange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tickets that a pull request names. Who approved one is read from its history: the last
 * approval counts, unless it was withdrawn or the ticket was reopened or its scope edited since. An
 * approval in the future does not count yet, whatever voids it counts at once: the tracker's clock
 * need not be the gate's.
 *
 * <p>A table of approvers has the columns {@code approver} (the tracker's name for a person) and
 * {@code login} (the same person's account on the code host), and may have {@code area} (a pattern
 * for the files that they answer for). Where the login is known, it is what is said of an approver:
 * a tracker's own names are often ids.
 */
public final class Tickets {
  private final FactSheet sheet;
  private final Tables tables;
  private final Reading reading;
  private final Contributors contributors;

  Tickets(FactSheet sheet, Tables tables, Reading reading, Contributors contributors) {
    this.sheet = sheet;
    this.tables = tables;
    this.reading = reading;
    this.contributors = contributors;
  }

  @Word(value = "Whether it names a ticket", reads = TICKETS)
  public boolean any() {
    return !known().isEmpty() || (!Reading.isWhole(sheet.tickets()) && reading.gap(TICKETS));
  }

  @Word(value = "Whether it names tickets, and the tracker knows each of them", reads = TICKETS)
  public boolean allExist() {
    return all(Ticket::exists);
  }

  @Word(value = "Whether it names a ticket that no tracker knows", reads = TICKETS)
  public boolean anyMissing() {
    return known().stream().anyMatch(ticket -> !ticket.exists())
        || (!Reading.isWhole(sheet.tickets()) && reading.gap(TICKETS));
  }

  @Word(
      value =
          "Whether it links to a ticket on a host that is none of our trackers; nobody is asked for"
              + " such a ticket, and it counts nowhere else",
      reads = TICKETS)
  public boolean anyElsewhere() {
    return links().findAny().isPresent()
        || (!Reading.isWhole(sheet.tickets()) && reading.gap(TICKETS));
  }

  @Word(value = "Its links to tickets on hosts that are none of our trackers", spoken = true)
  public String elsewhereNames() {
    return Names.say(links().map(Ticket::key).toList());
  }

  @Word(value = "The tickets that it names, as a text", spoken = true)
  public String names() {
    return say(ticket -> true);
  }

  @Word(value = "The tickets that no tracker knows, as a text", spoken = true)
  public String missingNames() {
    return say(ticket -> !ticket.exists());
  }

  @Word(
      value =
          "Whether it names tickets, and each is approved by somebody in a table of approvers who"
              + " did not contribute to the change",
      reads = {TICKETS, COMMITS, DETAILS},
      argument = Word.Argument.TABLE,
      columns = {"approver", "login"},
      cells = {@Word.Cells(column = "approver"), @Word.Cells(column = "login")})
  public boolean allApproved(String approvers) {
    Table table = tables.get(approvers);
    return all(
        ticket ->
            ticket.exists()
                && approval(ticket, reading)
                    .flatMap(change -> approver(change, table))
                    .filter(login -> !contributors.include(new Person(Optional.of(login), false)))
                    .isPresent());
  }

  @Word(
      value =
          "Whether every changed file, under each of its names, lies in the area of somebody whose"
              + " approval of a ticket counts; an area is a pattern in the column 'area', and an"
              + " empty one is everything",
      reads = {TICKETS, COMMITS, DETAILS, FILES},
      argument = Word.Argument.TABLE,
      columns = {"approver", "login", "area"})
  public boolean approvedForFiles(String approvers) {
    List<String> areas = areas(tables.get(approvers), reading, contributors::include);
    if (areas.contains("")) {
      return true;
    }
    List<ChangedFile> read = Reading.some(sheet.files());
    if (!read.stream().allMatch(file -> lies(file, areas))) {
      return !Reading.isWhole(sheet.tickets()) && reading.gap(TICKETS);
    }
    return Reading.isWhole(sheet.files()) ? !read.isEmpty() : reading.gap(FILES);
  }

  @Word(
      value =
          "The changed files that lie in no area of those whose approval of a ticket counts, as a"
              + " text",
      argument = Word.Argument.TABLE,
      columns = {"approver", "login", "area"},
      spoken = true)
  public String filesOutsideAreas(String approvers) {
    List<String> areas =
        areas(tables.get(approvers), new Reading(sheet.asOf()), contributors::includeAsFarAsKnown);
    return Names.say(
        Reading.some(sheet.files()).stream()
            .filter(file -> !lies(file, areas))
            .map(ChangedFile::path)
            .toList());
  }

  /** The areas of those whose approval counts; an empty one is everything. */
  private List<String> areas(Table approvers, Reading noting, Predicate<Person> contributed) {
    return known().stream()
        .filter(Ticket::exists)
        .flatMap(ticket -> approval(ticket, noting).stream())
        .flatMap(change -> rows(change, approvers))
        .filter(row -> !contributed.test(person(row)))
        .map(row -> row.cell("area"))
        .distinct()
        .toList();
  }

  private static boolean lies(ChangedFile file, List<String> areas) {
    return file.paths().stream()
        .allMatch(
            path ->
                areas.stream()
                    .anyMatch(
                        area -> area.isEmpty() || new PathPattern(area).matches(path.value())));
  }

  private static Person person(Table.Row row) {
    return new Person(Optional.of(new Login(row.cell("login"))), false);
  }

  @Word(
      value = "Whether a ticket was approved by somebody who contributed to the change",
      reads = {TICKETS, COMMITS, DETAILS},
      argument = Word.Argument.TABLE,
      columns = {"approver", "login"})
  public boolean approvedByContributor(String approvers) {
    Table table = tables.get(approvers);
    boolean byContributor =
        known().stream()
            .anyMatch(
                ticket ->
                    approval(ticket, reading)
                        .flatMap(change -> change.login().or(() -> approver(change, table)))
                        .filter(
                            login -> contributors.include(new Person(Optional.of(login), false)))
                        .isPresent());
    return byContributor || (!Reading.isWhole(sheet.tickets()) && reading.gap(TICKETS));
  }

  @Word(value = "Who approved the tickets, as far as is known", spoken = true)
  public String approvedBy() {
    return Names.say(
        known().stream()
            .flatMap(ticket -> approval(ticket, new Reading(sheet.asOf())).stream())
            .map(change -> change.login().map(Login::value).orElse(change.actor()))
            .distinct()
            .toList());
  }

  @Word(
      value = "The tickets whose approval does not count, as a text",
      argument = Word.Argument.TABLE,
      columns = {"approver", "login"},
      spoken = true)
  public String unapprovedNames(String approvers) {
    Table table = tables.get(approvers);
    return say(
        ticket ->
            approval(ticket, new Reading(sheet.asOf()))
                .flatMap(change -> approver(change, table))
                .filter(
                    login ->
                        !contributors.includeAsFarAsKnown(new Person(Optional.of(login), false)))
                .isEmpty());
  }

  private List<Ticket> known() {
    return Reading.some(sheet.tickets()).stream()
        .filter(ticket -> ticket.tracker() != Tracker.ELSEWHERE)
        .toList();
  }

  private Stream<Ticket> links() {
    return Reading.some(sheet.tickets()).stream()
        .filter(ticket -> ticket.tracker() == Tracker.ELSEWHERE);
  }

  private boolean all(Predicate<Ticket> test) {
    List<Ticket> read = known();
    if (!read.stream().allMatch(test)) {
      return false;
    }
    return Reading.isWhole(sheet.tickets()) ? !read.isEmpty() : reading.gap(TICKETS);
  }

  private String say(Predicate<Ticket> test) {
    return Names.say(known().stream().filter(test).map(Ticket::key).toList());
  }

  private Optional<TicketChange> approval(Ticket ticket, Reading noting) {
    if (!ticket.history().complete()) {
      noting.gap(TICKETS);
      return Optional.empty();
    }
    Optional<TicketChange> approval = Optional.empty();
    for (TicketChange change : ticket.history().items()) {
      if (change.kind() != Kind.APPROVED) {
        approval = Optional.empty();
      } else if (!change.at().isAfter(sheet.asOf())) {
        approval = Optional.of(change);
      } else {
        noting.changesAt(change.at());
      }
    }
    return approval;
  }

  private static Optional<Login> approver(TicketChange change, Table approvers) {
    return rows(change, approvers).map(row -> new Login(row.cell("login"))).findFirst();
  }

  /** The rows of an approver; none when the tracker knows another account than the table. */
  private static Stream<Table.Row> rows(TicketChange change, Table approvers) {
    return approvers.rows().stream()
        .filter(row -> row.cell("approver").equals(change.actor()) && !row.cell("login").isBlank())
        .filter(row -> change.login().map(new Login(row.cell("login"))::equals).orElse(true));
  }
}
