package dev.sekisho.gate.engine;

import dev.sekisho.gate.verdict.ControlName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which rules are in force at a place, for whoever asks later since when a control counts.
 *
 * @param place whose rules: {@code organisation}, or {@code owner/name@branch} of what a branch
 *     adds
 * @param origin where they were read, as far as that is known: a commit, or empty
 * @param revision which rules
 * @param controls the controls that they have, each with the rows of the roll-out about it in words
 */
public record RulesInForce(
    String place,
    String origin,
    RuleSetRevision revision,
    SortedMap<ControlName, List<String>> controls) {

  /** The place of the rules of an organisation. */
  public static final String ORGANISATION = "organisation";

  public RulesInForce {
    SortedMap<ControlName, List<String>> copy = new TreeMap<>();
    controls.forEach((control, rows) -> copy.put(control, List.copyOf(rows)));
    controls = Collections.unmodifiableSortedMap(copy);
  }
}
