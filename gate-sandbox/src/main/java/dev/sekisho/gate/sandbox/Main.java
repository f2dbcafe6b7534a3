package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.testkit.fake.MutableClock;

/** Where Java starts: plays the story of the review bot. */
public final class Main {
  private Main() {}

  /** Plays; with {@code --once} it ends after the story. */
  public static void main(String[] arguments) {
    Stage.run(
        arguments,
        (folder, port) -> Town.build(folder, port, new MutableClock(Story.BEGIN)),
        (town, out) -> new Playback(town, out).play());
  }
}
