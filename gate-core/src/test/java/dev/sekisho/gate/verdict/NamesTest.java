package dev.sekisho.gate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "Ticket", "1st", "peer_review", "peer--review", "-x", "x-", "a/b"})
  void aControlIsNamedInLowerCaseWordsWithHyphens(String name) {
    assertThatThrownBy(() -> new ControlName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ticket", "ticket/", "/x", "ticket/a/b", "ticket/X", "ticket/a b"})
  void aRuleIsNamedAfterItsControl(String name) {
    assertThatThrownBy(() -> new RuleName(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRuleKnowsItsControl() {
    assertThat(new RuleName("peer-review/2-eyes").control())
        .isEqualTo(new ControlName("peer-review"));
  }

  @Test
  void theGatesOwnRulesBelongToTheGate() {
    assertThat(RuleName.SILENT.control()).isEqualTo(RuleName.GATE);
    assertThat(RuleName.MISSING_EVIDENCE.control()).isEqualTo(RuleName.GATE);
    assertThat(RuleName.FAILURE.control()).isEqualTo(RuleName.GATE);
    assertThat(RuleName.NO_RULES.control()).isEqualTo(RuleName.GATE);
  }

  @Test
  void everyOutcomeThatDecidesSaysHowItsControlStands() {
    for (Outcome outcome : Outcome.values()) {
      assertThat(outcome.ofControl().isPresent()).as(outcome.name()).isEqualTo(outcome.decides());
    }
  }
}
