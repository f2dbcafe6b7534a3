package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.cli.text.RulesText;
import dev.sekisho.gate.rules.RuleSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules in force. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lists the rules in force by control: what each is for, who owns it, what to do about it.",
      "Checks them on the way, so it is also the quickest check of a folder that you edit."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate rules                                      the rules that come with the gate",
      "  ./gate rules --rules my-rules                     what a folder asks for, or what is wrong",
      "  ./gate rules --format json | jq -r .revision      which rules these are"
    })
final class RulesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    RuleSet set = rules.load();
    Terminal terminal = Terminal.of(spec);
    if (format.isJson()) {
      terminal.print(RulesJson.write(set));
    } else {
      Page page = terminal.page();
      RulesText.write(set, page);
      terminal.print(page.toString());
    }
    return ExitCode.ALLOW.number();
  }
}
