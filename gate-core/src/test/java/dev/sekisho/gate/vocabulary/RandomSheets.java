package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.known;
import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.Draft.sha;

import dev.sekisho.gate.Draft;
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
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
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
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Sheets drawn from so few people, heads, paths and minutes that they often meet. */
final class RandomSheets {
  private static final List<Person> PEOPLE =
      List.of(
          Person.of("alice"),
          Person.of("bob"),
          Person.of("carol"),
          Person.of("dave"),
          Person.bot("ci[bot]"),
          Person.of("web-flow"),
          Person.NOBODY);
  private static final List<String> PATHS =
      List.of("src/Gate.java", "docs/a.md", "db/1.sql", "db/2.sql");

  private final Random random;

  RandomSheets(long seed) {
    this.random = new Random(seed);
  }

  /** A sheet whose lists are whole, with here and there a gap. */
  Draft full() {
    Draft draft = Draft.sheet().by(person()).asking(question()).asOf(time());
    draft = draft.with(FactKind.REPOSITORY, known(repository()));
    draft = draft.with(FactKind.WINDOW, known(window()));
    draft = draft.with(FactKind.LABELS, list(() -> new LabelName(label())));
    draft = draft.with(FactKind.LABEL_HISTORY, list(this::labelChange));
    draft = draft.with(FactKind.COMMITS, list(this::commit));
    draft = draft.with(FactKind.HEAD_HISTORY, known(Listing.complete(history())));
    draft = draft.with(FactKind.FILES, list(this::file));
    draft = draft.with(FactKind.REVIEWS, list(this::review));
    draft = draft.with(FactKind.COMMENTS, list(this::comment));
    draft = draft.with(FactKind.CHECKS, list(this::check));
    draft = draft.with(FactKind.MEMBERSHIPS, list(this::membership));
    draft = draft.with(FactKind.TICKETS, list(this::ticket));
    draft = draft.with(FactKind.MIGRATIONS, list(this::migration));
    draft = draft.with(FactKind.FREEZES, list(this::freeze));
    draft = draft.with(FactKind.DEPLOYMENTS, list(this::deployment));
    draft = draft.with(FactKind.BREAK_GLASS, list(this::breakGlass));
    return random.nextInt(4) == 0
        ? hide(draft, List.of(FactKind.values()).get(random.nextInt(17)))
        : draft;
  }

  /** The same sheet with some of its evidence gone, and some of its lists cut short. */
  Draft hidden(Draft full) {
    Draft hidden = full;
    for (FactKind kind : FactKind.values()) {
      if (random.nextInt(3) == 0) {
        hidden = hide(hidden, kind);
      }
    }
    return hidden;
  }

  private Draft hide(Draft draft, FactKind kind) {
    boolean cut = random.nextBoolean();
    Evidence<?> evidence = draft.facts().get(kind);
    if (cut
        && evidence instanceof Evidence.Known<?> known
        && known.value() instanceof Listing<?> list) {
      if (kind == FactKind.TICKETS && list.complete() && random.nextBoolean()) {
        return draft.with(kind, known(Listing.complete(shortened(list.items()))));
      }
      int kept = random.nextInt(list.items().size() + 1);
      return draft.with(kind, known(Listing.truncated(list.items().subList(0, kept))));
    }
    return draft.without(kind);
  }

  private List<Object> shortened(List<?> tickets) {
    List<Object> shortened = new ArrayList<>();
    for (Object item : tickets) {
      Ticket ticket = (Ticket) item;
      List<TicketChange> changes = ticket.history().items();
      int kept = random.nextInt(changes.size() + 1);
      shortened.add(
          new Ticket(
              ticket.key(),
              ticket.tracker(),
              ticket.exists(),
              ticket.status(),
              ticket.subject(),
              Listing.truncated(changes.subList(0, kept))));
    }
    return shortened;
  }

  private <T> Evidence<Listing<T>> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.get());
    }
    return known(Listing.complete(items));
  }

  private List<HeadChange> history() {
    List<HeadChange> history = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(4); i > 0; i--) {
      at += random.nextInt(3);
      history.add(headChange(sha(1 + random.nextInt(3)), minute(at)));
    }
    if (random.nextInt(4) > 0) {
      history.add(headChange(Draft.HEAD, minute(at + random.nextInt(3))));
    }
    return history;
  }

  private HeadChange headChange(HeadSha sha, Instant at) {
    return new HeadChange(
        sha,
        at,
        person(),
        random.nextBoolean(),
        maybe("tree" + random.nextInt(2)),
        maybe("patch" + random.nextInt(2)),
        maybe(List.of(new FilePath(one(PATHS)))));
  }

  private Commit commit() {
    return new Commit(
        sha(1 + random.nextInt(4)),
        person(),
        person(),
        random.nextInt(3) == 0 ? List.of(person()) : List.of(),
        List.of(sha(1 + random.nextInt(4)), sha(1 + random.nextInt(6))),
        one(List.of(Commit.Signature.values())));
  }

  private LabelChange labelChange() {
    return new LabelChange(
        new LabelName(label()), one(List.of(LabelChange.Kind.values())), person(), time());
  }

  private Review review() {
    return new Review(
        person(),
        one(List.of(Review.State.values())),
        maybe(sha(1 + random.nextInt(3))),
        time(),
        false);
  }

  private Comment comment() {
    return new Comment(person(), "hm", time(), false);
  }

  private ChangedFile file() {
    return new ChangedFile(
        new FilePath(one(PATHS)),
        random.nextInt(4) == 0 ? Optional.of(new FilePath(one(PATHS))) : Optional.empty(),
        one(List.of(ChangedFile.Status.values())),
        1,
        1);
  }

  private Check check() {
    return new Check(
        new CheckName(one(List.of("build", "lint"))),
        maybe(new AppSlug(one(List.of("ci", "other")))),
        one(
            List.of(
                Check.State.SUCCESS,
                Check.State.SUCCESS,
                Check.State.RUNNING,
                Check.State.FAILURE,
                Check.State.SKIPPED)),
        time());
  }

  private Membership membership() {
    return new Membership(
        new Login(one(List.of("alice", "bob"))),
        Set.of(new TeamName("acme/payments")),
        Set.of(new OrganizationName("acme")),
        Membership.Permission.WRITE);
  }

  private Ticket ticket() {
    List<TicketChange> changes = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      changes.add(
          new TicketChange(
              one(List.of(TicketChange.Kind.values())),
              one(List.of("Bob B.", "Carol C.", "Eve E.")),
              maybe(new Login(one(List.of("bob", "carol", "eve")))),
              time()));
    }
    return new Ticket(
        new TicketKey("PAY-" + random.nextInt(3)),
        Ticket.Tracker.JIRA,
        random.nextInt(5) > 0,
        Optional.empty(),
        Optional.empty(),
        Listing.complete(changes));
  }

  private Migration migration() {
    return new Migration(
        new FilePath(one(PATHS)),
        one(List.of(Migration.State.values())),
        "log",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Freeze freeze() {
    return new Freeze("freeze", "year end", time(), maybe(time()));
  }

  private Deployment deployment() {
    return new Deployment(
        new EnvironmentName(one(List.of("production", "staging"))),
        sha(1 + random.nextInt(2)),
        one(List.of(Deployment.State.values())),
        person(),
        time());
  }

  private BreakGlass breakGlass() {
    return new BreakGlass(
        person(),
        one(List.of("", "fire")),
        time(),
        maybe(person()),
        maybe(time()),
        time(),
        time(),
        sha(1 + random.nextInt(2)),
        Set.of("ticket"));
  }

  private ReleaseWindow window() {
    return new ReleaseWindow(random.nextBoolean(), "hours", maybe(time()), maybe(time()));
  }

  private RepositoryFacts repository() {
    return new RepositoryFacts(
        new BranchName(one(List.of("main", "trunk"))), false, Map.of("tier", "1"));
  }

  private Question question() {
    return random.nextInt(3) > 0
        ? new Question.Merge()
        : new Question.Deploy(
            one(List.of(Question.Deploy.Kind.values())),
            new EnvironmentName(one(List.of("production", "staging"))),
            Optional.empty(),
            person());
  }

  private String label() {
    return one(List.of("lgtm", "wip"));
  }

  private Person person() {
    return one(PEOPLE);
  }

  private Instant time() {
    return minute(random.nextInt(8));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) > 0 ? Optional.of(value) : Optional.empty();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
