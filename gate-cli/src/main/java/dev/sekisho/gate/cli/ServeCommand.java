package dev.sekisho.gate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Stands for what the launcher does itself: it starts the bots, which this command line knows
 * nothing of. Only a name that the launcher does not find comes here.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs a bot until it is asked to end.",
      "The bots are the folders of samples/; the environment says how they are to run, see"
          + " docs/INSTALL-REVIEW-BOT.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate serve review-bot              answer the pull requests of a GitHub App",
      "  ./gate serve review-bot --sandbox    play a story against stand-ins; no account needed"
    })
final class ServeCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "BOT", description = "A folder of samples/, for example review-bot.")
  private String bot = "";

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "there is no bot '" + bot + "' in samples/, where review-bot is");
  }
}
