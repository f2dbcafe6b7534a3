package dev.sekisho.gate.deploy;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.Plan;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.pipeline.Reply;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.slack.command.PlannedTime;
import dev.sekisho.gate.slack.command.Scope;
import dev.sekisho.gate.slack.command.SlackCommand;
import dev.sekisho.gate.slack.message.AnswerMessage;
import dev.sekisho.gate.slack.message.HelpMessage;
import dev.sekisho.gate.slack.message.ListMessage;
import dev.sekisho.gate.slack.message.Markup;
import dev.sekisho.gate.slack.message.RefusalMessage;
import dev.sekisho.gate.slack.message.ReleaseCard;
import dev.sekisho.gate.slack.message.SlackMessage;
import dev.sekisho.gate.spi.Locks.Acquired;
import dev.sekisho.gate.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** Carries out one order, and says what whoever ordered is to be told alone. */
final class Carrying implements SlackCommand.Cases<Optional<SlackMessage>> {

  /** Releases that a history shows. */
  static final int HISTORY_RELEASES = 20;

  private static final String SLASH = "/deploy";

  private final ReleaseDesk desk;
  private final Order order;

  Carrying(ReleaseDesk desk, Order order) {
    this.desk = desk;
    this.order = order;
  }

  @Override
  public Optional<SlackMessage> plan(SlackCommand.Plan command) {
    Target target = target(command.pullRequest(), command.scope());
    return said(
        desk.plan(
            new Plan(
                order.id(),
                Deploy.Kind.MANUAL,
                target,
                command.pullRequest(),
                order.by(),
                command.reason(),
                command.at().map(PlannedTime::instant))));
  }

  @Override
  public Optional<SlackMessage> emergency(SlackCommand.Emergency command) {
    Target target = target(command.pullRequest(), command.scope());
    return said(
        desk.plan(
            new Plan(
                order.id(),
                Deploy.Kind.EMERGENCY,
                target,
                command.pullRequest(),
                order.by(),
                command.reason(),
                Optional.empty())));
  }

  @Override
  public Optional<SlackMessage> go(SlackCommand.Go command) {
    Release release = release(command.release());
    return said(
        release.kind() == Deploy.Kind.EMERGENCY && !release.requester().equals(order.by())
            ? desk.approve(release.id(), order.by())
            : desk.go(release.id(), order.by()));
  }

  @Override
  public Optional<SlackMessage> why(SlackCommand.Why command) {
    Target target = target(command.pullRequest(), Scope.UNSAID);
    Evaluation answer =
        desk.why(Plan.manual(order.id(), target, command.pullRequest(), order.by()));
    return Optional.of(AnswerMessage.of(answer, order.wording()));
  }

  @Override
  public Optional<SlackMessage> status(SlackCommand.Status command) {
    Optional<ReleaseId> one = command.release().or(order::talkedAbout);
    return Optional.of(
        one.flatMap(desk::find)
            .map(release -> ReleaseCard.of(release, order.wording()))
            .orElseGet(
                () ->
                    ListMessage.status(
                        desk.open(), desk.locks(), desk.freezes(), order.wording())));
  }

  @Override
  public Optional<SlackMessage> queue(SlackCommand.Queue command) {
    List<Release> waiting =
        order.services().targets().stream()
            .filter(target -> command.service().map(target.service()::equals).orElse(true))
            .flatMap(target -> desk.queue(target).stream())
            .toList();
    return Optional.of(ListMessage.queue(waiting, order.wording()));
  }

  @Override
  public Optional<SlackMessage> history(SlackCommand.History command) {
    return Optional.of(
        ListMessage.history(desk.history(command.service(), HISTORY_RELEASES), order.wording()));
  }

  @Override
  public Optional<SlackMessage> abort(SlackCommand.Abort command) {
    Release release = release(command.release());
    return said(desk.abort(release.id(), order.by(), command.reason()));
  }

  @Override
  public Optional<SlackMessage> rollback(SlackCommand.Rollback command) {
    return said(desk.rollback(order.id(), target(command.scope()), command.to(), order.by()));
  }

  @Override
  public Optional<SlackMessage> lock(SlackCommand.Lock command) {
    Target target = target(command.scope());
    Acquired acquired =
        desk.lock(target, order.by(), command.reason(), command.until().map(PlannedTime::instant));
    return Optional.of(
        acquired.fold(
            lock -> line(target + " is locked by you. Take the lock away with unlock."),
            held -> RefusalMessage.of(new Refusal.Held(held), order.wording())));
  }

  @Override
  public Optional<SlackMessage> unlock(SlackCommand.Unlock command) {
    Target target = target(command.scope());
    boolean approver =
        order.by().login().filter(order.services().approvers()::contains).isPresent();
    return Optional.of(
        desk.unlock(target, order.by(), approver ? "taken away by an approver" : "")
            .map(refusal -> RefusalMessage.of(refusal, order.wording()))
            .orElseGet(() -> line(target + " is no longer locked.")));
  }

  @Override
  public Optional<SlackMessage> freeze(SlackCommand.Freeze command) {
    order.requireApprover("declare a freeze");
    Optional<Target> target = said(command.scope());
    StoredFreeze freeze =
        desk.freeze(
            target,
            order.by(),
            new Freeze(
                "freeze by " + order.by(),
                command.reason().isBlank() ? "no reason was given" : command.reason(),
                order.at(),
                command.until().map(PlannedTime::instant)));
    return Optional.of(
        line(
            "Freeze "
                + freeze.id()
                + " is on for "
                + target.map(Target::toString).orElse("everything")
                + ". The rules say what it binds."));
  }

  @Override
  public Optional<SlackMessage> unfreeze(SlackCommand.Unfreeze command) {
    order.requireApprover("lift a freeze");
    Optional<Target> target = said(command.scope());
    List<StoredFreeze> lifted =
        desk.freezes().stream()
            .filter(freeze -> freeze.target().equals(target))
            .filter(freeze -> desk.unfreeze(freeze.id(), order.by()).isEmpty())
            .toList();
    return Optional.of(
        line(
            lifted.isEmpty()
                ? "Nothing was frozen here. A calendar's freeze is lifted there."
                : lifted.size() + " freezes were lifted."));
  }

  @Override
  public Optional<SlackMessage> settle(SlackCommand.Settle command) {
    order.requireApprover("say how a release ended");
    return said(desk.settle(command.release(), order.by(), command.succeeded(), command.reason()));
  }

  @Override
  public Optional<SlackMessage> help(SlackCommand.Help command) {
    return Optional.of(HelpMessage.of(command.about(), SLASH));
  }

  private Target target(PullRequestRef pull, Scope scope) {
    return order
        .services()
        .target(order.services().of(pull.repository()), scope.service(), scope.environment());
  }

  private Target target(Scope scope) {
    return order.services().target(order.here(), scope.service(), scope.environment());
  }

  /** What was said of a scope; nothing said is everything. */
  private Optional<Target> said(Scope scope) {
    return scope.equals(Scope.UNSAID) ? Optional.empty() : Optional.of(target(scope));
  }

  private Release release(Optional<ReleaseId> said) {
    Optional<ReleaseId> id = said.or(order::talkedAbout);
    if (id.isPresent()) {
      return desk.find(id.get())
          .orElseThrow(() -> DeployErrors.whichRelease("There is no release " + id.get(), open()));
    }
    List<Release> candidates =
        desk.open().stream().filter(r -> r.requester().equals(order.by())).toList();
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    throw DeployErrors.whichRelease("It is not clear which release is meant", open());
  }

  private List<String> open() {
    return desk.open().stream().map(release -> release.id().value()).toList();
  }

  /** Who ordered sees a refusal, or what the gate would say when that is not yes. */
  private Optional<SlackMessage> said(Reply reply) {
    return reply.fold(
        done ->
            done.evaluation()
                .filter(evaluation -> !(evaluation.verdict() instanceof Verdict.Allow))
                .map(evaluation -> AnswerMessage.of(evaluation, order.wording())),
        refused -> Optional.of(RefusalMessage.of(refused.refusal(), order.wording())));
  }

  private static SlackMessage line(String text) {
    return SlackMessage.of(Markup.of(text));
  }
}
