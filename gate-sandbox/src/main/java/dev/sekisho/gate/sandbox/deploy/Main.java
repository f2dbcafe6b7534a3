package dev.sekisho.gate.sandbox.deploy;

import dev.sekisho.gate.sandbox.Stage;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Where Java starts: plays the story of the deploy bot. */
public final class Main {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneOffset.ofHours(9));

  private Main() {}

  /** Plays; with {@code --once} it ends after the story. */
  public static void main(String[] arguments) {
    Stage.run(
        arguments,
        (folder, port) -> new Yard(folder, port, new MutableClock(ReleaseStory.BEGIN)),
        Main::play);
  }

  private static void play(Yard yard, PrintStream out) {
    out.println("The deploy bot at work. GitHub, Slack, Jira and the calendar are stand-ins.");
    out.println(
        yard.executor().equals("ansible")
            ? "What is deployed is deployed by Ansible, to this machine."
            : "There is no Ansible here, so nothing is deployed: it is written down what would be.");
    Onlooker onlooker = new Onlooker(yard);
    List<ReleaseStory.Act> acts = new ReleaseStory(yard).acts();
    for (int i = 0; i < acts.size(); i++) {
      out.println();
      acts.get(i).act().run();
      out.printf("%2d. %s  %s%n", i + 1, TIME.format(yard.clock().instant()), acts.get(i).title());
      onlooker.look().forEach(line -> out.println("    " + line));
    }
  }
}
