package dev.sekisho.gate.testkit;

import static dev.sekisho.gate.testkit.Sheets.addedBy;
import static dev.sekisho.gate.testkit.Sheets.at;
import static dev.sekisho.gate.testkit.Sheets.sha;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SheetsTest {

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void everyKindIsKnownUnlessSaidOtherwise(FactKind kind) {
    assertThat(sheet().build().evidence(kind)).isInstanceOf(Evidence.Known.class);
  }

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void everyKindCanBeMadeAGap(FactKind kind) {
    FactSheet built = sheet().unknown(kind, "timed out").build();

    assertThat(built.evidence(kind))
        .isInstanceOfSatisfying(
            Evidence.Unknown.class, gap -> assertThat(gap.reason()).isEqualTo("timed out"));
  }

  @ParameterizedTest
  @EnumSource(
      value = FactKind.class,
      names = {"DETAILS", "REPOSITORY", "WINDOW"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyListCanBeTruncatedAndEmptied(FactKind kind) {
    assertThat(listing(sheet().truncated(kind).build(), kind).complete()).isFalse();
    assertThat(listing(sheet().none(kind).build(), kind).items()).isEmpty();
  }

  @Test
  void aValueIsNoListToTruncate() {
    assertThatThrownBy(() -> sheet().truncated(FactKind.WINDOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window is one value, not a list");
  }

  @Test
  void theAuthorAlsoMadeTheFirstCommitAndPushedIt() {
    FactSheet built = sheet().author("dave").build();

    assertThat(listing(built, FactKind.COMMITS).items())
        .extracting(c -> ((Commit) c).author())
        .containsExactly(Person.of("dave"));
    assertThat(listing(built, FactKind.HEAD_HISTORY).items())
        .extracting(c -> ((HeadChange) c).pushedBy())
        .containsExactly(Person.of("dave"));
  }

  @Test
  void aPushMovesTheHead() {
    FactSheet built = sheet().pushed(sha(2), Person.of("bob"), at("2026-03-04T09:30:00Z")).build();

    assertThat(built.head()).isEqualTo(sha(2));
    assertThat(listing(built, FactKind.COMMITS).items()).hasSize(2);
    assertThat(listing(built, FactKind.HEAD_HISTORY).items())
        .extracting(c -> ((HeadChange) c).sha())
        .containsExactly(sha(1), sha(2));
  }

  @Test
  void aLabelThatWasRemovedStaysInTheHistory() {
    FactSheet built =
        sheet()
            .label("LGTM", addedBy("bob"), at("2026-03-04T09:00:00Z"))
            .unlabel("LGTM", addedBy("carol"), at("2026-03-04T09:10:00Z"))
            .label("urgent", addedBy("bob"), at("2026-03-04T09:20:00Z"))
            .build();

    assertThat(listing(built, FactKind.LABELS).items())
        .isEqualTo(java.util.List.of(new LabelName("urgent")));
    assertThat(listing(built, FactKind.LABEL_HISTORY).items())
        .extracting(c -> ((LabelChange) c).kind())
        .containsExactly(LabelChange.Kind.ADDED, LabelChange.Kind.REMOVED, LabelChange.Kind.ADDED);
  }

  private static Listing<?> listing(FactSheet sheet, FactKind kind) {
    return (Listing<?>) ((Evidence.Known<?>) sheet.evidence(kind)).value();
  }
}
