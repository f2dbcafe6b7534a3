package dev.sekisho.samples.deploybot;

import dev.sekisho.gate.bot.config.Key;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.bot.host.Launch;
import dev.sekisho.gate.deploy.host.DeployConfig;
import dev.sekisho.gate.deploy.host.DeployConfigReader;
import dev.sekisho.gate.deploy.host.DeployFoundation;
import dev.sekisho.gate.deploy.host.DeployKey;
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

  static DeployBotModule lay(Map<String, String> environment, InstantSource clock) {
    Values values =
        Values.read(environment, Key.values(), DeployKey.values(), EvidenceKey.values());
    Optional<DeployConfig> deploy = DeployConfigReader.read(values, environment);
    EvidenceConfig evidence = EvidenceConfigReader.read(values, environment);
    values.throwIfAny();
    return new DeployBotModule(DeployFoundation.lay(deploy.orElseThrow(), clock), evidence);
  }
}
