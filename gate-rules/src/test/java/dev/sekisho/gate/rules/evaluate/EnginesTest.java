package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.verdict.ControlName;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which engines for parts of a rule set are kept. */
class EnginesTest {
  private static final List<ControlName> CONTROLS =
      IntStream.rangeClosed(0, Engines.PARTS_MAX)
          .mapToObj(number -> new ControlName("control-" + number))
          .toList();

  private final Engines engines = new Engines(rules());

  @Test
  void withoutNothingItIsTheWhole() {
    assertThat(engines.without(Set.of())).isSameAs(engines.whole());
  }

  @Test
  void asManyPartsAsAreKeptAndOneMore() {
    List<GateEngine> parts = CONTROLS.stream().limit(Engines.PARTS_MAX).map(this::without).toList();
    assertThat(without(CONTROLS.get(0))).isSameAs(parts.get(0));

    without(CONTROLS.get(Engines.PARTS_MAX));

    assertThat(without(CONTROLS.get(0))).as("asked for again").isSameAs(parts.get(0));
    assertThat(without(CONTROLS.get(1))).as("not asked for longest").isNotSameAs(parts.get(1));
  }

  private GateEngine without(ControlName control) {
    return engines.without(Set.of(control));
  }

  private static CompiledRules rules() {
    TreeMap<String, String> texts = new TreeMap<>();
    for (ControlName control : CONTROLS) {
      texts.put(
          control + ".drl",
          """
          rule "%1$s/said" @control( "%1$s" ) @owner( "x" ) @why( "x" ) @fix( "x" )
          when PullRequest( open ) then finding.satisfied( "said" ); end
          """
              .formatted(control));
    }
    return CompiledRules.compile(new RuleSources(texts));
  }
}
