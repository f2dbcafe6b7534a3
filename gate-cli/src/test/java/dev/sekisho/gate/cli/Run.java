package dev.sekisho.gate.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the command line in this Java, without colours.
 *
 * @param code what the shell would be told
 * @param out what it said
 * @param err what it complained about
 */
record Run(int code, String out, String err) {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Runs with nothing on standard input. */
  static Run gate(String... arguments) {
    return gateReading("", arguments);
  }

  /** Runs with a text on standard input. */
  static Run gateReading(String input, String... arguments) {
    return run(Ansi.OFF, input, arguments);
  }

  /** Runs with colours. */
  static Run gateInColour(String... arguments) {
    return run(Ansi.ON, "", arguments);
  }

  private static Run run(Ansi ansi, String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code =
        GateCommand.commandLine(in, () -> 0, 2)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** The path of a file for tests, as one would type it. */
  static String file(String name) {
    return RESOURCES.resolve(name).toString();
  }

  /** What it complained about, with long lists of known words left out: they grow. */
  String complaint() {
    return err.replaceAll("(?m)^  known: .{80,}$", "  known: (many)");
  }

  /**
   * A golden file: the whole text that is expected. {@code -Dgolden.accept=true} writes it anew, to
   * be read before it is committed.
   */
  static String golden(String name, String actual) {
    Path file = RESOURCES.resolve("golden").resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.accept")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
