/**
 * From the texts of a rule folder to rules that are checked and ready to run. Read {@link
 * dev.sekisho.gate.rules.compile.RuleSources} first, then {@link
 * dev.sekisho.gate.rules.compile.RuleCompiler}.
 */
@NullMarked
package dev.sekisho.gate.rules.compile;

import org.jspecify.annotations.NullMarked;
