package dev.sekisho.gate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StandardRulesTest {
  private static final Path POLICIES = Path.of("policies");

  @Test
  void theRulesThatTheBuildParsedAreThoseOfTheFolder() {
    RuleSet fromFolder = RuleSet.load(POLICIES);
    RuleSet standard = RuleSet.standard();

    assertThat(standard.revision()).isEqualTo(fromFolder.revision());
    assertThat(standard.rules().stream().map(Rule::name))
        .containsExactlyElementsOf(fromFolder.rules().stream().map(Rule::name).toList());
    assertThat(standard.engine().evaluate(Sheets.sheet().build()))
        .isEqualTo(fromFolder.engine().evaluate(Sheets.sheet().build()));
  }

  @Test
  void aCompiledFormThatIsCutOffIsRefusedWithAClearProblem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompiledRules.write(RuleSources.read(POLICIES), new DataOutputStream(bytes));
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);

    assertThatThrownBy(() -> RuleSet.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-2014");
  }

  @Test
  void aFileThatIsNoCompiledFormIsRefusedWithAClearProblem() {
    assertThatThrownBy(() -> RuleSet.read(new ByteArrayInputStream("no rules".getBytes(UTF_8))))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-2014");
  }
}
