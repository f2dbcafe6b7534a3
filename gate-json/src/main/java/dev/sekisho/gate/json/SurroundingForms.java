package dev.sekisho.gate.json;

import static dev.sekisho.gate.json.FlagForm.FLAG;
import static dev.sekisho.gate.json.PersonForm.PERSON;
import static dev.sekisho.gate.json.TextForm.INSTANT;
import static dev.sekisho.gate.json.TextForm.TEXT;

import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;

/** The forms of what lies around a pull request: its repository, tickets, calendar and records. */
final class SurroundingForms {
  static final Form<RepositoryFacts> REPOSITORY =
      new ObjectForm<>(
          "repository",
          "What the code host knows of the repository.",
          f -> {
            var defaultBranch =
                f.required(
                    "defaultBranch",
                    "The branch that pull requests go to by default",
                    Identities.BRANCH,
                    RepositoryFacts::defaultBranch);
            var archived =
                f.required("archived", "Whether it is read-only", FLAG, RepositoryFacts::archived);
            var properties =
                f.required(
                    "properties",
                    "Its custom properties by name",
                    new PropertiesForm(),
                    RepositoryFacts::properties);
            return in ->
                new RepositoryFacts(in.get(defaultBranch), in.get(archived), in.get(properties));
          });

  static final Form<Membership> MEMBERSHIP =
      new ObjectForm<>(
          "membership",
          "What an account may do and belongs to.",
          f -> {
            var login = f.required("login", "The account", Identities.LOGIN, Membership::login);
            var teams =
                f.required(
                    "teams",
                    "Its teams, organisation/slug, parents of nested teams included",
                    new SetForm<>(Identities.TEAM),
                    Membership::teams);
            var organizations =
                f.required(
                    "organizations",
                    "Its organisations",
                    new SetForm<>(Identities.ORGANIZATION),
                    Membership::organizations);
            var permission =
                f.required(
                    "permission",
                    "What it may do in this repository",
                    new WordForm<>("permission", Membership.Permission.class),
                    Membership::permission);
            return in ->
                new Membership(
                    in.get(login), in.get(teams), in.get(organizations), in.get(permission));
          });

  private static final Form<TicketChange> TICKET_CHANGE =
      new ObjectForm<>(
          "ticket change",
          "One entry of a ticket's history that bears on its approval.",
          f -> {
            var kind =
                f.required(
                    "kind",
                    "What happened",
                    new WordForm<>("kind of ticket change", TicketChange.Kind.class),
                    TicketChange::kind);
            var actor =
                f.required("actor", "The tracker's name for who did it", TEXT, TicketChange::actor);
            var login =
                f.optional(
                    "login",
                    "The actor's account on the code host",
                    Identities.LOGIN,
                    TicketChange::login);
            var at = f.required("at", "When", INSTANT, TicketChange::at);
            return in -> new TicketChange(in.get(kind), in.get(actor), in.get(login), in.get(at));
          });

  static final Form<Ticket> TICKET =
      new ObjectForm<>(
          "ticket",
          "One ticket that the pull request names.",
          f -> {
            var key = f.required("key", "Its key", Identities.TICKET, Ticket::key);
            var tracker =
                f.required(
                    "tracker",
                    "The tracker that was asked for it",
                    new WordForm<>("ticket tracker", Ticket.Tracker.class),
                    Ticket::tracker);
            var exists = f.required("exists", "Whether the tracker knows it", FLAG, Ticket::exists);
            var project =
                f.optional("project", "The project that it belongs to", TEXT, Ticket::project);
            var type = f.optional("type", "What sort of ticket it is", TEXT, Ticket::type);
            var status =
                f.optional("status", "Its status in the tracker's words", TEXT, Ticket::status);
            var subject = f.optional("subject", "Its title", TEXT, Ticket::subject);
            var history =
                f.required(
                    "history",
                    "What happened to its approval, oldest first",
                    ListingFields.form("ticket history", TICKET_CHANGE),
                    Ticket::history);
            return in ->
                new Ticket(
                    in.get(key),
                    in.get(tracker),
                    in.get(exists),
                    in.get(project),
                    in.get(type),
                    in.get(status),
                    in.get(subject),
                    in.get(history));
          });

  static final Form<Migration> MIGRATION =
      new ObjectForm<>(
          "migration",
          "What is known of the database migration in one file.",
          f -> {
            var file =
                f.required(
                    "file", "The file in the pull request", Identities.PATH, Migration::file);
            var state =
                f.required(
                    "state",
                    "How far it got",
                    new WordForm<>("state of a migration", Migration.State.class),
                    Migration::state);
            var evidence =
                f.required(
                    "evidence", "Where that was read, in a sentence", TEXT, Migration::evidence);
            var checksum =
                f.optional("checksum", "The checksum that was applied", TEXT, Migration::checksum);
            var database =
                f.optional("database", "Where it was applied", TEXT, Migration::database);
            var appliedBy = f.optional("appliedBy", "Who applied it", TEXT, Migration::appliedBy);
            var appliedAt =
                f.optional("appliedAt", "When it was applied", INSTANT, Migration::appliedAt);
            return in ->
                new Migration(
                    in.get(file),
                    in.get(state),
                    in.get(evidence),
                    in.get(checksum),
                    in.get(database),
                    in.get(appliedBy),
                    in.get(appliedAt));
          });

  static final Form<ReleaseWindow> WINDOW =
      new ObjectForm<>(
          "release window",
          "Whether a release may happen now, by the calendar.",
          f -> {
            var open = f.required("open", "Whether it is open", FLAG, ReleaseWindow::open);
            var why =
                f.required(
                    "why", "The rule of the calendar that says so", TEXT, ReleaseWindow::why);
            var until = f.optional("until", "When that changes", INSTANT, ReleaseWindow::until);
            var next =
                f.optional(
                    "nextOpening", "When it opens next", INSTANT, ReleaseWindow::nextOpening);
            return in -> new ReleaseWindow(in.get(open), in.get(why), in.get(until), in.get(next));
          });

  static final Form<Freeze> FREEZE =
      new ObjectForm<>(
          "freeze",
          "A time in which nothing may be released.",
          f -> {
            var name = f.required("name", "What people call it", TEXT, Freeze::name);
            var why = f.required("why", "Why it was declared", TEXT, Freeze::why);
            var from = f.required("from", "When it begins", INSTANT, Freeze::from);
            var until =
                f.optional(
                    "until",
                    "When it ends; left out until somebody lifts it",
                    INSTANT,
                    Freeze::until);
            return in -> new Freeze(in.get(name), in.get(why), in.get(from), in.get(until));
          });

  static final Form<Deployment> DEPLOYMENT =
      new ObjectForm<>(
          "deployment",
          "One deployment of this repository.",
          f -> {
            var environment =
                f.required(
                    "environment", "Where to", Identities.ENVIRONMENT, Deployment::environment);
            var sha = f.required("sha", "What was deployed", Identities.SHA, Deployment::sha);
            var state =
                f.required(
                    "state",
                    "How it stands",
                    new WordForm<>("state of a deployment", Deployment.State.class),
                    Deployment::state);
            var requestedBy =
                f.required("requestedBy", "Who asked for it", PERSON, Deployment::requestedBy);
            var at = f.required("at", "When it came to stand so", INSTANT, Deployment::at);
            return in ->
                new Deployment(
                    in.get(environment),
                    in.get(sha),
                    in.get(state),
                    in.get(requestedBy),
                    in.get(at));
          });

  static final Form<BreakGlass> BREAK_GLASS =
      new ObjectForm<>(
          "break-glass record",
          "A record that somebody asked to pass although controls say no.",
          f -> {
            var openedBy = f.required("openedBy", "Who asked", PERSON, BreakGlass::openedBy);
            var reason = f.required("reason", "Why, in their words", TEXT, BreakGlass::reason);
            var openedAt = f.required("openedAt", "When", INSTANT, BreakGlass::openedAt);
            var confirmedBy =
                f.optional(
                    "confirmedBy",
                    "The second person, once there is one",
                    PERSON,
                    BreakGlass::confirmedBy);
            var confirmedAt =
                f.optional(
                    "confirmedAt", "When that person agreed", INSTANT, BreakGlass::confirmedAt);
            var expiresAt =
                f.required("expiresAt", "When it stops to count", INSTANT, BreakGlass::expiresAt);
            var reviewDueAt =
                f.required(
                    "reviewDueAt",
                    "When the debt that it leaves is due",
                    INSTANT,
                    BreakGlass::reviewDueAt);
            var head =
                f.required(
                    "head", "The only head that it counts for", Identities.SHA, BreakGlass::head);
            var lifts =
                f.required(
                    "lifts",
                    "The controls that it asks to lift",
                    new SetForm<>(TEXT),
                    BreakGlass::lifts);
            return in ->
                new BreakGlass(
                    in.get(openedBy),
                    in.get(reason),
                    in.get(openedAt),
                    in.get(confirmedBy),
                    in.get(confirmedAt),
                    in.get(expiresAt),
                    in.get(reviewDueAt),
                    in.get(head),
                    in.get(lifts));
          });

  private SurroundingForms() {}
}
