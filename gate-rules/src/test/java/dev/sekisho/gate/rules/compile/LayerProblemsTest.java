package dev.sekisho.gate.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a repository reads whose own rules do what they may not. */
class LayerProblemsTest {
  private static final RuleSet STANDARD = RuleSet.load(Path.of("policies"));
  private static final Path CASE =
      Path.of("src", "test", "resources", "layers", "what-a-layer-may-not-do");

  @Test
  void everythingThatALayerMayNotDoIsSaidAtItsPlace() throws IOException {
    GateException thrown =
        catchThrowableOfType(GateException.class, () -> STANDARD.added(RuleSources.read(CASE)));
    Path golden = CASE.resolve("expected.txt");
    String message = thrown.getMessage() + "\n";
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(golden, message);
    }
    assertThat(message).isEqualTo(Files.readString(golden));
  }

  @Test
  void whatIsWrongWithAnyRuleIsWrongInALayerToo() {
    assertThatThrownBy(() -> STANDARD.added(RuleSources.of(Map.of("house/house.drl", "rule x"))))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("house/house.drl");
    assertThatThrownBy(() -> STANDARD.added(RuleSources.of(Map.of("house/list.csv", "a,b\n"))))
        .isInstanceOf(GateException.class)
        .hasMessageContaining(RuleErrors.NO_RULES.value());
  }

  @Test
  void aLayerHasTablesOfItsOwn() {
    RuleSet added =
        STANDARD.added(
            RuleSources.of(
                Map.of(
                    "house/house.drl",
                    """
                    rule "house/said" @control( "house" ) @owner( "team" ) @why( "so" ) @fix( "do" )
                    when $pr : PullRequest( goesTo( "house/places" ), goesTo( "production" ) )
                    then finding.satisfied( "said" ); end
                    """,
                    "house/places.csv",
                    "kind,name\nbranch,main\n")));

    assertThat(added.rules()).hasSize(1);
    assertThat(added.rollout().rows()).isEmpty();
  }
}
