package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.sweep.Rounds;
import dev.sekisho.gate.deploy.file.CurrentFiles;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.slack.SlackAdapter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the desk every second, and listens to Slack. Thread-safe. */
final class DeskWatch implements Part {

  /** How often runs, times, queues and news are looked at. */
  static final Duration LOOK = Duration.ofSeconds(1);

  /** How often the files are looked at when no event tells of them. */
  static final Duration LOOK_FOR_FILES = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(DeskWatch.class);

  private final ReleaseDesk desk;
  private final CurrentFiles files;
  private final SlackAdapter slack;
  private final NodeName node;
  private final Rounds looks = new Rounds();
  private final Rounds filesRounds = new Rounds();
  private final ExecutorService socket = Executors.newCachedThreadPool();

  DeskWatch(ReleaseDesk desk, CurrentFiles files, SlackAdapter slack, NodeName node) {
    this.desk = desk;
    this.files = files;
    this.slack = slack;
    this.node = node;
  }

  @Override
  public void start() {
    looks.every(LOOK, "desk", this::look);
    filesRounds.every(LOOK_FOR_FILES, "files", files::look);
    slack.socketMode().ifPresent(socket::execute);
  }

  private void look() {
    desk.tick().forEach(failure -> LOG.warn("the desk could not do everything: {}", failure));
  }

  @Override
  public void close() {
    slack.close();
    filesRounds.close();
    looks.close();
    socket.shutdownNow();
    node.close();
  }
}
