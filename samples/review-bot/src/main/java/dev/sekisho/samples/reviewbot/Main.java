package dev.sekisho.samples.reviewbot;

import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.Launch;

/** Where Java starts. The environment says everything; there are no arguments. */
public final class Main {
  private Main() {}

  /** Runs the bot until the process is asked to end. */
  public static void main(String[] arguments) {
    Launch.run(
        (environment, clock) ->
            new ReviewBotModule(Foundation.lay(ConfigReader.read(environment), clock)));
  }
}
