package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the compiled form of a rule folder to a file: {@code CompileFolder FOLDER FILE}. */
public final class CompileFolder {
  private CompileFolder() {}

  /**
   * Compiles; everything that is wrong with the folder ends it.
   *
   * @param arguments the folder and the file
   * @throws IOException when the file can not be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new GateException(
          Problem.of(
              RuleErrors.FOLDER,
              Place.of("arguments"),
              arguments.length + " arguments were given",
              "Name the rule folder, then the file to write"));
    }
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      CompiledRules.write(RuleSources.read(Path.of(arguments[0])), out);
    }
  }
}
