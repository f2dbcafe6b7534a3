package dev.sekisho.gate.fact;

import static dev.sekisho.gate.Draft.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void foldAnswersWithTheCase() {
    Evidence<String> known = Evidence.known("yes", "github", NOW);
    Evidence<String> unknown = Evidence.unknown("github", "timed out");

    assertThat(known.<String>fold(k -> k.value(), u -> u.reason())).isEqualTo("yes");
    assertThat(unknown.<String>fold(k -> k.value(), u -> u.reason())).isEqualTo("timed out");
  }

  @Test
  void aGapHasASourceAndAReason() {
    assertThatThrownBy(() -> Evidence.unknown(" ", "why"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evidence.unknown("github", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsKnownToBeNull() {
    assertThatThrownBy(() -> Evidence.known(null, "github", NOW))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Evidence.known("x", "", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListingIsACopyAndSaysWhetherItIsWhole() {
    List<String> items = new ArrayList<>(List.of("a"));
    Listing<String> truncated = Listing.truncated(items);
    items.add("b");

    assertThat(truncated.items()).containsExactly("a");
    assertThat(truncated.complete()).isFalse();
    assertThat(Listing.of("a").complete()).isTrue();
  }

  @Test
  void aSheetOfGapsHasNothingElse() {
    FactSheet sheet =
        FactSheet.unknown(
            new Question.Merge(), Draft.SUBJECT, Draft.HEAD, NOW, "gate", "it fell over");

    for (FactKind kind : FactKind.values()) {
      assertThat(sheet.evidence(kind)).isEqualTo(Evidence.unknown("gate", "it fell over"));
    }
  }

  @Test
  void everyKindIsFoundByItsWordAndAnUnknownWordIsAnsweredWithTheKnownOnes() {
    for (FactKind kind : FactKind.values()) {
      assertThat(FactKind.of(kind.word())).isEqualTo(kind);
    }
    assertThatThrownBy(() -> FactKind.of("review"))
        .hasMessageContaining("'review'")
        .hasMessageContaining("label-history");
  }

  @Test
  void aQuestionIsAMergeOrADeployment() {
    Question merge = new Question.Merge();
    Question deploy =
        new Question.Deploy(
            Question.Deploy.Kind.MANUAL,
            new EnvironmentName("production"),
            Optional.empty(),
            Person.NOBODY);

    assertThat(merge.<String>fold(m -> "merge", d -> "deploy")).isEqualTo("merge");
    assertThat(deploy.<String>fold(m -> "merge", d -> "deploy")).isEqualTo("deploy");
  }
}
