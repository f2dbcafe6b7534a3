package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.cli.text.ProofText;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.workbench.proof.JUnitXml;
import dev.sekisho.gate.workbench.proof.Progress;
import dev.sekisho.gate.workbench.proof.Proof;
import dev.sekisho.gate.workbench.proof.Prover;
import dev.sekisho.gate.workbench.proof.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a folder of rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs the scenarios that lie beside the rules of a folder: how each must be answered, with"
          + " every finding.",
      "Fails when one does not hold, when there is none, and when a rule has none in which it speaks"
          + " or none in which it is silent."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate test my-rules",
      "  ./gate test my-rules --mutate                   would a scenario notice a slip in a rule?",
      "  ./gate test my-rules --watch                    again after each change, while you edit",
      "  ./gate test my-rules --junit target/rules.xml   for a build server"
    })
final class TestCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder of rules, tables and scenarios.")
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private Path folder;

  @Option(
      names = "--mutate",
      description =
          "Makes every small change of a rule once, and lists those that no scenario notices as the"
              + " scenarios to write.")
  private boolean mutate;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Writes JUnit's XML too, which build servers read.")
  private @Nullable Path junit;

  @Option(
      names = "--watch",
      description = "Runs again whenever a file of the folder changed, until Ctrl-C ends it.")
  private boolean watch;

  @Mixin private FormatOption format = new FormatOption();

  private final Watch.Pause pause;
  private ExitCode last = ExitCode.REFUSED;

  /** {@code pause} is the time between two looks at the folder. */
  TestCommand(Watch.Pause pause) {
    this.pause = pause;
  }

  @Override
  public Integer call() {
    if (watch) {
      return watch().number();
    }
    return run().number();
  }

  /** Rules that are half written are told and waited for. */
  private ExitCode watch() {
    PrintWriter err = spec.commandLine().getErr();
    new Watch(folder, pause)
        .run(
            () -> {
              try {
                last = run();
              } catch (GateException e) {
                last = Failures.tell(e, err);
              }
              err.println("gate: watching " + folder + "; Ctrl-C ends it");
              err.flush();
            });
    return last;
  }

  private ExitCode run() {
    Terminal terminal = Terminal.of(spec);
    Proof proof = Prover.prove(folder, mutate, progress(terminal));
    clearProgress(terminal);
    if (junit != null) {
      write(junit, JUnitXml.write(proof));
    }
    if (format.isJson()) {
      terminal.print(ProofJson.write(proof));
    } else {
      Page page = terminal.page();
      ProofText.write(proof, page);
      terminal.print(page.toString());
    }
    return proof.passed() ? ExitCode.ALLOW : ExitCode.NOT_YET;
  }

  /** One line that is written over, on a terminal only. */
  private Progress progress(Terminal terminal) {
    if (!terminal.ansi().enabled()) {
      return Progress.NONE;
    }
    PrintWriter err = spec.commandLine().getErr();
    return (done, total) -> {
      err.print("\r" + done + " of " + total + " changes tried ");
      err.flush();
    };
  }

  private void clearProgress(Terminal terminal) {
    if (mutate && terminal.ansi().enabled()) {
      PrintWriter err = spec.commandLine().getErr();
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new GateException(
          Problem.of(
              CliErrors.FILE,
              Place.of(file.toString()),
              "it can not be written: " + e.getMessage(),
              "Name a file in a folder that exists and that this user may write"));
    }
  }
}
