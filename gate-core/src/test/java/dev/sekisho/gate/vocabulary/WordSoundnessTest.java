package dev.sekisho.gate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.vocabulary.Asks.Answer;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every word that a rule can use, however little is known. */
class WordSoundnessTest {
  private static final List<Asks> ALL = Asks.all();

  @Example
  void everyWordIsAsked() {
    assertThat(ALL).hasSizeGreaterThan(120);
    assertThat(ALL).extracting(Asks::name).contains("$pr.label(\"LGTM\").lastAddedBy");
  }

  @Example
  void nothingKnownLeavesOnlyTheGapsThatTheWordsNameAndNeverThrows() {
    Draft draft = Draft.sheet();
    for (FactKind kind : FactKind.values()) {
      draft = draft.without(kind);
    }
    assertThatGapsAreNamed(draft.build());
  }

  @Example
  void emptyTruncatedListsLeaveOnlyTheGapsThatTheWordsNameAndNeverThrow() {
    Draft draft = Draft.sheet();
    for (FactKind kind : FactKind.values()) {
      boolean list = kind != FactKind.DETAILS && kind != FactKind.REPOSITORY;
      draft = list && kind != FactKind.WINDOW ? draft.truncated(kind) : draft.without(kind);
    }
    assertThatGapsAreNamed(draft.build());
  }

  @Property(tries = 500)
  void gapsAreNamedWhateverIsKnown(@ForAll long seed) {
    RandomSheets sheets = new RandomSheets(seed);
    assertThatGapsAreNamed(sheets.hidden(sheets.full()).build());
  }

  /** The soundness law: an answer without a gap is the answer that the whole evidence gives. */
  @Property(tries = 3000)
  void hiddenEvidenceNeverChangesAnAnswerWithoutLeavingAGap(@ForAll long seed) {
    RandomSheets sheets = new RandomSheets(seed);
    Draft full = sheets.full();
    FactSheet all = full.build();
    FactSheet some = sheets.hidden(full).build();
    for (Asks ask : ALL) {
      Answer answer = ask.isAnsweredFromEvidence() ? ask.of(some) : ask.of(all);
      if (ask.isAnsweredFromEvidence() && answer.gaps().isEmpty()) {
        assertThat(ask.of(all))
            .as(() -> ask + "\n  of the whole sheet " + all + "\n  of what was left " + some)
            .isEqualTo(answer);
      }
    }
  }

  private static void assertThatGapsAreNamed(FactSheet sheet) {
    for (Asks ask : ALL) {
      assertThat(ask.reads()).as(ask.name()).containsAll(ask.of(sheet).gaps());
    }
  }
}
