package dev.sekisho.gate.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.FactKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventKindTest {

  @Test
  void everyKindHasASentenceWithoutItsFullStop() {
    assertThat(EventKind.values())
        .allSatisfy(kind -> assertThat(kind.sentence()).matches("[A-Z].{10,}[^.]"));
  }

  @Test
  void aReviewWakesRulesThatReadReviewsAndNoOthers() {
    assertThat(EventKind.REVIEW_CHANGED.wakes(Set.of(FactKind.REVIEWS))).isTrue();
    assertThat(EventKind.REVIEW_CHANGED.wakes(Set.of(FactKind.CHECKS))).isFalse();
  }

  @Test
  void aNewHeadWakesEvenRulesThatReadNoEvidence() {
    assertThat(EventKind.PULL_REQUEST_CHANGED.wakes(Set.of())).isTrue();
    assertThat(EventKind.MERGE_GROUP_REQUESTED.wakes(Set.of())).isTrue();
    assertThat(EventKind.DEPLOYMENT_REQUESTED.wakes(Set.of())).isTrue();
    assertThat(EventKind.TIMER.wakes(Set.of())).isTrue();
    assertThat(EventKind.RULES_CHANGED.wakes(Set.of())).isTrue();
  }

  @Test
  void nothingWakesOnWhatIsIgnored() {
    assertThat(EventKind.IGNORED.wakes(EnumSet.allOf(FactKind.class))).isFalse();
  }

  @Test
  void onlyTheFiveQuestionsWakeRulesThatReadNothing() {
    assertThat(Arrays.stream(EventKind.values()).filter(kind -> kind.wakes(Set.of())))
        .containsExactly(
            EventKind.PULL_REQUEST_CHANGED,
            EventKind.DEPLOYMENT_REQUESTED,
            EventKind.MERGE_GROUP_REQUESTED,
            EventKind.TIMER,
            EventKind.RULES_CHANGED);
  }
}
