package dev.sekisho.gate.cli;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong: every problem, numbered, and never a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    Problem problem =
        new Problem(
            CliErrors.USAGE,
            Place.of("the command line").in(command.qualifiedName()),
            sentence(failure),
            known(failure, command),
            "See " + command.qualifiedName() + " --help, which has examples");
    return tell(new GateException(problem), failure.getCommandLine().getErr(), ExitCode.REFUSED);
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof GateException known) {
      return tell(known, command.getErr(), ExitCode.REFUSED);
    }
    return tellDefect(failure, command.getErr());
  }

  /** Tells of a failure after which the command goes on. */
  static ExitCode tell(GateException failure, PrintWriter err) {
    tell(failure, err, ExitCode.REFUSED);
    return ExitCode.REFUSED;
  }

  /** Tells of a failure that nobody foresaw, which is never a yes. */
  static int tellDefect(Throwable failure, PrintWriter err) {
    Problem problem =
        Problem.of(
            CliErrors.DEFECT,
            Place.of("the gate"),
            "it failed, which is a defect: " + failure,
            "Report it with the command line, the rules and the facts");
    return tell(new GateException(problem), err, ExitCode.UNDECIDED);
  }

  private static int tell(GateException failure, PrintWriter err, ExitCode code) {
    String plain =
        message(failure)
            .lines()
            .map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}]", "\ufffd"))
            .collect(Collectors.joining("\n"));
    err.println("gate: nothing was judged.\n\n" + plain + "\n");
    err.println("What that means: " + pages(failure));
    err.flush();
    return code.number();
  }

  private static String message(Exception failure) {
    return String.valueOf(failure.getMessage());
  }

  private static String pages(GateException failure) {
    return failure.problems().stream()
        .map(problem -> "docs/errors/" + problem.id() + ".md")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String sentence(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return "this is not understood: " + String.join(" ", unmatched.getUnmatched());
    }
    if (failure instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .map(ArgSpec::paramLabel)
          .collect(Collectors.joining(", ", "", " is missing"));
    }
    String message = message(failure).strip();
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static List<String> known(ParameterException failure, CommandSpec command) {
    if (!(failure instanceof UnmatchedArgumentException)) {
      return List.of();
    }
    return Stream.concat(
            command.subcommands().keySet().stream(),
            command.options().stream().map(OptionSpec::longestName).sorted())
        .toList();
  }
}
