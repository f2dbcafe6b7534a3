package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.FactSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers from the code host first and lays the evidence of other systems over its sheet, in the
 * order of the layers. A layer that brings nothing that the rules read is not asked; one that
 * throws leaves a gap. Thread-safe as far as its sources are.
 */
public final class LayeredSource implements FactSource {
  private final FactSource host;
  private final List<EvidenceSource> layers;

  /**
   * A source of {@code host} with {@code layers} over it: a layer that has to see what another one
   * brings is laid over it, and otherwise they keep their order.
   */
  public LayeredSource(FactSource host, List<EvidenceSource> layers) {
    this.host = host;
    this.layers = inOrder(layers);
  }

  private static List<EvidenceSource> inOrder(List<EvidenceSource> layers) {
    List<EvidenceSource> rest = new ArrayList<>(layers);
    List<EvidenceSource> ordered = new ArrayList<>();
    while (!rest.isEmpty()) {
      EvidenceSource next =
          rest.stream().filter(layer -> waitsForNone(layer, rest)).findFirst().orElse(rest.get(0));
      rest.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  private static boolean waitsForNone(EvidenceSource layer, List<EvidenceSource> rest) {
    return rest.stream()
        .filter(other -> other != layer)
        .allMatch(other -> Collections.disjoint(layer.needs(), other.brings()));
  }

  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    List<EvidenceSource> asked =
        layers.stream().filter(layer -> !Collections.disjoint(layer.brings(), wanted)).toList();
    Set<FactKind> ofHost = EnumSet.copyOf(wanted);
    asked.forEach(layer -> ofHost.addAll(layer.needs()));
    asked.forEach(layer -> ofHost.removeAll(layer.brings()));
    FactSheet sheet = host.gather(subject, head, question, ofHost, asOf);
    for (EvidenceSource layer : asked) {
      sheet = laid(layer, sheet);
    }
    return sheet;
  }

  private static FactSheet laid(EvidenceSource layer, FactSheet sheet) {
    try {
      return layer.lay(sheet);
    } catch (RuntimeException e) {
      return sheet.with(
          draft ->
              layer.brings().forEach(kind -> draft.unknown(kind, kind.word(), Failures.say(e))));
    }
  }
}
