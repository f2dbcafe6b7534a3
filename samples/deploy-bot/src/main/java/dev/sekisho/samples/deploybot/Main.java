package dev.sekisho.samples.deploybot;

import dev.sekisho.gate.bot.host.Launch;
import dev.sekisho.gate.deploy.host.DeployConfigReader;
import dev.sekisho.gate.deploy.host.DeployFoundation;

/** Where Java starts. The environment says everything; there are no arguments. */
public final class Main {
  private Main() {}

  /** Runs the bot until the process is asked to end. */
  public static void main(String[] arguments) {
    Launch.run(
        (environment, clock) ->
            new DeployBotModule(DeployFoundation.lay(DeployConfigReader.read(environment), clock)));
  }
}
