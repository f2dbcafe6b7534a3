package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.demo.Demo;
import dev.sekisho.gate.cli.text.DemoText;
import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.rules.RuleSet;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the gate at work. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Shows the gate at work: deliveries as GitHub really sends them, and the story of one pull"
          + " request from its first minute to production.",
      "It needs no network and no account, and asks no system for anything."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ./gate demo", "  ./gate demo --format json | jq '.story[] | {title, verdict}'"})
final class DemoCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Mixin private FormatOption format = new FormatOption();

  private final LongSupplier nanoTime;

  DemoCommand(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public Integer call() {
    Demo.Report report = Demo.run(RuleSet.standard().engine(), nanoTime);
    Terminal terminal = Terminal.of(spec);
    if (format.isJson()) {
      terminal.print(DemoJson.write(report));
    } else {
      Page page = terminal.page();
      DemoText.write(report, page);
      terminal.print(page.toString());
    }
    return ExitCode.ALLOW.number();
  }
}
