package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.workbench.proof.Watch;
import java.io.InputStream;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gate}, which holds the others. */
@Command(
    name = "./gate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "A checkpoint for pull requests on their way to production.",
      "It judges what was gathered about one head by rules that their owners can read, and says"
          + " what has to happen before the answer is yes."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate demo                       see it at work; no network and no account needed",
      "  ./gate check facts.json           judge one pull request",
      "  ./gate check - < facts.json       the same, from standard input",
      "  ./gate explain facts.json         why that is the answer, and what would make it yes",
      "  ./gate rules --rules my-rules     list what a folder of rules asks for",
      "  ./gate lint my-rules              what is wrong with a folder of rules, and where",
      "  ./gate fmt my-rules               lay its files out in one way",
      "  ./gate test my-rules              run the scenarios that prove its rules",
      "  ./gate new control infra          begin a control of your own",
      "  ./gate import policy-bot P -o D   make rules of a policy of policy-bot",
      "  ./gate docs my-rules              the catalogue of controls that an auditor reads",
      "  ./gate diff OLD NEW --sheets S    what would other rules have answered?",
      "  ./gate ledger verify --db URL     was anything in the ledger changed or removed?",
      "  ./gate serve review-bot           answer the pull requests of a GitHub App",
      "",
      "The environment:",
      "  JAVA_HOME        which Java (17 or newer); without it, the java on the PATH",
      "  GATE_JAVA_OPTS   more options for Java, for example -Xmx2g",
      "  NO_COLOR         set to anything: no colours; a pipe or a file gets none anyway"
    })
public final class GateCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  private GateCommand() {}

  /**
   * The command line, ready to run.
   *
   * @param in what {@code check -} reads
   * @param nanoTime a clock that only runs forward, in nanoseconds
   * @param cores how many threads may work at once
   */
  public static CommandLine commandLine(InputStream in, LongSupplier nanoTime, int cores) {
    Failures failures = new Failures();
    CommandLine line =
        new CommandLine(new GateCommand())
            .addSubcommand(new CheckCommand(in))
            .addSubcommand(new ExplainCommand(in))
            .addSubcommand(new RulesCommand())
            .addSubcommand(new LintCommand())
            .addSubcommand(new FmtCommand())
            .addSubcommand(new TestCommand(Watch.Pause.USUAL))
            .addSubcommand(new DocsCommand())
            .addSubcommand(new NewCommand())
            .addSubcommand(new ImportCommand())
            .addSubcommand(new DiffCommand(nanoTime, cores))
            .addSubcommand(new DemoCommand(nanoTime))
            .addSubcommand(new LedgerCommand())
            .addSubcommand(new ServeCommand())
            .setUsageHelpWidth(Page.COLUMNS)
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    explainExitCodes(line);
    return line;
  }

  private static void explainExitCodes(CommandLine command) {
    command.getSubcommands().values().forEach(GateCommand::explainExitCodes);
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.help());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: " + commands());
  }

  private String commands() {
    return String.join(", ", spec.subcommands().keySet());
  }
}
