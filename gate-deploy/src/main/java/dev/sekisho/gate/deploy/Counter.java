package dev.sekisho.gate.deploy;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.command.ChannelHabits;
import dev.sekisho.gate.slack.command.CommandReader;
import dev.sekisho.gate.slack.command.Confirmation;
import dev.sekisho.gate.slack.command.PlannedTime;
import dev.sekisho.gate.slack.command.SlackCommand;
import dev.sekisho.gate.slack.identity.Identities;
import dev.sekisho.gate.slack.inbound.SlackRequest;
import dev.sekisho.gate.slack.inbound.SlackRequest.Pressed;
import dev.sekisho.gate.slack.inbound.SlackRequest.Typed;
import dev.sekisho.gate.slack.message.ButtonAction;
import dev.sekisho.gate.slack.message.ConfirmMessage;
import dev.sekisho.gate.slack.message.RefusalMessage;
import dev.sekisho.gate.slack.message.ReleaseButton;
import dev.sekisho.gate.slack.message.SlackMessage;
import dev.sekisho.gate.slack.message.Wording;
import dev.sekisho.gate.slack.tell.ThreadBook;
import dev.sekisho.gate.slack.wire.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where orders from Slack are carried out at the release desk. Whoever orders something is told
 * what came of it, alone; what everybody should know is told by the heralds. Handling the same
 * request again does nothing twice. Thread-safe.
 */
public final class Counter {
  private final ReleaseDesk desk;
  private final Supplier<Services> services;
  private final Identities identities;
  private final Workspace workspace;
  private final ThreadBook threads;
  private final String codeHost;
  private final InstantSource clock;

  /**
   * A counter.
   *
   * @param services the services as they are now
   * @param identities who people are
   * @param threads where the message of each release is
   * @param codeHost the host in the links of pull requests
   */
  public Counter(
      ReleaseDesk desk,
      Supplier<Services> services,
      Identities identities,
      Workspace workspace,
      ThreadBook threads,
      String codeHost,
      InstantSource clock) {
    this.desk = desk;
    this.services = services;
    this.identities = identities;
    this.workspace = workspace;
    this.threads = threads;
    this.codeHost = codeHost;
    this.clock = clock;
  }

  /** Carries out what a request asks for, and tells whoever asked. */
  public void handle(DeliveryId id, SlackRequest request) {
    Optional<SlackMessage> answer;
    try {
      answer = request.fold(typed -> typed(id, typed), pressed -> pressed(id, pressed));
    } catch (GateException e) {
      answer = Optional.of(RefusalMessage.of(e));
    }
    answer.ifPresent(
        message ->
            workspace.whisper(request.channel(), thread(request), request.user().user(), message));
  }

  /** The thread of the release that is talked about; what is told alone has no thread. */
  private Optional<MessageAddress> thread(SlackRequest request) {
    return request.fold(
        Typed::thread,
        pressed ->
            Optional.of(pressed.message()).filter(message -> threads.at(message).isPresent()));
  }

  private Optional<SlackMessage> typed(DeliveryId id, Typed typed) {
    Instant now = clock.instant();
    SlackCommand command = reader(typed.channel().value()).read(typed.text(), now);
    Optional<Confirmation> confirmation = Confirmation.of(command, typed.user(), now);
    if (confirmation.isPresent()) {
      return confirmation.map(c -> ConfirmMessage.of(c, timeOf(command)));
    }
    return carryOut(id, typed, command);
  }

  private static PlannedTime timeOf(SlackCommand command) {
    return Times.of(command)
        .orElseThrow(() -> new IllegalStateException("a confirmed command has a time"));
  }

  private Optional<SlackMessage> pressed(DeliveryId id, Pressed pressed) {
    Optional<ButtonAction> action = ButtonAction.of(pressed.action());
    if (action.isEmpty()) {
      return Optional.empty();
    }
    if (action.get() == ButtonAction.CONFIRM) {
      return confirmed(id, pressed);
    }
    Release release = stillAsSeen(pressed);
    return switch (action.get()) {
      case GO -> carryOut(id, pressed, new SlackCommand.Go(Optional.of(release.id())));
      case ABORT -> carryOut(id, pressed, new SlackCommand.Abort(Optional.of(release.id()), ""));
      case WHY -> carryOut(id, pressed, new SlackCommand.Why(release.pullRequest()));
      case CONFIRM -> Optional.empty();
    };
  }

  private Optional<SlackMessage> confirmed(DeliveryId id, Pressed pressed) {
    Instant now = clock.instant();
    Confirmation confirmation =
        Confirmation.read(pressed.value())
            .filter(c -> c.isFor(pressed.user(), now))
            .orElseThrow(
                () ->
                    DeployErrors.outdated(
                        "Only who wrote the command can confirm it, within "
                            + Confirmation.LIFE.toMinutes()
                            + " minutes"));
    return carryOut(
        id, pressed, reader(pressed.channel().value()).read(confirmation.command(), now));
  }

  /** Whoever presses a button means what they see. */
  private Release stillAsSeen(Pressed pressed) {
    ReleaseButton button =
        ReleaseButton.read(pressed.value())
            .orElseThrow(() -> DeployErrors.outdated("The button is none of ours"));
    Release release =
        desk.find(button.release())
            .orElseThrow(() -> DeployErrors.whichRelease("There is no such release", List.of()));
    if (release.version() != button.version()) {
      throw DeployErrors.outdated(
          release.id() + " has changed since this was shown, and is " + release.state().word());
    }
    return release;
  }

  private Optional<SlackMessage> carryOut(
      DeliveryId id, SlackRequest request, SlackCommand command) {
    Person person = new Person(Optional.of(identities.require(request.user())), false);
    Optional<ReleaseId> talkedAbout = thread(request).flatMap(threads::at);
    Order order =
        new Order(
            id.value(),
            person,
            request.channel().value(),
            talkedAbout,
            services.get(),
            wording(request.channel().value()),
            clock.instant());
    return command.fold(new Carrying(desk, order));
  }

  private CommandReader reader(String channel) {
    List<Service> known = services.get().in(channel);
    return new CommandReader(
        new ChannelHabits(
            zone(known),
            known.stream().map(Service::repository).distinct().count() == 1
                ? Optional.of(known.get(0).repository())
                : Optional.empty(),
            codeHost));
  }

  private Wording wording(String channel) {
    return new Wording(zone(services.get().in(channel)), codeHost);
  }

  private static ZoneId zone(List<Service> known) {
    return known.isEmpty() ? ZoneOffset.UTC : known.get(0).zone();
  }
}
