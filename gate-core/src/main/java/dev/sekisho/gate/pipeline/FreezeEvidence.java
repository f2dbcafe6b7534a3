package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.Locks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the freezes that people declared here, beside those of a calendar: lay it over the
 * calendar's. What the calendar can not tell stays a gap, and a freeze from here is known all the
 * same.
 *
 * @param locks where the freezes are kept
 * @param alone whether there is no calendar, so that these are all the freezes that there are
 */
public record FreezeEvidence(Locks locks, boolean alone) implements EvidenceSource {

  @Override
  public Set<FactKind> brings() {
    return EnumSet.of(FactKind.FREEZES);
  }

  @Override
  public Set<FactKind> needs() {
    return alone ? EnumSet.noneOf(FactKind.class) : EnumSet.of(FactKind.FREEZES);
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    List<Freeze> freezes = new ArrayList<>();
    boolean complete = alone;
    if (sheet.freezes() instanceof Evidence.Known<Listing<Freeze>> known) {
      freezes.addAll(known.value().items());
      complete = known.value().complete();
    }
    for (StoredFreeze freeze : locks.freezes(sheet.asOf())) {
      if (applies(freeze, sheet)) {
        freezes.add(freeze.freeze());
      }
    }
    Listing<Freeze> all = new Listing<>(freezes, complete);
    return sheet.with(draft -> draft.freezes(Evidence.known(all, "release desk", sheet.asOf())));
  }

  private static boolean applies(StoredFreeze freeze, FactSheet sheet) {
    return sheet
        .question()
        .fold(
            merge -> freeze.target().isEmpty(),
            deploy -> freeze.target().map(target -> covers(target, deploy)).orElse(true));
  }

  /** A deployment that does not say of which service it is may be of this one. */
  private static boolean covers(Target target, Deploy deploy) {
    return deploy.environment().equals(target.environment())
        && deploy.service().map(target.service()::equals).orElse(true);
  }
}
