package dev.sekisho.gate.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an owner reads when a rule folder is wrong. Each folder of {@code problems} holds bad rules
 * and the whole message; {@code -Dgolden.accept=true} writes the messages anew, to be read before
 * they are committed.
 */
class RuleProblemsTest {
  private static final Path CASES = Path.of("src/test/resources/problems");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachProblemIsSaidWhole(String name) throws IOException {
    Path folder = CASES.resolve(name);
    GateException thrown =
        catchThrowableOfType(
            GateException.class, () -> CompiledRules.compile(RuleSources.read(folder)));
    assertThat(thrown).as("the rules must be refused").isNotNull();
    Path golden = folder.resolve("expected.txt");
    String message = thrown.getMessage() + "\n";
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(golden, message);
    }
    assertThat(message).isEqualTo(Files.readString(golden));
  }
}
