package dev.sekisho.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows of embedding the gate compiles, runs and is the same text. */
class EmbeddingTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path POLICIES = Path.of("policies");
  private static final Path SOURCE =
      Path.of("src/test/java/dev/sekisho/gate/rules/EmbeddingTest.java");

  private static final FactSheet READY = Sheets.sheet().build();
  private static final FactSheet NOBODY_LOOKED = Sheets.bare().build();

  private static boolean ask(Path folder, FactSheet sheet, PrintStream out) {
    // snippet plain
    RuleSet rules = RuleSet.load(folder);
    Evaluation answer = rules.engine().evaluate(sheet);
    boolean go = answer.verdict() instanceof Verdict.Allow;
    answer.shortestWayToYes().forEach(step -> out.println(step.control() + ": " + step.fix()));
    // end
    return go;
  }

  private static Evaluation askInjected(Path folder, FactSheet sheet) {
    // snippet guice
    Injector injector = Guice.createInjector(new GateModule(RuleSet.load(folder)));
    GateEngine gate = injector.getInstance(GateEngine.class);
    Evaluation answer = gate.evaluate(sheet);
    // end
    return answer;
  }

  @Test
  void whatNobodyLookedAtMayNotGoAndIsToldTheWayToYes() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean go = ask(POLICIES, NOBODY_LOOKED, new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(go).isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("peer-review: Somebody who did not contribute to the change approves it");
  }

  @Test
  void whatEveryControlIsSatisfiedWithMayGo() {
    PrintStream nobodyReads = new PrintStream(new ByteArrayOutputStream(), true);
    assertThat(ask(POLICIES, READY, nobodyReads)).isTrue();
  }

  @Test
  void theInjectedEngineAnswersTheSame() {
    assertThat(askInjected(POLICIES, NOBODY_LOOKED))
        .isEqualTo(RuleSet.load(POLICIES).engine().evaluate(NOBODY_LOOKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "guice"})
  void theReadmeShowsTheCodeThatRunsHere(String snippet) throws IOException {
    String source = Files.readString(SOURCE);
    String code = between(source, "    // snippet " + snippet + "\n", "    // end\n");
    String shown =
        between(Files.readString(README), "<!-- snippet " + snippet + " -->\n```java\n", "```\n");
    assertThat(shown).isEqualTo(code.indent(-4));
  }

  @Test
  void theReadmeShowsARuleThatComesWithTheGate() throws IOException {
    String shown = between(Files.readString(README), "<!-- rule -->\n```drl\n", "```\n");
    try (Stream<Path> files = Files.walk(POLICIES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".drl")))
          .anySatisfy(file -> assertThat(Files.readString(file)).contains(shown));
    }
  }

  private static String between(String text, String begin, String end) {
    assertThat(text).contains(begin);
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
