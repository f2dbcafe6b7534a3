/**
 * States an opinion and combines opinions. Read {@link dev.sekisho.gate.verdict.Finding} first,
 * then {@link dev.sekisho.gate.verdict.Verdict}.
 */
@NullMarked
package dev.sekisho.gate.verdict;

import org.jspecify.annotations.NullMarked;
