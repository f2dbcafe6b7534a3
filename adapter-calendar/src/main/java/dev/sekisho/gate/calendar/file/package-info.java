/**
 * Reads the file in which windows are kept; the only room that reads YAML. Read {@link
 * dev.sekisho.gate.calendar.file.WindowsFile}, then docs/CALENDARS.md.
 */
@NullMarked
package dev.sekisho.gate.calendar.file;

import org.jspecify.annotations.NullMarked;
