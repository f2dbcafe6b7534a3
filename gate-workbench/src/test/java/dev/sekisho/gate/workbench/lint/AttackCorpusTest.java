package dev.sekisho.gate.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files of somebody who wants to run code, read files, steer the engine or deceive a reviewer.
 * Each file or folder of {@code attacks} is one. Most try to set a system property or to write a
 * file, and after each it is looked whether either happened. What is said of them is in {@code
 * attacks.txt}; {@code -Dgolden.accept=true} writes it anew, to be read before it is committed.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AttackCorpusTest {
  private static final Path ATTACKS = Path.of("src/test/resources/attacks");
  private static final Path SAID = Path.of("src/test/resources/attacks.txt");

  static Stream<Path> attacks() throws IOException {
    try (Stream<Path> found = Files.list(ATTACKS)) {
      return found.sorted().toList().stream();
    }
  }

  @AfterEach
  void nothingWasDone() {
    assertThat(System.getProperty("sekisho.attacked")).isNull();
    assertThat(Path.of("attacked.txt")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void lintRefusesIt(Path attack) {
    LintReport report = lint(attack);

    assertThat(report.problems()).isNotEmpty();
    assertThat(report.problems())
        .allSatisfy(problem -> assertThat(problem.where().file()).isNotBlank())
        .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\u001b", "\u202e"));
    assertThat(report.problems().get(0).where().line()).isPresent();
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    assertThat(attacks()).hasSizeGreaterThan(120);
  }

  @Test
  void eachIsToldWhatIsWrongWithIt() throws IOException {
    String said = attacks().map(AttackCorpusTest::said).collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(SAID, said);
    }
    assertThat(said).isEqualTo(Files.readString(SAID));
  }

  private static String said(Path attack) {
    Problem first = lint(attack).problems().get(0);
    return attack.getFileName() + "\n  " + first.where() + "\n  " + first.line() + "\n";
  }

  private static LintReport lint(Path attack) {
    if (Files.isDirectory(attack)) {
      return Lint.of(attack);
    }
    try {
      return Lint.of(RuleSources.of(Map.of("peer-review/rules.drl", Files.readString(attack))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
