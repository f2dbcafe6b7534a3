package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.ImportText;
import dev.sekisho.gate.workbench.policybot.Import;
import dev.sekisho.gate.workbench.policybot.Imported;
import dev.sekisho.gate.workbench.policybot.Note;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over a policy of policy-bot. */
@Command(
    name = "policy-bot",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Makes rules, tables and scenarios that mean the same as a policy of policy-bot, and says",
      "what it could not carry over or leaves out on purpose. What it does not understand closes",
      "the gate. The same is written into IMPORT.md beside the rules. Exit code 1 says that",
      "something was not carried over."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate import policy-bot .policy.yml -o my-rules",
      "  ./gate import policy-bot .policy.yml -o my-rules --owner payments",
      "  ./gate test my-rules              the scenarios that came with it"
    })
final class ImportPolicyBotCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "POLICY", description = "The policy, for example .policy.yml.")
  private Path policy = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write. It is made when missing.")
  private Path folder = Path.of("");

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      defaultValue = "rule-owners",
      description = "Who answers for the rules; rule-owners where it is not said.")
  private String owner = "rule-owners";

  @Option(
      names = "--over",
      description = "Write into a folder that holds something; files of other names stay.")
  private boolean over;

  @Override
  public Integer call() {
    Imported imported = Import.of(policy, owner);
    imported.write(folder, over);
    Terminal terminal = Terminal.of(spec);
    terminal.print(ImportText.of(imported, folder.toString(), terminal.page()));
    boolean whole =
        imported.notes().stream().noneMatch(note -> note.kind() == Note.Kind.NOT_CARRIED);
    return (whole ? ExitCode.ALLOW : ExitCode.NOT_YET).number();
  }
}
