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
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws whole facts in which anything may stand that their types allow. */
final class DrawnFacts {
  private final Draw draw;

  DrawnFacts(Random random) {
    this.draw = new Draw(random);
  }

  /** What a known kind of evidence holds: a value, or one item of its list. */
  Object fact(FactKind kind) {
    return switch (kind) {
      case DETAILS -> details();
      case REPOSITORY -> repository();
      case LABELS -> label();
      case LABEL_HISTORY ->
          new LabelChange(label(), draw.word(LabelChange.Kind.class), draw.person(), draw.time());
      case COMMITS -> commit();
      case HEAD_HISTORY -> headChange();
      case FILES -> file();
      case REVIEWS ->
          new Review(
              draw.person(),
              draw.word(Review.State.class),
              draw.maybe(draw::sha),
              draw.time(),
              draw.flag());
      case COMMENTS -> new Comment(draw.person(), draw.text(), draw.time(), draw.flag());
      case CHECKS ->
          new Check(
              new CheckName(draw.name()),
              draw.maybe(() -> new AppSlug(draw.name())),
              draw.word(Check.State.class),
              draw.time());
      case MEMBERSHIPS -> membership();
      case TICKETS -> ticket();
      case MIGRATIONS -> migration();
      case WINDOW ->
          new ReleaseWindow(
              draw.flag(), draw.text(), draw.maybe(draw::time), draw.maybe(draw::time));
      case FREEZES -> new Freeze(draw.text(), draw.text(), draw.time(), draw.maybe(draw::time));
      case DEPLOYMENTS ->
          new Deployment(
              new EnvironmentName(draw.name()),
              draw.sha(),
              draw.word(Deployment.State.class),
              draw.person(),
              draw.time());
      case BREAK_GLASS -> breakGlass();
    };
  }

  /** What a sheet says beside its evidence. */
  FactSheet sheetOfGaps() {
    return FactSheet.unknown(
        question(), subject(), draw.sha(), draw.time(), draw.name(), draw.name());
  }

  Question question() {
    return draw.flag()
        ? new Question.Merge(draw.maybe(draw::sha))
        : new Question.Deploy(
            draw.word(Question.Deploy.Kind.class),
            new EnvironmentName(draw.name()),
            draw.maybe(() -> new ServiceName(draw.name())),
            draw.person(),
            draw.maybe(() -> URI.create("https://code.example.org/answer/" + draw.count())),
            draw.few(draw::person));
  }

  PullRequestRef subject() {
    return new PullRequestRef(
        new RepositoryName(draw.one(List.of("acme/payments", "Acme/#1", "関/所"))),
        1 + draw.count() / 2);
  }

  Draw draw() {
    return draw;
  }

  private PullRequestDetails details() {
    return new PullRequestDetails(
        draw.text(),
        draw.text(),
        draw.text(),
        draw.person(),
        new BranchName(draw.name()),
        new BranchName(draw.name()),
        draw.flag(),
        draw.flag(),
        draw.word(PullRequestDetails.State.class),
        draw.maybe(draw::text),
        draw.time(),
        draw.time(),
        draw.count(),
        draw.count());
  }

  private RepositoryFacts repository() {
    return new RepositoryFacts(
        new BranchName(draw.name()),
        draw.flag(),
        draw.flag() ? Map.of() : Map.of("tier", draw.text(), "a \"name\".[0]", draw.text()));
  }

  private LabelName label() {
    return new LabelName(draw.name());
  }

  private Commit commit() {
    return new Commit(
        draw.sha(),
        draw.person(),
        draw.person(),
        draw.few(draw::person),
        draw.few(draw::sha),
        draw.word(Commit.Signature.class));
  }

  private HeadChange headChange() {
    return new HeadChange(
        draw.sha(),
        draw.time(),
        draw.person(),
        draw.flag(),
        draw.maybe(draw::text),
        draw.maybe(draw::text),
        draw.maybe(() -> draw.few(() -> new FilePath(draw.name()))));
  }

  private ChangedFile file() {
    return new ChangedFile(
        new FilePath(draw.name()),
        draw.maybe(() -> new FilePath(draw.name())),
        draw.word(ChangedFile.Status.class),
        draw.count(),
        draw.count());
  }

  private Membership membership() {
    return new Membership(
        new Login(draw.name()),
        draw.fewDifferent(() -> new TeamName("acme/" + draw.name().replace('/', '-'))),
        draw.fewDifferent(() -> new OrganizationName(draw.name())),
        draw.word(Membership.Permission.class));
  }

  private Ticket ticket() {
    return new Ticket(
        new TicketKey(draw.name()),
        draw.word(Ticket.Tracker.class),
        draw.flag(),
        draw.maybe(draw::text),
        draw.maybe(draw::text),
        draw.maybe(draw::text),
        draw.maybe(draw::text),
        new Listing<>(
            draw.few(
                () ->
                    new TicketChange(
                        draw.word(TicketChange.Kind.class),
                        draw.text(),
                        draw.maybe(() -> new Login(draw.name())),
                        draw.time())),
            draw.flag()));
  }

  private Migration migration() {
    return new Migration(
        new FilePath(draw.name()),
        draw.word(Migration.State.class),
        draw.text(),
        draw.maybe(draw::text),
        draw.maybe(draw::text),
        draw.maybe(draw::text),
        draw.maybe(draw::time));
  }

  private BreakGlass breakGlass() {
    return new BreakGlass(
        draw.person(),
        draw.text(),
        draw.time(),
        draw.maybe(draw::person),
        draw.maybe(draw::time),
        draw.time(),
        draw.time(),
        draw.sha(),
        draw.fewDifferent(draw::words));
  }
}
