/**
 * Answers when releases may happen: open or closed, why, and when that changes. Pure; knows no
 * file, no clock and no library. Read {@link dev.sekisho.gate.calendar.window.WindowCalendar}
 * first, then {@link dev.sekisho.gate.calendar.window.Window}.
 */
@NullMarked
package dev.sekisho.gate.calendar.window;

import org.jspecify.annotations.NullMarked;
