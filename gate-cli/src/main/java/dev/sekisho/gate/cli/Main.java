package dev.sekisho.gate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where Java starts. */
public final class Main {
  private Main() {}

  /** Runs one command and tells the shell how it went. */
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    CommandLine line =
        GateCommand.commandLine(
                System.in, System::nanoTime, Runtime.getRuntime().availableProcessors())
            .setOut(out)
            .setErr(err);
    int code;
    try {
      code = line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      code = Failures.tellDefect(e, err);
    }
    out.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale says: reasons quote titles, which hold any script. */
  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }
}
