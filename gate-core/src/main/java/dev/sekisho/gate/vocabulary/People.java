package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The people that a table names. Each row of it has a {@code kind} and a {@code name}: a {@code
 * user} by login, a {@code team} as organisation/team, an {@code organization}, or everybody with a
 * {@code permission} or a stronger one. Whoever fits one row is among them.
 */
public final class People {
  static final String USER = "user";
  static final String TEAM = "team";
  static final String ORGANIZATION = "organization";
  static final String PERMISSION = "permission";

  private final FactSheet sheet;
  private final Tables tables;
  private final Reading reading;
  private final Contributors contributors;
  private final Ballots ballots;
  private final Set<Login> users = new HashSet<>();
  private final Set<String> teams = new HashSet<>();
  private final Set<String> organizations = new HashSet<>();
  private Optional<Permission> weakest = Optional.empty();

  People(
      FactSheet sheet,
      Tables tables,
      String table,
      Reading reading,
      Contributors contributors,
      Ballots ballots) {
    this.sheet = sheet;
    this.tables = tables;
    this.reading = reading;
    this.contributors = contributors;
    this.ballots = ballots;
    tables.get(table).rows().forEach(this::add);
  }

  /** A row of a kind that nobody knows would quietly leave people out; so it ends the judging. */
  private void add(Table.Row row) {
    String name = row.cell("name").toLowerCase(Locale.ROOT);
    switch (row.cell("kind")) {
      case USER -> users.add(new Login(name));
      case TEAM -> teams.add(name);
      case ORGANIZATION -> organizations.add(name);
      case PERMISSION -> {
        Permission given = Permission.valueOf(name.toUpperCase(Locale.ROOT));
        weakest = Optional.of(weakest.filter(w -> w.compareTo(given) < 0).orElse(given));
      }
      default ->
          throw new IllegalArgumentException(
              "there is no kind of people '"
                  + row.cell("kind")
                  + "'; there are user, team, organization and permission");
    }
  }

  @Word(
      value = "Whether whoever opened it is among them",
      reads = {DETAILS, MEMBERSHIPS})
  public boolean includeAuthor() {
    return reading
        .value(DETAILS, sheet.details())
        .filter(details -> include(details.author()))
        .isPresent();
  }

  @Word(
      value = "Whether somebody who contributed is among them",
      reads = {DETAILS, COMMITS, MEMBERSHIPS})
  public boolean includeContributor() {
    return contributors.isAny(this::tell, MEMBERSHIPS);
  }

  @Word(
      value = "Whether everybody who contributed is among them",
      reads = {DETAILS, COMMITS, MEMBERSHIPS})
  public boolean includeAllContributors() {
    return contributors.areAll(this::tell, MEMBERSHIPS);
  }

  @Word("Their approvals, by reviews; a contributor's own never counts")
  public Approvals approvals() {
    return new Approvals(sheet, tables, reading, ballots, this, review -> true);
  }

  @Word("What they have against it")
  public Objections objections() {
    return new Objections(sheet, reading, ballots, this, text -> false);
  }

  /** Whether {@code person} is among them; a gap where that can not be told. */
  boolean include(Person person) {
    return tell(person).orElseGet(() -> reading.gap(MEMBERSHIPS));
  }

  /** As {@link #include}, but leaves no gap: empty where it can not be told. */
  Optional<Boolean> tell(Person person) {
    if (includeByName(person)) {
      return Optional.of(true);
    }
    return mayBeIncluded(person) ? membership(person).map(this::include) : Optional.of(false);
  }

  private boolean includeByName(Person person) {
    return person.login().filter(users::contains).isPresent();
  }

  /** A machine is in no team, and an account that is gone is in none any more. */
  private boolean mayBeIncluded(Person person) {
    boolean groups = !teams.isEmpty() || !organizations.isEmpty() || weakest.isPresent();
    return groups && person.login().isPresent() && !Ballots.isMachine(person);
  }

  private Optional<Membership> membership(Person person) {
    return Reading.some(sheet.memberships()).stream()
        .filter(membership -> person.is(membership.login()))
        .findFirst();
  }

  private boolean include(Membership membership) {
    return membership.teams().stream().anyMatch(team -> teams.contains(team.value()))
        || membership.organizations().stream().anyMatch(o -> organizations.contains(o.value()))
        || weakest.filter(w -> membership.permission().compareTo(w) >= 0).isPresent();
  }
}
