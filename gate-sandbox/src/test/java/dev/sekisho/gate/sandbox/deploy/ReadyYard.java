package dev.sekisho.gate.sandbox.deploy;

import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A yard with a pull request that may be deployed. */
final class ReadyYard implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final Yard yard;
  final HostedPullRequest pull;

  private ReadyYard(Path folder) {
    yard = new Yard(folder, 0, new MutableClock(ReleaseStory.BEGIN));
    yard.neighbours().approved("PAY-17");
    pull = open("PAY-17: charge each order once");
    settle();
  }

  static ReadyYard in(Path folder) {
    return new ReadyYard(folder);
  }

  HostedPullRequest open(String title) {
    HostedPullRequest opened =
        yard.shop()
            .open("alice", title)
            .body("See PAY-17.")
            .file("src/main/java/shop/" + title.replaceAll("\\W+", "") + ".java", "class X {}\n")
            .submit();
    later(5);
    yard.shop().check("github-actions", "build", opened.head(), "success");
    opened.label("bob", "LGTM");
    return opened;
  }

  void later(int minutes) {
    yard.clock().advance(Duration.ofMinutes(minutes));
  }

  /** Somebody writes a command, and what follows from it is done. */
  void says(String name, String text) {
    yard.says(name, text);
    settle();
  }

  void settle() {
    yard.settle(PATIENCE);
  }

  void await(String state) {
    yard.await(() -> newest().state().word().equals(state), PATIENCE);
  }

  Release newest() {
    return yard.newest();
  }

  /** What stands in the newest message that {@code name} alone sees. */
  String lastAlone(String name) {
    List<SeenMessage> told = yard.toldAlone(name);
    SeenMessage last = told.get(told.size() - 1);
    return last.text() + " " + last.blocks();
  }

  @Override
  public void close() {
    yard.close();
  }
}
