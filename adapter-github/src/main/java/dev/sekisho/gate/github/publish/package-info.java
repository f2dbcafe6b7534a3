/**
 * Tells GitHub what the gate decided. Read {@link dev.sekisho.gate.github.publish.GitHubPublisher}
 * first, then {@link dev.sekisho.gate.github.publish.CheckOutput} for what readers see.
 */
@NullMarked
package dev.sekisho.gate.github.publish;

import org.jspecify.annotations.NullMarked;
