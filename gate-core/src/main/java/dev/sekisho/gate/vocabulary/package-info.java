/**
 * What a rule may ask of a sheet. Every {@link dev.sekisho.gate.vocabulary.Word} is derived from
 * the facts when it is first asked for; whoever asks for evidence that is missing leaves a gap in
 * the {@link dev.sekisho.gate.vocabulary.Reading}. Read {@link
 * dev.sekisho.gate.vocabulary.PullRequest} first.
 */
@NullMarked
package dev.sekisho.gate.vocabulary;

import org.jspecify.annotations.NullMarked;
