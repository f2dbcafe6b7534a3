/** Takes a check of the head for evidence: {@link dev.sekisho.gate.migration.check.NamedCheck}. */
@NullMarked
package dev.sekisho.gate.migration.check;

import org.jspecify.annotations.NullMarked;
