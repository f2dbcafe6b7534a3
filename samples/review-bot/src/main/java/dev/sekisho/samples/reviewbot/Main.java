package dev.sekisho.samples.reviewbot;

import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.bot.config.ConfigReader;
import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.bot.host.Foundation;
import dev.sekisho.gate.bot.host.Launch;
import dev.sekisho.gate.evidence.EvidenceConfig;
import dev.sekisho.gate.evidence.EvidenceConfigReader;
import dev.sekisho.gate.evidence.EvidenceKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Where Java starts. The environment says everything; there are no arguments. */
public final class Main {
  private Main() {}

  /** Runs the bot until the process is asked to end. */
  public static void main(String[] arguments) {
    Launch.run(Main::lay);
  }

  static ReviewBotModule lay(Map<String, String> environment, InstantSource clock) {
    Values values = Values.read(environment, Key.values(), EvidenceKey.values());
    Optional<BotConfig> bot = ConfigReader.read(values);
    EvidenceConfig evidence = EvidenceConfigReader.read(values, environment);
    values.throwIfAny();
    return new ReviewBotModule(Foundation.lay(bot.orElseThrow(), clock), evidence);
  }
}
