package dev.sekisho.gate.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every limit of a rule folder: as much as it, and one more. */
class RuleLimitsTest {
  @Test
  void asManyFilesAsAreReadAndOneMore(@TempDir Path folder) throws IOException {
    for (int i = 0; i < RuleSources.FILES_MAX; i++) {
      Files.createFile(folder.resolve(i + ".csv"));
    }
    assertThat(limits(() -> RuleSources.read(folder))).isEmpty();

    Files.createFile(folder.resolve("one-more.drl"));
    assertThat(limits(() -> RuleSources.read(folder))).hasSize(1);
  }

  @Test
  void asLargeAFileAsIsReadAndOneByteMore(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rules.drl");
    Files.writeString(file, " ".repeat(RuleSources.FILE_BYTES_MAX));
    assertThat(limits(() -> RuleSources.read(folder))).isEmpty();

    Files.writeString(file, " ".repeat(RuleSources.FILE_BYTES_MAX + 1));
    assertThat(limits(() -> RuleSources.read(folder))).hasSize(1);
  }

  @Test
  void asManyRowsAsATableMayHaveAndOneMore() {
    assertThat(limits(() -> table(TableReader.ROWS_MAX))).isEmpty();
    assertThat(limits(() -> table(TableReader.ROWS_MAX + 1))).hasSize(1);
  }

  @Test
  void asManyParenthesesAsMayBeNestedAndOneMore() {
    assertThat(limits(() -> compile(nested(Drl.NESTING_MAX)))).isEmpty();
    assertThat(limits(() -> compile(nested(Drl.NESTING_MAX + 1)))).hasSize(1);
  }

  @Test
  void asManyBytesAsAFolderMayHoldAndOneMore(@TempDir Path folder) throws IOException {
    int files = RuleSources.TOTAL_BYTES_MAX / RuleSources.FILE_BYTES_MAX;
    for (int i = 0; i < files; i++) {
      Files.writeString(folder.resolve(i + ".csv"), " ".repeat(RuleSources.FILE_BYTES_MAX));
    }
    assertThat(limits(() -> RuleSources.read(folder))).isEmpty();

    Files.writeString(folder.resolve("x.csv"), " ");
    assertThat(limits(() -> RuleSources.read(folder))).hasSize(1);
  }

  @Test
  void asLongATextAsIsReadAndOneCharacterMore() {
    String rule = rule("draft", "");
    int rest = RuleSources.FILE_BYTES_MAX - rule.length();

    assertThat(limits(() -> compile(rule + " ".repeat(rest)))).isEmpty();
    assertThat(limits(() -> compile(rule + " ".repeat(rest + 1)))).hasSize(1);
  }

  @Test
  void asManyColumnsAsATableMayHaveAndOneMore() {
    assertThat(limits(() -> columns(TableReader.COLUMNS_MAX))).isEmpty();
    assertThat(limits(() -> columns(TableReader.COLUMNS_MAX + 1))).hasSize(1);
  }

  @Test
  void asLongACellAsIsReadAndOneCharacterMore() {
    int most = TableReader.CELL_CHARS_MAX;

    assertThat(limits(() -> read("path\n" + "a".repeat(most) + "\n"))).isEmpty();
    assertThat(limits(() -> read("path\n" + "a".repeat(most + 1) + "\n"))).hasSize(1);
  }

  @Test
  void asManyConditionsAsARuleMayHaveAndOneMore() {
    int most = RuleCompiler.CONDITIONS_MAX - 1; // the pattern itself is the first

    assertThat(limits(() -> compile(rule("draft" + ", draft".repeat(most - 1), "")))).isEmpty();
    assertThat(limits(() -> compile(rule("draft" + ", draft".repeat(most), "")))).hasSize(1);
  }

  @Test
  void asManyFindingsAsARuleMayStateAndOneMore() {
    String finding = "  finding.satisfied( \"it is\" );\n";
    String rule = rule("draft", "");
    int more = ConsequenceCompiler.STATEMENTS_MAX - 1;

    assertThat(limits(() -> compile(rule.replace(finding, finding.repeat(more + 1))))).isEmpty();
    assertThat(limits(() -> compile(rule.replace(finding, finding.repeat(more + 2))))).hasSize(1);
  }

  @Test
  void asLongAMarkAsIsReadAndOneCharacterMore() {
    String rule = rule("draft", "");
    int most = DrlReader.MARK_CHARS_MAX - 2; // within its quotes

    assertThat(limits(() -> compile(rule.replace("\"why\"", quoted(most))))).isEmpty();
    assertThat(limits(() -> compile(rule.replace("\"why\"", quoted(most + 1))))).hasSize(1);
  }

  @Test
  void asManyWordsAndSignsAsAFileMayHoldAndOneMore() {
    String most = ";".repeat(Drl.TOKENS_MAX - 1); // the end of the file is the last

    assertThat(problems(() -> compile(most)))
        .extracting(Problem::id)
        .doesNotContain(RuleErrors.LIMIT);
    assertThat(problems(() -> compile(most + ";")))
        .extracting(Problem::id)
        .containsExactly(RuleErrors.LIMIT);
  }

  @Test
  void whatCanBeReadInTooManyWaysIsStopped() {
    String nested = "( label( [".repeat(7) + "\"a\"" + "] ) )".repeat(7);
    String rule = rule(nested + " == " + nested, "");

    assertThat(problems(() -> compile(rule)))
        .extracting(Problem::id)
        .containsExactly(RuleErrors.LIMIT);
  }

  @Test
  void whatIsNestedWithoutParenthesesIsStoppedBeforeTheStackOverflows() {
    String rule = rule("!".repeat(20_000) + "draft", "");

    assertThat(problems(() -> compile(rule)))
        .extracting(Problem::id)
        .containsExactly(RuleErrors.LIMIT);
  }

  @Test
  void asManyFactsAsMayBeJoinedAndOneMore() {
    int others = RuleCompiler.BINDING_PATTERNS_MAX - 1;
    String pattern = "  Review()\n";

    assertThat(limits(() -> compile(rule("draft", pattern.repeat(others))))).isEmpty();
    assertThat(limits(() -> compile(rule("draft", pattern.repeat(others + 1))))).hasSize(1);
  }

  @Test
  void asManyHiddenCharactersAsAreToldAndOneMore() {
    String hidden = "\u200b";

    assertThat(problems(() -> compile(hidden.repeat(Characters.TOLD_MAX))))
        .hasSize(Characters.TOLD_MAX);
    assertThat(problems(() -> compile(hidden.repeat(Characters.TOLD_MAX + 1))))
        .hasSize(Characters.TOLD_MAX);
  }

  @Test
  void asLongALineAsIsShownAndOneCharacterMore() {
    String most = "a".repeat(SourceText.SHOWN_CHARS_MAX);

    assertThat(new SourceText("a.drl", "x\n" + most + "\nx").at(2).text()).contains(most);
    assertThat(new SourceText("a.drl", "x\n" + most + "a\nx").at(2).text()).isEmpty();
  }

  @Test
  void asManyRulesAsASetMayHoldAndOneMore() {
    assertThat(limits(() -> count(ParsedRules.RULES_MAX))).isEmpty();
    assertThat(limits(() -> count(ParsedRules.RULES_MAX + 1))).hasSize(1);
  }

  private static Object count(int rules) {
    ParsedRules.checkCount(rules);
    return rules;
  }

  private static Object table(int rows) {
    Problems problems = new Problems();
    TableReader.read(new SourceText("paths.csv", "path\n" + "a\n".repeat(rows)), problems);
    problems.throwIfAny();
    return rows;
  }

  private static Object columns(int columns) {
    return read(
        IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n");
  }

  private static Object read(String text) {
    Problems problems = new Problems();
    TableReader.read(new SourceText("paths.csv", text), problems);
    problems.throwIfAny();
    return text;
  }

  private static String quoted(int characters) {
    return "\"" + "w".repeat(characters) + "\"";
  }

  private static List<Problem> problems(Callable<?> reading) {
    try {
      reading.call();
      return List.of();
    } catch (GateException e) {
      return e.problems();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Object compile(String text) {
    return CompiledRules.compile(RuleSources.of(Map.of("rules.drl", text)));
  }

  /** The parentheses of the pattern itself are the first. */
  private static String nested(int depth) {
    return rule("(".repeat(depth - 1) + "draft" + ")".repeat(depth - 1), "");
  }

  private static String rule(String condition, String patterns) {
    return """
    rule "size/some"
      @control( "size" ) @owner( "owner" ) @why( "why" ) @fix( "fix" )
    when
      PullRequest( %s )
    %sthen
      finding.satisfied( "it is" );
    end
    """
        .formatted(condition, patterns);
  }

  /** The problems of a limit or a table; anything else that is wrong fails the test. */
  private static List<Problem> limits(Callable<?> reading) {
    try {
      reading.call();
      return List.of();
    } catch (GateException e) {
      assertThat(e.problems()).map(Problem::id).isSubsetOf(RuleErrors.LIMIT, RuleErrors.TABLE);
      return e.problems();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
