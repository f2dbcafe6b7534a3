package dev.sekisho.gate.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.ErrorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error of scenarios has a page, and the example on it is a message that is really given. */
class ScenarioErrorPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "errors");
  private static final Path CASES = Path.of("src/test/resources/scenarios/cases");
  private static final String BEGIN = "```text\n";
  private static final String END = "\n```";

  private static List<String> given = List.of();

  static Stream<ErrorId> ids() {
    return Arrays.stream(ScenarioErrors.class.getDeclaredFields())
        .map(ScenarioErrorPagesTest::value);
  }

  @BeforeAll
  static void readWhatIsGiven() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      given =
          files
              .filter(file -> file.endsWith("expected.txt"))
              .map(ScenarioErrorPagesTest::text)
              .map(text -> text.replace("the folder\n", "policies\n"))
              .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theExampleOnThePageIsReal(ErrorId id) {
    String page = text(PAGES.resolve(id + ".md"));
    assertThat(page).startsWith("# " + id + ": ").contains("What to do: ");
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String example = page.substring(begin, page.indexOf(END, begin));
    assertThat(example).startsWith(id + "  ");
    boolean hasCase = given.stream().anyMatch(text -> text.contains(id + "  "));
    if (hasCase) {
      assertThat(given).anySatisfy(text -> assertThat(text).contains(example + "\n"));
    }
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError("the ids are public", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
