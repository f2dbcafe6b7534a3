/** Deploys nothing, and says what would be deployed. */
@NullMarked
package dev.sekisho.gate.executor.dryrun;

import org.jspecify.annotations.NullMarked;
