/**
 * Tests rules for their owners: scenarios, written in YAML beside the rules, say what must be found
 * of a pull request. Read {@link dev.sekisho.gate.rules.scenario.ScenarioSuite} first, then {@link
 * dev.sekisho.gate.rules.scenario.ScenarioReport}.
 */
@NullMarked
package dev.sekisho.gate.rules.scenario;

import org.jspecify.annotations.NullMarked;
