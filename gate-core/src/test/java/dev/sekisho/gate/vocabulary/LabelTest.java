package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.vocabulary.Words.ALICE;
import static dev.sekisho.gate.vocabulary.Words.BOB;
import static dev.sekisho.gate.vocabulary.Words.CAROL;
import static dev.sekisho.gate.vocabulary.Words.added;
import static dev.sekisho.gate.vocabulary.Words.commit;
import static dev.sekisho.gate.vocabulary.Words.lgtm;
import static dev.sekisho.gate.vocabulary.Words.read;
import static dev.sekisho.gate.vocabulary.Words.removed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import org.junit.jupiter.api.Test;

class LabelTest {
  private final Draft labelled =
      Draft.sheet().with(COMMITS, commit(ALICE)).with(LABELS, lgtm(), new LabelName("wip"));

  @Test
  void whoeverSetItLastSetIt() {
    PullRequest pr =
        read(labelled.with(LABEL_HISTORY, added(ALICE, 1), removed(ALICE, 2), added(BOB, 3)));

    assertThat(pr.label("lgtm").lastAddedBy()).isEqualTo(BOB);
    assertThat(pr.label("lgtm").setByContributor()).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void removingItAndSettingItAgainByItsAuthorCountsAnew() {
    PullRequest pr =
        read(labelled.with(LABEL_HISTORY, added(BOB, 1), removed(ALICE, 2), added(ALICE, 3)));

    assertThat(pr.label("lgtm").setByContributor()).isTrue();
    assertThat(pr.votes("lgtm").any()).isFalse();
  }

  @Test
  void theOrderOfTheHistoryCountsWithinOneSecond() {
    PullRequest pr =
        read(labelled.with(LABEL_HISTORY, added(ALICE, 1), removed(CAROL, 1), added(BOB, 1)));

    assertThat(pr.label("lgtm").lastAddedBy()).isEqualTo(BOB);
  }

  @Test
  void aLabelThatIsThereButWasRemovedLastIsAGap() {
    PullRequest pr = read(labelled.with(LABEL_HISTORY, added(BOB, 1), removed(BOB, 2)));

    assertThat(pr.label("lgtm").lastAddedBy()).isEqualTo(Person.NOBODY);
    assertThat(pr.reading().gaps()).containsExactly(LABEL_HISTORY);
  }

  @Test
  void aLabelThatIsThereButWasNeverSetIsAGap() {
    PullRequest pr = read(labelled);

    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(LABEL_HISTORY);
  }

  @Test
  void aLabelThatIsNotThereWasSetByNobodyAndThatIsNoGap() {
    PullRequest pr = read(Draft.sheet().with(LABEL_HISTORY, added(BOB, 1), removed(BOB, 2)));

    assertThat(pr.label("lgtm").present()).isFalse();
    assertThat(pr.label("lgtm").lastAddedBy()).isEqualTo(Person.NOBODY);
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void aDeletedAccountIsTakenForAContributor() {
    PullRequest pr = read(labelled.with(LABEL_HISTORY, added(Person.NOBODY, 1)));

    assertThat(pr.label("lgtm").setByContributor()).isTrue();
    assertThat(pr.votes("lgtm").any()).isFalse();
  }

  @Test
  void aLabelInPartOfTheListIsThereAndOneThatIsNotIsAGap() {
    PullRequest pr = read(Draft.sheet().truncated(LABELS, lgtm()));

    assertThat(pr.label("lgtm").present()).isTrue();
    assertThat(pr.reading().gaps()).isEmpty();
    assertThat(pr.label("wip").present()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(LABELS);
  }
}
