package dev.sekisho.gate.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files that want to keep the process busy, fill its memory or overflow its stack. Each is
 * refused because something in it is counted, and not because somebody looks at a clock.
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ExhaustionTest {
  private static final String MARKS =
      "  @control( \"size\" ) @owner( \"o\" ) @why( \"w\" ) @fix( \"f\" )\n";
  private static final String SAID = "finding.satisfied( \"it is\" );";
  private static final int MANY = 15_000;
  private static final int VERY_MANY = 200_000;

  static Stream<Arguments> attacks() {
    Map<String, String> attacks = new TreeMap<>();
    conditions(attacks);
    patterns(attacks);
    files(attacks);
    return attacks.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void lintRefusesIt(String name, String text) {
    LintReport report = Lint.of(RuleSources.of(Map.of("size/rules.drl", text)));

    assertThat(report.problems()).as(name).isNotEmpty();
    assertThat(report.problems())
        .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(60_000));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("rows", "path,why\n" + "a,b\n".repeat(VERY_MANY)),
        Arguments.of("rows of another length", "path,why\n" + "a\n".repeat(MANY / 2)),
        Arguments.of("columns", "path" + ",c".repeat(VERY_MANY) + "\n"),
        Arguments.of("a cell", "path,why\n" + "a".repeat(900_000) + ",b\n"),
        Arguments.of("quotes", "path,why\n" + "\"".repeat(900_001)),
        Arguments.of("a quote without an end", "path,why\n\"" + "a\n".repeat(VERY_MANY)),
        Arguments.of("cells nobody knows", "kind,name\n" + rows("branches,%d", MANY / 2)),
        Arguments.of("wild cards", "path,why\n" + rows("*a%d" + "*a".repeat(40) + ",x", 9_000)),
        Arguments.of("a file over the limit", "path,why\n" + "#\n".repeat(900_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aGiganticTableDoesNotHangIt(String name, String table) {
    String rule =
        rule(
            table.startsWith("kind")
                ? "goesTo( \"size/list\" )"
                : "files.anyListed( \"size/list\" )",
            "");
    LintReport report =
        Lint.of(RuleSources.of(Map.of("size/rules.drl", rule, "size/list.csv", table)));

    if (!name.equals("wild cards")) { // many, and in order
      assertThat(report.problems()).isNotEmpty();
    }
  }

  private static void conditions(Map<String, String> attacks) {
    attacks.put("parentheses", rule("(".repeat(500) + "draft" + ")".repeat(500), ""));
    attacks.put("parentheses without an end", rule("(".repeat(MANY), ""));
    attacks.put("parentheses beside each other", rule(joined(" && ", nested(20), 600), ""));
    attacks.put("negations", rule("!".repeat(MANY) + "draft", ""));
    attacks.put("signs", rule("- ".repeat(MANY) + "1 == 1", ""));
    attacks.put("sums", rule("title == \"a\"" + " + \"a\"".repeat(1_500), ""));
    attacks.put("concatenations", rule("title == " + joined(" + ", "title", 1_000), ""));
    attacks.put("and", rule(joined(" && ", "draft", MANY), ""));
    attacks.put("or", rule(joined(" || ", "draft", 800), ""));
    attacks.put("commas", rule(joined(", ", "draft", MANY), ""));
    attacks.put("dots", rule(joined(".", "title", MANY), ""));
    attacks.put("calls", rule(joined(".", "label( \"a\" )", 4_000), ""));
    attacks.put("calls within calls", rule("label( ".repeat(20) + "\"a\"" + " )".repeat(20), ""));
    attacks.put("calls and lists", rule(twice(listed()), ""));
    attacks.put("lists", rule("[".repeat(20) + "1" + "]".repeat(20) + " == null", ""));
    attacks.put("braces", rule("{".repeat(MANY), ""));
    attacks.put("choices", rule("draft ? ".repeat(4_000) + "draft" + " : draft".repeat(4_000), ""));
    attacks.put("comparisons", rule(joined(" < ", "title", MANY), ""));
    attacks.put("equalities", rule(joined(" == ", "title", MANY), ""));
    attacks.put("casts", rule("(String) ".repeat(MANY / 2) + "title == \"a\"", ""));
    attacks.put("casts within casts", rule("((String) ".repeat(11) + "title" + ")".repeat(11), ""));
    attacks.put("types", rule("new " + "A<".repeat(4_000) + "B" + ">".repeat(4_000) + "()", ""));
    attacks.put("in", rule("title in ( " + joined(", ", "\"a\"", 3_000) + " )", ""));
    attacks.put("inline casts", rule("title" + "#a".repeat(MANY) + " == 1", ""));
    attacks.put("indices", rule("title" + "[0]".repeat(MANY) + " == 1", ""));
    attacks.put("arrows", rule("x -> ".repeat(MANY / 2) + "x", ""));
    attacks.put("a word", rule("a".repeat(900_000), ""));
    attacks.put("a number", rule("files.count > " + "9".repeat(900_000), ""));
    attacks.put("a regular expression", rule("title matches \"((a{1000}){1000}){1000}\"", ""));
    attacks.put("bindings", rule(numbered("$a%d : title", ", ", 10_000), ""));
    attacks.put("marks on a condition", rule("draft " + "@a ".repeat(MANY), ""));
  }

  private static void patterns(Map<String, String> attacks) {
    attacks.put("patterns", rule("draft", "  Review()\n".repeat(MANY)));
    attacks.put("not", rule("draft", "  " + "not ".repeat(MANY) + "Review()\n"));
    attacks.put("forall", rule("draft", around("forall( not( ", 10, "Review()", " ) )")));
    attacks.put("or within or", rule("draft", around("( Review() or ", 20, "Review()", " )")));
    attacks.put("from", rule("draft", "  Review() " + around("from collect( A() ", 20, "", ")")));
    attacks.put(
        "accumulate", rule("draft", around("Number() from accumulate( ", 11, "A()", ", f(1) )")));
    attacks.put("if", rule("draft", "  " + "if ( draft ) do[ x ] else ".repeat(4_000) + "\n"));
    attacks.put("eval", rule("draft", "  eval( " + nested(22) + " )\n"));
    attacks.put("questions", rule("draft", "  ?q( " + joined(", ", "a", MANY) + "; )\n"));
    attacks.put("paths", rule("draft", "  /a" + "/a".repeat(MANY) + "\n"));
    attacks.put("a text", rule("draft", "").replace("it is", "a".repeat(900_000)));
    attacks.put("findings", rule("draft", "").replace(SAID, SAID.repeat(3_000)));
    attacks.put("consequences", rule("draft", "").replace("end", "then[a]\n".repeat(MANY) + "end"));
    attacks.put("a name", rule("draft", "").replace("size/some", "size/" + "a".repeat(900_000)));
    attacks.put("a mark", rule("draft", "").replace("\"w\"", "\"" + "w".repeat(900_000) + "\""));
    attacks.put(
        "marks", rule("draft", "").replace(MARKS, MARKS + numbered("@m%d( \"x\" )", " ", 9_000)));
    attacks.put(
        "marks within marks", rule("draft", "").replace("\"w\"", around("@x( ", 20, "1", ")")));
    attacks.put(
        "attributes", rule("draft", "").replace("when", "salience 1\n".repeat(MANY) + "when"));
  }

  private static void files(Map<String, String> attacks) {
    attacks.put("100,000 rules", "rule a when then end\n".repeat(100_000));
    attacks.put("rules", numbered("rule \"size/a-%d\" when PullRequest() then end", "\n", 4_000));
    attacks.put(
        "rules that are wrong", numbered(rule("nope", "").replace("some", "a-%d"), "", 700));
    attacks.put("rules of one name", rule("draft", "").repeat(700));
    attacks.put("rules without an end", numbered("rule \"a-%d\" when PullRequest(", "\n", 8_000));
    attacks.put("the word rule", "rule ".repeat(MANY));
    attacks.put("the word when", "rule a " + "when ".repeat(MANY));
    attacks.put("the word end", "end ".repeat(MANY));
    attacks.put("imports", "import a.b.C\n".repeat(8_000) + rule("draft", ""));
    attacks.put("a long import", "import " + "a.".repeat(MANY) + "a\n" + rule("draft", ""));
    attacks.put("globals", "global A a\n".repeat(8_000));
    attacks.put("functions", "function void a() { }\n".repeat(6_000));
    attacks.put("declarations", "declare A end\n".repeat(10_000));
    attacks.put("fields", "declare A " + "a : String\n".repeat(10_000) + " end\n");
    attacks.put("semicolons", ";".repeat(MANY));
    attacks.put("at signs", "@".repeat(MANY));
    attacks.put("quotes", "\"".repeat(900_001));
    attacks.put("quotes and lines", "\"\n".repeat(20_000));
    attacks.put("backslashes", "\\".repeat(900_000));
    attacks.put("comments without an end", "/*".repeat(400_000));
    attacks.put("comments", rule("draft /**/ /**/".repeat(5_000), ""));
    attacks.put("lines", "\n".repeat(900_000));
    attacks.put("a file over the limit", rule("draft", "") + " ".repeat(1 << 20));
  }

  private static String listed() {
    return "( label( [".repeat(7) + "\"a\"" + "] ) )".repeat(7);
  }

  private static String twice(String condition) {
    return condition + " == " + condition;
  }

  private static String nested(int depth) {
    return "(".repeat(depth) + "draft" + ")".repeat(depth);
  }

  private static String around(String open, int times, String inner, String close) {
    return "  " + open.repeat(times) + inner + close.repeat(times) + "\n";
  }

  private static String joined(String between, String piece, int times) {
    return piece + (between + piece).repeat(times - 1);
  }

  private static String numbered(String piece, String between, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> piece.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining(between));
  }

  private static String rows(String row, int times) {
    return numbered(row, "\n", times) + "\n";
  }

  private static String rule(String condition, String patterns) {
    return "rule \"size/some\"\n"
        + MARKS
        + "when\n  $pr : PullRequest( "
        + condition
        + " )\n"
        + patterns
        + "then\n  "
        + SAID
        + "\nend\n";
  }
}
