package dev.sekisho.gate.json;

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
 * What a reader is told when a document is wrong. Each folder of {@code problems} holds a bad
 * document and the whole message; {@code -Dgolden.accept=true} writes the messages anew, to be read
 * before they are committed.
 */
final class DocumentProblemsTest {
  private static final Path CASES = Path.of("src/test/resources/problems");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(CASES, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("expected.txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyProblemIsSaidWhole(Path file) throws IOException {
    String text = Files.readString(file);
    GateException thrown =
        catchThrowableOfType(
            GateException.class, () -> read(text, String.valueOf(file.getFileName())));
    assertThat(thrown).as("the document must be refused").isNotNull();
    Path golden = file.resolveSibling("expected.txt");
    String message = thrown.getMessage() + "\n";
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(golden, message);
    }
    assertThat(message).isEqualTo(Files.readString(golden));
  }

  private static void read(String text, String name) {
    if (name.endsWith(".yaml")) {
      FactSheetJson.readYaml(text, name);
    } else if (name.startsWith("evaluation")) {
      EvaluationJson.read(text, name);
    } else {
      FactSheetJson.read(text, name);
    }
  }
}
