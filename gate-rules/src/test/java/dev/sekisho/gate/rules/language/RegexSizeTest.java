package dev.sekisho.gate.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}",
        "(?i)release/v?\\d+(\\.\\d+)*",
        "[](){}]{1000}",
        "[[:alpha:](]{1000}",
        "\\Q(((\\E{100}",
        "a{,5}b{x}\\p{Greek}",
        "\\("
      })
  void whatOwnersWriteIsSmall(String regex) {
    assertThat(RegexSize.isSmall(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "(a{100}){100}",
        "(([)])a{100}){100}",
        "([[:alpha:](]{50}){50}",
        "(\\Q(\\E{50}){50}",
        "(a{1,50}){1,50}",
        "a{1000}{1000}",
        "a{999999999}"
      })
  void whatRepeatsRepetitionsIsNot(String regex) {
    assertThat(RegexSize.isSmall(regex)).isFalse();
  }

  @Test
  void asManyPiecesAsAreCompiledAndOneMore() {
    assertThat(RegexSize.isSmall("a".repeat(RegexSize.PIECES_MAX))).isTrue();
    assertThat(RegexSize.isSmall("a".repeat(RegexSize.PIECES_MAX + 1))).isFalse();
  }

  @Test
  void asManyGroupsAsAreNestedAndOneMore() {
    assertThat(RegexSize.isSmall(nested(RegexSize.GROUPS_MAX))).isTrue();
    assertThat(RegexSize.isSmall(nested(RegexSize.GROUPS_MAX + 1))).isFalse();
  }

  private static String nested(int groups) {
    return "(".repeat(groups) + "a" + ")".repeat(groups);
  }
}
