package dev.sekisho.gate.workbench.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.vocabulary.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Formatting changes nothing that is said, and formatting again changes nothing at all. */
class FormatLawTest {
  private static final RuleSources POLICIES =
      RuleSources.read(Path.of("..", "gate-rules", "policies"));
  private static final String RULE =
      "rule \"size/some\" @control( \"size\" ) @owner( \"o\" ) @why( \"w\" ) @fix( \"f\" )"
          + " when $pr : PullRequest( draft ) then finding.satisfied( \"yes\" ); end";

  @Property(tries = 60)
  void rulesThatWereSpacedByWhim(@ForAll Random random) {
    SortedMap<String, String> spaced = new TreeMap<>();
    POLICIES
        .texts()
        .forEach(
            (file, text) -> spaced.put(file, file.endsWith(".drl") ? spaced(text, random) : text));
    SortedMap<String, String> formatted = new TreeMap<>(spaced);
    formatted.putAll(Formatter.format(new RuleSources(spaced)));

    assertThat(said(formatted)).isEqualTo(said(spaced)).isEqualTo(said(POLICIES.texts()));
    assertThat(Formatter.format(new RuleSources(formatted))).isEmpty();
  }

  @Property(tries = 500)
  void tablesOfAnyCells(
      @ForAll("cells") List<String> first,
      @ForAll("cells") List<String> second,
      @ForAll boolean quoted) {
    String table = "a,b,c\n" + row(first, quoted) + "# a comment \n\n" + row(second, true);
    String formatted = TableLayout.format(table);

    assertThat(rows(formatted)).isEqualTo(rows(table));
    assertThat(formatted).contains("# a comment\n");
    assertThat(TableLayout.format(formatted)).isEqualTo(formatted);
  }

  /** Other spaces, line ends and comments between the same words. */
  private static String spaced(String text, Random random) {
    List<String> gaps = List.of(" ", "  ", "\n", "\n\n\n", "\t", "\r\n", " /* c */ ", " // d\n");
    StringBuilder out = new StringBuilder();
    for (Piece piece : Piece.of(text)) {
      boolean glued = piece.is(".") || out.toString().endsWith(".") || out.toString().endsWith("@");
      out.append(glued ? "" : gaps.get(random.nextInt(gaps.size()))).append(piece.text());
      if (piece.kind() == Piece.Kind.LINE_COMMENT) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static List<String> said(SortedMap<String, String> texts) {
    List<String> said = new ArrayList<>();
    for (CompiledRule compiled : CompiledRules.compile(new RuleSources(texts)).rules()) {
      Rule rule = compiled.rule();
      said.add(
          String.join(
              " | ",
              rule.name().value(),
              rule.owner(),
              rule.why(),
              rule.fix(),
              rule.lifts().stream().sorted().toList().toString(),
              compiled.patterns().stream().map(FormatLawTest::said).toList().toString(),
              compiled.statements().stream()
                  .map(statement -> statement.outcome() + " " + statement.excused())
                  .toList()
                  .toString()));
    }
    texts.forEach((file, text) -> said.add(words(text).toString()));
    return said;
  }

  private static String said(CompiledRule.CompiledPattern pattern) {
    return pattern.quantifier()
        + " "
        + pattern.kind()
        + pattern.conditions().stream().map(condition -> words(condition.key())).toList();
  }

  private static List<String> words(String text) {
    return Piece.of(text).stream().filter(p -> !p.isComment()).map(Piece::text).toList();
  }

  private static String row(List<String> cells, boolean quoted) {
    return cells.stream()
            .map(cell -> quoted ? '"' + cell.replace("\"", "\"\"") + '"' : plain(cell))
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static String plain(String cell) {
    return "x" + cell.replaceAll("[,\"\n#]", " ");
  }

  private static List<List<String>> rows(String csv) {
    Table table =
        CompiledRules.compile(RuleSources.of(Map.of("rules.drl", RULE, "list.csv", csv)))
            .tables()
            .byName()
            .get("list");
    return table.rows().stream()
        .map(row -> table.columns().stream().map(row::cell).toList())
        .toList();
  }

  @Provide
  Arbitrary<List<String>> cells() {
    return Arbitraries.strings().withChars("a,\"\n #").ofMaxLength(6).list().ofSize(3);
  }
}
