/**
 * Asks GitHub what is true of a pull request, and reads the same out of what it delivers: begin
 * with {@link dev.sekisho.gate.github.fact.GitHubFacts}.
 */
@NullMarked
package dev.sekisho.gate.github.fact;

import org.jspecify.annotations.NullMarked;
