package dev.sekisho.gate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.FactSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayeredSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final PullRequestRef SUBJECT =
      new PullRequestRef(new RepositoryName("acme/payments"), 17);
  private static final HeadSha HEAD = new HeadSha("9b1d8f0c5e7a4b2c6d3e8f1a0b9c7d5e4f3a2b1c");

  private final List<Set<FactKind>> askedOfHost = new ArrayList<>();
  private final FactSource host =
      (subject, head, question, wanted, asOf) -> {
        askedOfHost.add(EnumSet.copyOf(wanted));
        return FactSheet.unknown(question, subject, HEAD, asOf, "host", "not asked");
      };

  @Test
  void asksTheHostForWhatALayerNeedsAndNotForWhatItBrings() {
    gather(layer(glass("none")), EnumSet.of(FactKind.DETAILS, FactKind.BREAK_GLASS));

    assertThat(askedOfHost).containsExactly(EnumSet.of(FactKind.DETAILS, FactKind.FILES));
  }

  @Test
  void laysTheEvidenceOfALayerOverTheSheetOfTheHost() {
    FactSheet sheet = gather(layer(glass("books")), EnumSet.of(FactKind.BREAK_GLASS));

    assertThat(sheet.breakGlass().source()).isEqualTo("books");
    assertThat(sheet.details().source()).isEqualTo("host");
  }

  @Test
  void doesNotAskALayerThatBringsNothingThatIsWanted() {
    gather(
        layer(
            sheet -> {
              throw new AssertionError("asked");
            }),
        EnumSet.of(FactKind.DETAILS));

    assertThat(askedOfHost).containsExactly(EnumSet.of(FactKind.DETAILS));
  }

  @Test
  void leavesAGapWhereALayerThrows() {
    FactSheet sheet =
        gather(
            layer(
                s -> {
                  throw new IllegalStateException("the books are closed");
                }),
            EnumSet.of(FactKind.BREAK_GLASS));

    assertThat(sheet.breakGlass())
        .isEqualTo(Evidence.unknown("break-glass", "the books are closed"));
  }

  private FactSheet gather(EvidenceSource layer, Set<FactKind> wanted) {
    return new LayeredSource(host, List.of(layer))
        .gather(SUBJECT, Optional.empty(), new Question.Merge(), wanted, NOW);
  }

  private interface Laying {
    FactSheet lay(FactSheet sheet);
  }

  private static Laying glass(String source) {
    Evidence<Listing<BreakGlass>> none =
        Evidence.known(Listing.complete(List.<BreakGlass>of()), source, NOW);
    return sheet -> sheet.with(draft -> draft.breakGlass(none));
  }

  private static EvidenceSource layer(Laying laying) {
    return new EvidenceSource() {
      @Override
      public Set<FactKind> brings() {
        return EnumSet.of(FactKind.BREAK_GLASS);
      }

      @Override
      public Set<FactKind> needs() {
        return EnumSet.of(FactKind.FILES);
      }

      @Override
      public FactSheet lay(FactSheet sheet) {
        return laying.lay(sheet);
      }
    };
  }
}
