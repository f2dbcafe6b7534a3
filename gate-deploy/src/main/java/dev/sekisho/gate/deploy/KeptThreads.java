package dev.sekisho.gate.deploy;

import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Notes;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.tell.ThreadBook;
import java.util.Optional;

/** Keeps in the database where the message of each release is. Thread-safe. */
public final class KeptThreads implements ThreadBook {
  private final Notes notes;

  /** Threads in {@code database}. */
  public KeptThreads(Database database) {
    this.notes = new Notes(database, "slack-threads");
  }

  @Override
  public Optional<MessageAddress> of(ReleaseId release) {
    return notes.of(release.value()).map(KeptThreads::address);
  }

  @Override
  public void keep(ReleaseId release, MessageAddress message) {
    notes.keep(release.value(), text(message));
  }

  @Override
  public Optional<ReleaseId> at(MessageAddress message) {
    return notes.named(text(message)).map(ReleaseId::new);
  }

  private static String text(MessageAddress message) {
    return message.channel().value() + " " + message.ts().value();
  }

  private static MessageAddress address(String text) {
    int space = text.indexOf(' ');
    return new MessageAddress(
        new ChannelId(text.substring(0, space)), new MessageTs(text.substring(space + 1)));
  }
}
