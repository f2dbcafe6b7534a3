/**
 * Takes in what somebody who ran migrations reports, and answers from it: {@link
 * dev.sekisho.gate.migration.report.ReportDesk} and {@link
 * dev.sekisho.gate.migration.report.ReportedMigrations}. The only package that reads JSON.
 */
@NullMarked
package dev.sekisho.gate.migration.report;

import org.jspecify.annotations.NullMarked;
