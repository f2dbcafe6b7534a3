package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.bot.layer.LayerEngines.Ready;
import dev.sekisho.gate.bot.layer.LayerShelf.Pinned;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RulesInForce;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.reload.CurrentRules;
import dev.sekisho.gate.spi.FactSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The rules in force, with what repositories add to them. What a branch adds is read at the commit
 * that the branch stands at when a pull request to it is looked at, never from a pull request; it
 * is on a shelf when the pull request is judged. Without a place for such rules, the rules in force
 * are all there is. Thread-safe.
 */
public final class Layers {
  private final CurrentRules rules;
  private final Optional<LayerShelf> shelf;
  private final Consumer<RulesInForce> book;
  private final LayerEngines engines = new LayerEngines();

  /**
   * The rules in force and what is added.
   *
   * @param port where repositories keep their rules; empty when they may have none
   * @param book writes down what is added; writing the same again changes nothing
   */
  public Layers(CurrentRules rules, Optional<LayerPort> port, Consumer<RulesInForce> book) {
    this.rules = rules;
    this.shelf = port.map(LayerShelf::new);
    this.book = book;
  }

  /**
   * Judges by the rules in force and by what is added for each sheet.
   *
   * @throws dev.sekisho.gate.problem.GateException while no rules are in force
   */
  public GateEngine engine() {
    RuleSet organisation = rules.get();
    return shelf
        .<GateEngine>map(
            kept ->
                new LayeredJudge(organisation.engine(), sheet -> added(kept, organisation, sheet)))
        .orElseGet(organisation::engine);
  }

  private Optional<GateEngine> added(LayerShelf kept, RuleSet organisation, FactSheet sheet) {
    Optional<Layer> layer = LayerPlace.of(sheet).flatMap(kept::at).map(Pinned::layer);
    if (layer.isEmpty()) {
      return Optional.of(LayerEngines.unknownPlace());
    }
    return layer.filter(one -> !one.isNothing()).map(one -> engines.of(organisation, one).engine());
  }

  /** The same source, which also looks at what the branch of each sheet adds. */
  public FactSource over(FactSource source) {
    return shelf
        .<FactSource>map(kept -> new LayeredEvidence(source, sheet -> look(kept, sheet)))
        .orElse(source);
  }

  private Set<FactKind> look(LayerShelf kept, FactSheet sheet) {
    return LayerPlace.of(sheet)
        .map(place -> look(kept, place))
        .filter(layer -> !layer.isNothing())
        .map(layer -> engines.of(rules.get(), layer).engine().reads())
        .orElse(Set.of());
  }

  private Layer look(LayerShelf kept, LayerPlace place) {
    Pinned now = kept.look(place);
    now.commit().ifPresent(commit -> book.accept(inForce(place, commit, now.layer())));
    return now.layer();
  }

  /** What is broken has no controls, and the revision of its texts. */
  private RulesInForce inForce(LayerPlace place, HeadSha commit, Layer layer) {
    Optional<RuleSet> own =
        layer.isNothing() ? Optional.empty() : engines.of(rules.get(), layer).rules();
    return own.map(set -> set.inForce(place.toString(), commit.value()))
        .orElseGet(
            () ->
                new RulesInForce(
                    place.toString(), commit.value(), layer.sources().revision(), new TreeMap<>()));
  }

  /** Whether an event can change an answer; one about a branch that was never looked at can. */
  public boolean isWokenBy(GateEvent event) {
    if (!rules.isThere() || rules.get().interest().isWokenBy(event)) {
      return true;
    }
    return shelf.isPresent()
        && repositories(event).stream().anyMatch(name -> wakes(shelf.get().of(name), event));
  }

  private boolean wakes(List<Pinned> layers, GateEvent event) {
    return layers.isEmpty()
        || layers.stream()
            .filter(one -> !one.layer().isNothing())
            .map(one -> engines.of(rules.get(), one.layer()))
            .map(Ready::rules)
            .anyMatch(own -> own.isEmpty() || own.get().interest().isWokenBy(event));
  }

  private static List<RepositoryName> repositories(GateEvent event) {
    return event
        .scope()
        .fold(
            named -> named.subjects().stream().map(PullRequestRef::repository).distinct().toList(),
            commit -> List.of(commit.repository()),
            List::of,
            List::of);
  }

  /**
   * Looks again when a branch moved that was looked at before.
   *
   * @param sweep asks again about the open pull requests of a repository whose rules are others now
   */
  public void see(GateEvent event, Consumer<RepositoryName> sweep) {
    if (shelf.isPresent() && event instanceof Pushed pushed && rules.isThere()) {
      LayerPlace place = new LayerPlace(pushed.repository(), pushed.branch());
      Optional<Layer> before = shelf.get().at(place).map(Pinned::layer);
      if (before.isPresent() && !look(shelf.get(), place).equals(before.get())) {
        sweep.accept(pushed.repository());
      }
    }
  }
}
