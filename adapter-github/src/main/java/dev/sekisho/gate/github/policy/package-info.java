/**
 * Reads rules out of a repository: begin with {@link
 * dev.sekisho.gate.github.policy.PolicyRepository}.
 */
@NullMarked
package dev.sekisho.gate.github.policy;

import org.jspecify.annotations.NullMarked;
