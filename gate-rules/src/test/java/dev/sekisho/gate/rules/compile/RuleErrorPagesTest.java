package dev.sekisho.gate.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.reload.CurrentRules;
import java.io.ByteArrayInputStream;
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

/** The example on the page of a rule error is a message that the compiler really gives. */
class RuleErrorPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "errors");
  private static final Path CASES = Path.of("src/test/resources/problems");
  private static final Path POLICIES = Path.of("policies");
  private static final Path LAYER =
      Path.of("src", "test", "resources", "layers", "what-a-layer-may-not-do");
  private static final String FENCE = "```";

  private static List<String> given = List.of();

  static Stream<ErrorId> ids() {
    return Arrays.stream(RuleErrors.class.getDeclaredFields())
        .filter(field -> field.getType() == ErrorId.class)
        .map(RuleErrorPagesTest::value);
  }

  @BeforeAll
  static void compileWhatIsWrong() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      Stream<String> fromFolders =
          folders.map(folder -> messageOf(() -> CompiledRules.compile(RuleSources.read(folder))));
      Stream<String> fromElsewhere =
          Stream.of(
              messageOf(() -> RuleSources.read(Path.of("no/such/folder"))),
              messageOf(() -> read(new byte[8])),
              messageOf(() -> RuleSet.load(POLICIES).added(RuleSources.read(LAYER))),
              messageOf(() -> new CurrentRules().get()));
      given = Stream.concat(fromFolders, fromElsewhere).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theExampleIsAMessageOfTheCompiler(ErrorId id) throws IOException {
    String page = Files.readString(PAGES.resolve(id + ".md"));
    int begin = page.indexOf(FENCE + "text\n") + FENCE.length() + "text\n".length();
    String example = page.substring(begin, page.indexOf(FENCE, begin)).strip();
    assertThat(example).startsWith(id + "  ");
    assertThat(given).anySatisfy(message -> assertThat(message).contains(") " + example));
  }

  private static String messageOf(Runnable work) {
    return catchThrowableOfType(GateException.class, work::run).getMessage();
  }

  private static void read(byte[] bytes) {
    try {
      RuleSet.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
