package dev.sekisho.gate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes over rules that were written for another gate. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes a folder of rules out of the policy of another gate.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ImportPolicyBotCommand.class,
    footerHeading = "%nExamples:%n",
    footer = "  ./gate import policy-bot .policy.yml -o my-rules")
final class ImportCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say whose policy it is: policy-bot");
  }
}
