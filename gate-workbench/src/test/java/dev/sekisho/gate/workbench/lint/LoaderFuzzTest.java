package dev.sekisho.gate.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Whatever stands in a rule folder, it either loads or is refused with problems that say where.
 * There is no other exception, and no error of Java.
 */
class LoaderFuzzTest {
  private static final Path POLICIES = Path.of("..", "gate-rules", "policies");
  private static final Path ATTACKS = Path.of("src/test/resources/attacks");

  private Path folder = Path.of("");

  /** One change of a text: what stands at a place gives way to something else. */
  record Edit(double at, int removed, String inserted) {
    String applyTo(String text) {
      int start = (int) (at * text.length());
      int end = Math.min(text.length(), start + removed);
      return text.substring(0, start) + inserted + text.substring(end);
    }
  }

  @BeforeProperty
  void aFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterProperty
  void noFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("rules.drl"));
    Files.deleteIfExists(folder.resolve("list.csv"));
    Files.delete(folder);
  }

  @Property(tries = 3_000)
  void rulesThatWereChangedSomewhere(
      @ForAll("rules") String rules, @ForAll("edits") List<Edit> edits) {
    loads(Map.of("peer-review/rules.drl", edited(rules, edits), "production.csv", places()));
  }

  @Property(tries = 1_000)
  void tablesThatWereChangedSomewhere(
      @ForAll("tables") String table, @ForAll("edits") List<Edit> edits) {
    String rule =
        "rule \"size/some\" @control( \"size\" ) @owner( \"o\" ) @why( \"w\" ) @fix( \"f\" )"
            + " when $pr : PullRequest( files.anyListed( \"list\" ) )"
            + " then finding.satisfied( \"yes\" ); end";
    loads(Map.of("rules.drl", rule, "list.csv", edited(table, edits), "rollout.csv", table));
  }

  @Property(tries = 1_000)
  void anyText(@ForAll String rules, @ForAll String table) {
    loads(Map.of("rules.drl", rules, "list.csv", table));
  }

  @Property(tries = 1_000)
  void wordsOfTheLanguageInAnyOrder(@ForAll("words") List<String> words) {
    loads(Map.of("rules.drl", String.join(" ", words)));
  }

  @Property(tries = 300)
  void anyBytes(@ForAll @Size(max = 400) byte[] rules, @ForAll @Size(max = 400) byte[] table)
      throws IOException {
    Files.write(folder.resolve("rules.drl"), rules);
    Files.write(folder.resolve("list.csv"), table);
    check(() -> CompiledRules.compile(RuleSources.read(folder)));
  }

  private static void loads(Map<String, String> texts) {
    check(() -> CompiledRules.compile(RuleSources.of(texts)));
    Lint.of(RuleSources.of(texts));
  }

  private static void check(Runnable loading) {
    try {
      loading.run();
    } catch (GateException refused) {
      assertThat(refused.problems()).isNotEmpty().allSatisfy(LoaderFuzzTest::isWhole);
    }
  }

  private static void isWhole(Problem problem) {
    assertThat(problem.id().value()).startsWith("GATE-2");
    assertThat(problem.where().file()).isNotBlank();
    assertThat(problem.where().line().orElse(1)).isPositive();
    assertThat(problem.where().column().orElse(1)).isPositive();
    assertThat(problem.what()).isNotBlank();
    assertThat(problem.fix()).isNotBlank();
  }

  private static String edited(String text, List<Edit> edits) {
    String edited = text;
    for (Edit edit : edits) {
      edited = edit.applyTo(edited);
    }
    return edited;
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(texts(".drl"));
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of(texts(".csv"));
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 40),
            Arbitraries.oneOf(fragments(), Arbitraries.strings().ofMaxLength(3)))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return fragments().list().ofMaxSize(60);
  }

  private static Arbitrary<String> fragments() {
    return Arbitraries.of(
        "rule",
        "when",
        "then",
        "end",
        "package",
        "import",
        "function",
        "declare",
        "query",
        "global",
        "not",
        "exists",
        "forall",
        "or",
        "and",
        "from",
        "accumulate(",
        "collect(",
        "eval(",
        "do[ a ]",
        "over window:length( 1 )",
        "entry-point \"a\"",
        "salience 1",
        "extends \"a\"",
        "if",
        "else",
        "$pr : PullRequest(",
        "Review(",
        "draft",
        "files.count",
        "label( \"a\" )",
        "finding.forbid(",
        "@control( \"a\" )",
        "@why(",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        ",",
        ";",
        ":",
        ":=",
        ".",
        "==",
        "!=",
        "<",
        ">",
        "&&",
        "||",
        "!",
        "+",
        "-",
        "*",
        "/",
        "%",
        "?",
        "#",
        "@",
        "\\",
        "->",
        "//",
        "/*",
        "*/",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\ufeff",
        "\u202e",
        "0",
        "999999999999",
        "1e9",
        "null",
        "this",
        "new",
        "in",
        "matches",
        "contains",
        "memberOf",
        "((((((",
        "))))))",
        "a.b.c",
        "\"a\" + \"b\"");
  }

  private static String places() {
    return "kind,name\nbranch,main\n";
  }

  private static List<String> texts(String ending) {
    try (Stream<Path> policies = Files.walk(POLICIES);
        Stream<Path> attacks = Files.walk(ATTACKS)) {
      return Stream.concat(policies, attacks)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(LoaderFuzzTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
