/**
 * Speaks to GitHub's API, and is the only room that knows how: begin with {@link
 * dev.sekisho.gate.github.wire.GitHubConnection}.
 */
@NullMarked
package dev.sekisho.gate.github.wire;

import org.jspecify.annotations.NullMarked;
