package dev.sekisho.gate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.Question.Merge;
import dev.sekisho.gate.fact.Review;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SheetGeneratorTest {
  private final List<FactSheet> sheets = new SheetGenerator(1).sheets(1_000);

  @Test
  void theSameSeedMakesTheSameSheetsAndAnotherSeedOthers() {
    assertThat(new SheetGenerator(1).sheets(100)).isEqualTo(sheets.subList(0, 100));
    assertThat(new SheetGenerator(2).sheets(100)).isNotEqualTo(sheets.subList(0, 100));
  }

  @Test
  void theSheetsAreSpreadOverTheRepositories() {
    assertThat(repositories(sheets)).hasSize(SheetGenerator.REPOSITORIES);
    assertThat(repositories(new SheetGenerator(1, 3).sheets(100))).hasSize(3);
    assertThatThrownBy(() -> new SheetGenerator(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatPeopleDoHappens() {
    assertThat(sheets).anyMatch(sheet -> sheet.question() instanceof Merge);
    assertThat(sheets).anyMatch(sheet -> sheet.question() instanceof Deploy);
    assertThat(sheets).anyMatch(SheetGeneratorTest::authorSetsLabel);
    assertThat(sheets).anyMatch(sheet -> says(sheet, Review.State.APPROVED));
    assertThat(sheets).anyMatch(sheet -> says(sheet, Review.State.CHANGES_REQUESTED));
    for (FactKind kind :
        Set.of(
            FactKind.LABELS,
            FactKind.FILES,
            FactKind.COMMENTS,
            FactKind.CHECKS,
            FactKind.TICKETS,
            FactKind.MIGRATIONS,
            FactKind.FREEZES,
            FactKind.BREAK_GLASS)) {
      assertThat(sheets).as(kind.word()).anyMatch(sheet -> !items(sheet, kind).isEmpty());
    }
  }

  @Test
  void nowAndThenASourceDoesNotAnswer() {
    List<FactSheet> many = new SheetGenerator(3).sheets(3_000);
    for (FactKind kind : FactKind.values()) {
      assertThat(many)
          .as(kind.word())
          .anyMatch(sheet -> sheet.evidence(kind) instanceof Evidence.Unknown<?>);
    }
    assertThat(sheets).anyMatch(SheetGeneratorTest::hasTruncatedList);
  }

  private static Set<String> repositories(List<FactSheet> of) {
    return of.stream()
        .map(sheet -> sheet.subject().repository().value())
        .collect(Collectors.toSet());
  }

  private static boolean authorSetsLabel(FactSheet sheet) {
    return sheet.details() instanceof Evidence.Known<PullRequestDetails> details
        && items(sheet, FactKind.LABEL_HISTORY).stream()
            .anyMatch(c -> ((LabelChange) c).actor().equals(details.value().author()));
  }

  private static boolean says(FactSheet sheet, Review.State state) {
    return items(sheet, FactKind.REVIEWS).stream().anyMatch(r -> ((Review) r).state() == state);
  }

  private static boolean hasTruncatedList(FactSheet sheet) {
    return Arrays.stream(FactKind.values())
        .anyMatch(
            kind ->
                sheet.evidence(kind) instanceof Evidence.Known<?> known
                    && known.value() instanceof Listing<?> list
                    && !list.complete());
  }

  private static List<?> items(FactSheet sheet, FactKind kind) {
    return sheet.evidence(kind) instanceof Evidence.Known<?> known
            && known.value() instanceof Listing<?> list
        ? list.items()
        : List.of();
  }
}
