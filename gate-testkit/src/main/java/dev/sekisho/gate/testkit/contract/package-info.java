/**
 * Suites that every implementation of a port passes: extend one in a test of your own. Begin with
 * {@link dev.sekisho.gate.testkit.contract.DeployerContract}.
 */
@NullMarked
package dev.sekisho.gate.testkit.contract;

import org.jspecify.annotations.NullMarked;
