package dev.sekisho.gate.slack;

import dev.sekisho.gate.slack.identity.Identities;
import dev.sekisho.gate.slack.identity.Links;
import dev.sekisho.gate.slack.inbound.EnvelopeDoor;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.inbound.SlackInbox;
import dev.sekisho.gate.slack.tell.Audience;
import dev.sekisho.gate.slack.tell.SlackHerald;
import dev.sekisho.gate.slack.tell.ThreadBook;
import dev.sekisho.gate.slack.wire.SlackConnection;
import dev.sekisho.gate.slack.wire.SlackToken;
import dev.sekisho.gate.slack.wire.SocketMode;
import dev.sekisho.gate.slack.wire.WebWorkspace;
import dev.sekisho.gate.slack.wire.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All parts of the adapter for one workspace. It calls nobody until one of them is used, and starts
 * no thread: whoever wants Socket Mode runs {@link #socketMode} on one of theirs. Thread-safe.
 */
public final class SlackAdapter implements AutoCloseable {
  private final SlackConnection connection;
  private final Optional<SlackConnection> appConnection;
  private final Optional<SocketMode> socketMode;
  private final SlackDoor door;
  private final Workspace workspace;
  private final Identities identities;
  private final SlackHerald herald;

  /**
   * The parts.
   *
   * @param inbox where requests are kept
   * @param links who people are
   * @param audience who is told of what
   * @param threads where the message of each release is
   */
  public SlackAdapter(
      SlackSettings settings,
      SlackInbox inbox,
      List<Links> links,
      Audience audience,
      ThreadBook threads,
      InstantSource clock) {
    connection = connection(settings, settings.bot(), clock);
    appConnection = settings.app().map(token -> connection(settings, token, clock));
    socketMode = appConnection.map(app -> new SocketMode(app, new EnvelopeDoor(inbox)));
    door = new SlackDoor(settings.secrets(), inbox, clock);
    workspace = new WebWorkspace(connection);
    identities = new Identities(links);
    herald = new SlackHerald(workspace, audience, threads);
  }

  /** Where Slack's requests come in. */
  public SlackDoor door() {
    return door;
  }

  /** What receives requests over a connection of our own; empty without a token of the app. */
  public Optional<SocketMode> socketMode() {
    return socketMode;
  }

  /** What we ask of the workspace. */
  public Workspace workspace() {
    return workspace;
  }

  /** Who people are. */
  public Identities identities() {
    return identities;
  }

  /** What tells how releases go. */
  public SlackHerald herald() {
    return herald;
  }

  /** Ends Socket Mode and lets go of all connections. */
  @Override
  public void close() {
    socketMode.ifPresent(SocketMode::close);
    appConnection.ifPresent(SlackConnection::close);
    connection.close();
  }

  private static SlackConnection connection(
      SlackSettings settings, SlackToken token, InstantSource clock) {
    return new SlackConnection(settings.api(), token, clock, settings.sleeper(), settings.random());
  }
}
