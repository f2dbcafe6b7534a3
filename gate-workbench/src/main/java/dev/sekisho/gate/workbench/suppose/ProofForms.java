package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.Ticket.Tracker;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.vocabulary.Tables;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What other systems prove: checks, tickets, database migrations. */
final class ProofForms {
  private static final String SUPPOSED = "supposed";

  private final Tables tables;

  private ProofForms(Tables tables) {
    this.tables = tables;
  }

  static List<Form> of(Tables tables) {
    ProofForms forms = new ProofForms(tables);
    return List.of(
        new Form(
            "check NAME succeeded|failed|running|skipped",
            "the check ends so; its app is the one that reported it, or that a table names",
            w -> Form.with(new CheckName(w.get(0)), checked(w.get(1)), forms::check)),
        new Form(
            "check NAME of APP succeeded|failed|running|skipped",
            "the check of that app ends so",
            w -> {
              Check.State state = checked(w.get(2));
              return Form.with(
                  new CheckName(w.get(0)),
                  new AppSlug(w.get(1)),
                  (sheet, name, app) -> check(sheet, name, app, state));
            }),
        new Form(
            "ticket KEY named",
            "the pull request names the ticket, and its tracker knows it",
            w -> Form.with(new TicketKey(w.get(0)), true, ProofForms::named)),
        new Form(
            "ticket KEY missing",
            "the pull request names the ticket, and no tracker knows it",
            w -> Form.with(new TicketKey(w.get(0)), false, ProofForms::named)),
        new Form(
            "ticket KEY approved|withdrawn|reopened|edited by NAME",
            "NAME, as the tracker calls them, does that to the ticket or its approval",
            w -> {
              TicketChange.Kind kind = kind(w.get(1));
              return Form.with(
                  new TicketKey(w.get(0)),
                  forms.actor(w.get(2)),
                  (sheet, key, actor) -> told(sheet, key, kind, actor));
            }),
        new Form(
            "migration FILE applied|pending|failed|changed",
            "the migration in the changed file got so far; a part of the file's name will do",
            w -> Form.with(w.get(0), w.get(1), ProofForms::migration)));
  }

  private FactSheet check(FactSheet sheet, CheckName name, Check.State state) throws Impossible {
    return check(sheet, name, app(sheet, name.value()), state);
  }

  private AppSlug app(FactSheet sheet, String name) throws Impossible {
    Stream<String> reported =
        Lists.known(FactKind.CHECKS, sheet.checks()).items().stream()
            .filter(check -> check.name().value().equals(name))
            .flatMap(check -> check.app().stream())
            .map(AppSlug::value);
    Stream<String> required =
        tables.byName().values().stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.cell("check").equals(name) && !row.cell("app").isBlank())
            .map(row -> row.cell("app"));
    return Stream.concat(required, reported)
        .findFirst()
        .map(AppSlug::new)
        .orElseThrow(
            () ->
                new Impossible(
                    "no app is known to own a check '" + name + "'",
                    "Say whose it is: check " + name + " of APP succeeded"));
  }

  private static Check.State checked(String word) {
    return switch (word) {
      case "succeeded" -> Check.State.SUCCESS;
      case "failed" -> Check.State.FAILURE;
      case "running" -> Check.State.RUNNING;
      default -> Check.State.SKIPPED;
    };
  }

  private static FactSheet check(FactSheet sheet, CheckName name, AppSlug app, Check.State state)
      throws Impossible {
    Check check = new Check(name, Optional.of(app), state, sheet.asOf());
    Evidence<Listing<Check>> checks =
        Lists.edit(
            sheet,
            FactKind.CHECKS,
            sheet.checks(),
            items -> {
              List<Check> others = new ArrayList<>(items);
              others.removeIf(o -> o.name().equals(check.name()) && o.app().equals(check.app()));
              others.add(check);
              return others;
            });
    return sheet.with(draft -> draft.checks(checks));
  }

  private static FactSheet named(FactSheet sheet, TicketKey key, boolean exists) throws Impossible {
    Evidence<Listing<Ticket>> tickets =
        Lists.edit(
            sheet,
            FactKind.TICKETS,
            sheet.tickets(),
            items -> {
              List<Ticket> now = new ArrayList<>(items);
              boolean known = now.removeIf(t -> t.key().equals(key) && t.exists() != exists);
              if (known || now.stream().noneMatch(ticket -> ticket.key().equals(key))) {
                now.add(
                    exists
                        ? new Ticket(
                            key,
                            Tracker.JIRA,
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            Listing.of())
                        : Ticket.missing(key, Tracker.JIRA));
              }
              return now;
            });
    return sheet.with(draft -> draft.tickets(tickets));
  }

  private static TicketChange.Kind kind(String word) {
    return switch (word) {
      case "approved" -> TicketChange.Kind.APPROVED;
      case "withdrawn" -> TicketChange.Kind.APPROVAL_WITHDRAWN;
      case "reopened" -> TicketChange.Kind.REOPENED;
      default -> TicketChange.Kind.SCOPE_EDITED;
    };
  }

  /** Somebody as a tracker knows them, with the account that a table of approvers gives them. */
  private record Actor(String name, Optional<Login> login) {}

  private Actor actor(String name) {
    return new Actor(
        name,
        tables.byName().values().stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.cell("approver").equals(name) && !row.cell("login").isBlank())
            .map(row -> new Login(row.cell("login")))
            .findFirst());
  }

  private static FactSheet told(FactSheet sheet, TicketKey key, TicketChange.Kind kind, Actor actor)
      throws Impossible {
    if (Lists.known(FactKind.TICKETS, sheet.tickets()).items().stream()
        .noneMatch(ticket -> ticket.key().equals(key))) {
      throw new Impossible(
          "the pull request names no ticket " + key, "Suppose first: ticket " + key + " named");
    }
    TicketChange change = new TicketChange(kind, actor.name(), actor.login(), sheet.asOf());
    Evidence<Listing<Ticket>> tickets =
        Lists.edit(
            sheet,
            FactKind.TICKETS,
            sheet.tickets(),
            items -> items.stream().map(t -> t.key().equals(key) ? with(t, change) : t).toList());
    return sheet.with(draft -> draft.tickets(tickets));
  }

  private static Ticket with(Ticket ticket, TicketChange change) {
    List<TicketChange> history = new ArrayList<>(ticket.history().items());
    history.add(change);
    return new Ticket(
        ticket.key(),
        ticket.tracker(),
        ticket.exists(),
        ticket.project(),
        ticket.type(),
        ticket.status(),
        ticket.subject(),
        new Listing<>(history, ticket.history().complete()));
  }

  private static FactSheet migration(FactSheet sheet, String part, String word) throws Impossible {
    FilePath file = file(sheet, part);
    Migration migration =
        new Migration(
            file,
            Migration.State.valueOf(word.toUpperCase(Locale.ROOT)),
            SUPPOSED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Evidence<Listing<Migration>> migrations =
        Lists.edit(
            sheet,
            FactKind.MIGRATIONS,
            sheet.migrations(),
            items -> {
              List<Migration> others = new ArrayList<>(items);
              others.removeIf(other -> other.file().equals(file));
              others.add(migration);
              return others;
            });
    return sheet.with(draft -> draft.migrations(migrations));
  }

  /** The changed file of that name, or the only one with a name of which it is a part. */
  private static FilePath file(FactSheet sheet, String part) throws Impossible {
    List<FilePath> files =
        Lists.known(FactKind.FILES, sheet.files()).items().stream()
            .map(ChangedFile::path)
            .filter(path -> path.value().contains(part))
            .toList();
    Optional<FilePath> exact = files.stream().filter(p -> p.value().equals(part)).findFirst();
    if (exact.isEmpty() && files.size() != 1) {
      throw new Impossible(
          (files.isEmpty() ? "no changed file has" : files.size() + " changed files have")
              + " '"
              + part
              + "' in its name",
          "Write so much of the path that it is one file");
    }
    return exact.orElseGet(() -> files.get(0));
  }
}
