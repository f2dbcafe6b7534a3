package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example on the page of an error is a message that is really given. */
final class ErrorPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "errors");
  private static final Path CASES = Path.of("src/test/resources/problems");
  private static final String FENCE = "```";

  static Stream<ErrorId> ids() {
    return Arrays.stream(JsonErrors.class.getDeclaredFields())
        .filter(field -> field.getType() == ErrorId.class)
        .map(ErrorPagesTest::value);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theExampleIsAMessageThatIsGiven(ErrorId id) throws IOException {
    String page = Files.readString(PAGES.resolve(id + ".md"));
    int begin = page.indexOf(FENCE + "text\n") + FENCE.length() + "text\n".length();
    String example = page.substring(begin, page.indexOf(FENCE, begin)).strip();

    assertThat(page).startsWith("# " + id + ": ");
    assertThat(example).startsWith(id + "  ");
    assertThat(given()).contains(") " + example);
  }

  private static String given() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(CASES, 2)) {
      for (Path file : files.filter(f -> f.endsWith("expected.txt")).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    String tooLong = " ".repeat(Document.SIZE_MAX + 1);
    return all.append(
            catchThrowableOfType(GateException.class, () -> Document.json(tooLong, "long.json"))
                .getMessage())
        .toString();
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
