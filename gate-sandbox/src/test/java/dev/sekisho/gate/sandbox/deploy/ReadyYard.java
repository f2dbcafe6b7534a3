package dev.sekisho.gate.sandbox.deploy;

import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A yard with a pull request that may be deployed. */
final class ReadyYard implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path POLICIES = Path.of("../gate-rules/policies");

  final Yard yard;
  final HostedPullRequest pull;

  private ReadyYard(Path folder, Map<String, String> rules) {
    yard = new Yard(folder, 0, new MutableClock(ReleaseStory.BEGIN), ReleaseStory.papers(), rules);
    ticket("In progress");
    pull = open("PAY-17: charge each order once");
    settle();
  }

  /** Under the rules that come with the gate. */
  static ReadyYard in(Path folder) {
    return new ReadyYard(folder, Map.of());
  }

  /** Under the same rules, kept in a policy repository. */
  static ReadyYard withPolicyRepository(Path folder) {
    return new ReadyYard(folder, policies());
  }

  /** The texts of the rules that come with the gate, by their paths. */
  static Map<String, String> policies() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(POLICIES)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(drl|csv)")).toList()) {
        texts.put(POLICIES.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** PAY-17 as it stands in the tracker now, with what happened to it after it was approved. */
  void ticket(String status, TicketChange... after) {
    yard.papers()
        .approved(
            "PAY-17",
            status,
            "Orders are charged twice",
            ReleaseStory.BEGIN.minus(Duration.ofMinutes(20)),
            List.of(after));
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
