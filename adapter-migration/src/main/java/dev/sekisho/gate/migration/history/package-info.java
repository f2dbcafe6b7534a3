/**
 * Reads the history that a migration tool keeps in the database: {@link
 * dev.sekisho.gate.migration.history.FlywayHistory} and {@link
 * dev.sekisho.gate.migration.history.LiquibaseHistory}. The only package that speaks to databases.
 */
@NullMarked
package dev.sekisho.gate.migration.history;

import org.jspecify.annotations.NullMarked;
