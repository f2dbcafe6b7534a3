/**
 * Whether database migrations were applied, from several sources. Read {@link
 * dev.sekisho.gate.migration.MigrationEvidence} first.
 */
@NullMarked
package dev.sekisho.gate.migration;

import org.jspecify.annotations.NullMarked;
