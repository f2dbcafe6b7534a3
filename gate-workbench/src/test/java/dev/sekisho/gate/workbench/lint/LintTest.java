package dev.sekisho.gate.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an owner is told. Each folder of {@code lint} holds rules and the whole report; {@code
 * -Dgolden.accept=true} writes the reports anew, to be read before they are committed.
 */
class LintTest {
  private static final Path CASES = Path.of("src/test/resources/lint");
  private static final Path PAGES = Path.of("..", "docs", "errors");
  private static final String FENCE = "```";

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }

  static Stream<ErrorId> ids() {
    return Arrays.stream(LintErrors.class.getDeclaredFields())
        .filter(field -> field.getType() == ErrorId.class)
        .map(LintTest::value);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachProblemIsSaidWhole(Path folder) throws IOException {
    String said = said(Lint.of(folder));
    Path golden = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theExampleOfAPageIsSomethingThatLintSays(ErrorId id) throws IOException {
    String page = Files.readString(PAGES.resolve(id + ".md"));
    int begin = page.indexOf(FENCE + "text\n") + FENCE.length() + "text\n".length();
    String example = page.substring(begin, page.indexOf(FENCE, begin)).strip();
    List<String> said = new ArrayList<>();
    for (Path folder : cases().toList()) {
      Lint.of(folder).problems().stream().map(Problem::toString).forEach(said::add);
    }
    assertThat(example).startsWith(id + "  ");
    assertThat(said).contains(example);
  }

  @Test
  void theControlsThatComeWithTheGateAreInOrder() {
    LintReport report = Lint.of(Path.of("..", "gate-rules", "policies"));

    assertThat(report.problems()).isEmpty();
    assertThat(report.rules()).isGreaterThan(50);
    assertThat(report.files()).isGreaterThan(15);
  }

  @Test
  void whatIsNoFolderIsNotLookedThrough() {
    Path missing = Path.of("no", "such", "folder");
    assertThatThrownBy(() -> Lint.of(missing)).isInstanceOf(GateException.class);
  }

  private static String said(LintReport report) {
    String summary = report.rules() + " rules, " + report.files() + " files\n";
    return report.problems().stream()
        .map(problem -> problem + "\n\n")
        .collect(Collectors.joining("", summary + "\n", ""));
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
