/** Binds GitHub for those who use Guice: {@link dev.sekisho.gate.github.GitHubModule}. */
@NullMarked
package dev.sekisho.gate.github;

import org.jspecify.annotations.NullMarked;
