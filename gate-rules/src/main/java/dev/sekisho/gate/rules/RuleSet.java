package dev.sekisho.gate.rules;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.engine.RulesInForce;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.evaluate.DroolsGateEngine;
import dev.sekisho.gate.rules.evaluate.RolledOutEngine;
import dev.sekisho.gate.rules.rollout.Rollout;
import dev.sekisho.gate.rules.rollout.RolloutRow;
import dev.sekisho.gate.rules.trace.Tracer;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.vocabulary.Tables;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An immutable set of rules, checked and ready to judge. Every control that has a rule in the set
 * is in force. Thread-safe; the engine belongs to the set, so swapping a set swaps both.
 */
public final class RuleSet {
  private static final String STANDARD = "standard-rules.bin";

  private final CompiledRules compiled;
  private final GateEngine engine;
  private final Interest interest;

  private RuleSet(CompiledRules compiled) {
    this.compiled = compiled;
    this.engine =
        compiled.rollout().rows().isEmpty()
            ? new DroolsGateEngine(compiled)
            : new RolledOutEngine(compiled);
    this.interest = new Interest(compiled);
  }

  /**
   * Reads a folder of rules ({@code .drl}) and tables ({@code .csv}), with a folder for each
   * control.
   *
   * @throws GateException with everything that is wrong with them
   */
  public static RuleSet load(Path folder) {
    return of(RuleSources.read(folder));
  }

  /**
   * Rules from their texts.
   *
   * @throws GateException with everything that is wrong with them
   */
  public static RuleSet of(RuleSources sources) {
    return new RuleSet(CompiledRules.compile(sources));
  }

  /** Rules that are compiled already. */
  public static RuleSet of(CompiledRules compiled) {
    return new RuleSet(compiled);
  }

  /** The controls that come with the gate; they were parsed when it was built. */
  public static RuleSet standard() {
    try (InputStream in = RuleSet.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new LinkageError("the standard rules are missing from the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link CompiledRules#write} wrote.
   *
   * @throws GateException when it is of another version, or does not fit the vocabulary
   */
  public static RuleSet read(InputStream in) throws IOException {
    return new RuleSet(CompiledRules.read(new DataInputStream(new BufferedInputStream(in))));
  }

  /** Which rules these are. */
  public RuleSetRevision revision() {
    return compiled.revision();
  }

  /** What each rule says of itself, in the order of their names. */
  public List<Rule> rules() {
    return compiled.rules().stream().map(CompiledRule::rule).toList();
  }

  /** The rules as they were compiled, for tools that look into them. */
  public CompiledRules compiled() {
    return compiled;
  }

  /** The tables that come with the rules. */
  public Tables tables() {
    return compiled.tables();
  }

  /** Where each control counts how much. */
  public Rollout rollout() {
    return compiled.rollout();
  }

  /** The same rules under the same revision, with every control enforced everywhere. */
  public RuleSet enforced() {
    return compiled.rollout().rows().isEmpty() ? this : new RuleSet(compiled.enforced());
  }

  /**
   * These rules as somebody who asks later wants to know them.
   *
   * @param place whose rules they are
   * @param origin where they were read, or empty
   */
  public RulesInForce inForce(String place, String origin) {
    SortedMap<ControlName, List<String>> controls = new TreeMap<>();
    rules().forEach(rule -> controls.put(rule.control(), List.of()));
    rollout()
        .rows()
        .forEach(
            (control, rows) ->
                controls.put(control, rows.stream().map(RolloutRow::inWords).toList()));
    return new RulesInForce(place, origin, revision(), controls);
  }

  /**
   * The rules that a repository adds to these, by themselves; {@link
   * dev.sekisho.gate.rules.evaluate.LayeredEngine} judges by both.
   *
   * @throws GateException with everything that is wrong with them: they may not lift, name a
   *     control of these rules, or bring a table in the place of one of these
   */
  public RuleSet added(RuleSources own) {
    return new RuleSet(CompiledRules.compileOver(compiled, own));
  }

  /** What the rules care about. */
  public Interest interest() {
    return interest;
  }

  /** Says why each rule speaks or does not. */
  public Tracer tracer() {
    return new Tracer(compiled);
  }

  /** Judges by these rules. */
  public GateEngine engine() {
    return engine;
  }
}
