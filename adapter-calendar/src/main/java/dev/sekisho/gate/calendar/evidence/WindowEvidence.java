package dev.sekisho.gate.calendar.evidence;

import dev.sekisho.gate.calendar.evidence.Windows.KnownCalendar;
import dev.sekisho.gate.calendar.file.WindowsConfig;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.ScopedFreeze;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.spi.EvidenceSource;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the release window and the freezes that bind what is asked. The gate's own freezes are
 * laid over it afterwards, by {@code FreezeEvidence}. A merge is judged as the file says; where it
 * says nothing, its window is unknown, and it is bound by the freezes that are about everything.
 *
 * <p>It needs no guard around it: each calendar has its own.
 *
 * @param windows the file and its calendars
 */
public record WindowEvidence(Windows windows) implements EvidenceSource {

  /** Freezes that are brought; of more, the latest are left out and the list is cut. */
  public static final int FREEZES_MAX = 1_000;

  @Override
  public Set<FactKind> brings() {
    return EnumSet.of(FactKind.WINDOW, FactKind.FREEZES);
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    WindowsConfig file = windows.config();
    Optional<Passage> passage =
        sheet.question().fold(merge -> file.merges(), deploy -> Optional.of(Passage.of(deploy)));
    Evidence<KnownCalendar> calendar =
        windows.calendar(
            file,
            passage.map(Windows::about).orElse(setting -> setting.scope().isEverything()),
            sheet.asOf());
    return sheet.with(
        draft ->
            draft
                .window(window(calendar, passage, sheet.asOf()))
                .freezes(freezes(calendar, passage, sheet.asOf())));
  }

  private static Evidence<ReleaseWindow> window(
      Evidence<KnownCalendar> calendar, Optional<Passage> passage, Instant asOf) {
    if (passage.isEmpty()) {
      return Evidence.unknown(
          Windows.SOURCE, "the file does not say in 'merges' what a merge is judged as");
    }
    return Windows.answer(calendar, passage.get(), asOf)
        .fold(
            known -> Evidence.known(known.value().fact(), known.source(), known.asOf()),
            gap -> Evidence.unknown(gap.source(), gap.reason()));
  }

  private static Evidence<Listing<Freeze>> freezes(
      Evidence<KnownCalendar> calendar, Optional<Passage> passage, Instant asOf) {
    return calendar.fold(
        known ->
            Evidence.known(
                listing(binding(known.value(), passage), asOf), known.source(), known.asOf()),
        gap -> Evidence.unknown(gap.source(), gap.reason()));
  }

  private static List<ScopedFreeze> binding(KnownCalendar known, Optional<Passage> passage) {
    return passage
        .map(p -> known.calendar().freezes(p))
        .orElseGet(
            () ->
                known.calendar().freezes().stream()
                    .filter(freeze -> freeze.scope().isEverything())
                    .toList());
  }

  /** Those that are on or announced, the first to begin first. */
  private static Listing<Freeze> listing(List<ScopedFreeze> binding, Instant asOf) {
    List<Freeze> freezes =
        binding.stream()
            .map(ScopedFreeze::freeze)
            .filter(freeze -> freeze.until().map(asOf::isBefore).orElse(true))
            .sorted(Comparator.comparing(Freeze::from).thenComparing(Freeze::name))
            .toList();
    return freezes.size() <= FREEZES_MAX
        ? Listing.complete(freezes)
        : Listing.truncated(freezes.subList(0, FREEZES_MAX));
  }
}
