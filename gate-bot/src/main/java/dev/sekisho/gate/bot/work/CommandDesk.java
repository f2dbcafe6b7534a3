package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.event.CommentChanged;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.github.command.Command;
import dev.sekisho.gate.github.command.Command.BreakGlass;
import dev.sekisho.gate.github.command.Commands;
import dev.sekisho.gate.ledger.GlassRecords;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.spi.HeadRecord;
import dev.sekisho.gate.spi.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what people order in comments, when they may. Doing it twice does nothing twice.
 * Thread-safe.
 */
public final class CommandDesk {
  private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

  private final FactSource source;
  private final HeadRecord heads;
  private final GlassRecords glass;
  private final WorkQueue queue;
  private final Replies replies;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param source says what an account may do
   * @param heads says which head a comment was about
   * @param glass keeps who broke it
   * @param queue keeps the questions that orders raise
   * @param replies answers whoever was not understood, or may not
   */
  public CommandDesk(
      FactSource source,
      HeadRecord heads,
      GlassRecords glass,
      WorkQueue queue,
      Replies replies,
      InstantSource clock) {
    this.source = source;
    this.heads = heads;
    this.glass = glass;
    this.queue = queue;
    this.replies = replies;
    this.clock = clock;
  }

  /** Carries out what a comment orders, and says so where it can not. */
  public void obey(DeliveryId delivery, CommentChanged comment) {
    Commands commands = Commands.in(comment);
    if (commands.understood().isEmpty() && commands.help().isEmpty()) {
      return;
    }
    FactSheet sheet =
        source.gather(
            comment.subject(),
            Optional.empty(),
            new Question.Merge(),
            Set.of(FactKind.MEMBERSHIPS, FactKind.COMMENTS),
            clock.instant());
    Permission permission = permission(sheet, comment.author());
    for (Command command : commands.understood()) {
      if (permission.compareTo(command.needs()) >= 0) {
        obey(delivery, comment, command, sheet.head());
      } else {
        LOG.warn("{} may not order {}", comment.author(), command);
        refuse(comment, command);
      }
    }
    boolean isStranger = permission.compareTo(Permission.READ) < 0;
    if (!commands.help().isEmpty() && !isStranger) {
      replies.say(comment.subject(), String.join("\n", commands.help()));
    }
  }

  private void refuse(CommentChanged comment, Command command) {
    String needed = command.needs().name().toLowerCase(java.util.Locale.ROOT);
    replies.say(
        comment.subject(),
        "This order was not carried out: it takes the permission `"
            + needed
            + "` in this repository, and "
            + comment.author()
            + " is not known to have it.");
  }

  private void obey(DeliveryId delivery, CommentChanged comment, Command command, HeadSha present) {
    PullRequestRef subject = comment.subject();
    Request question = Request.merge(subject);
    Request raised =
        command.fold(
            why -> question.explained(),
            recheck -> question,
            broken -> {
              open(delivery, comment, broken, present);
              return question.explained();
            },
            confirm -> {
              confirm(comment);
              return question.explained();
            });
    queue.want(List.of(raised));
    queue.hasten(subject);
  }

  /** The head that its author had before them, as far as events told; a later push is not meant. */
  private void open(
      DeliveryId delivery, CommentChanged comment, BreakGlass broken, HeadSha present) {
    Instant at = comment.at();
    HeadSha head =
        heads.heads(comment.subject()).items().stream()
            .filter(change -> !change.arrivedAt().isAfter(at))
            .reduce((earlier, later) -> later)
            .map(HeadChange::sha)
            .orElse(present);
    glass.open(delivery.value(), comment.subject(), head, comment.author(), broken.reason(), at);
    LOG.warn("{} breaks the glass for {}", comment.author(), head.abbreviated());
  }

  private void confirm(CommentChanged comment) {
    if (!glass.confirm(comment.subject(), comment.author(), comment.at())) {
      replies.say(
          comment.subject(),
          "There is nothing that "
              + comment.author()
              + " can confirm: a second person confirms what somebody else has opened with"
              + " `/gate break-glass <reason>`.");
    }
  }

  private static Permission permission(FactSheet sheet, Person person) {
    Listing<Membership> none = Listing.truncated(List.of());
    Listing<Membership> known = sheet.memberships().fold(k -> k.value(), unknown -> none);
    return known.items().stream()
        .filter(membership -> person.is(membership.login()))
        .map(Membership::permission)
        .findFirst()
        .orElse(Permission.NONE);
  }
}
