/**
 * Knows public holidays; the only room that knows the library that has them. Read {@link
 * dev.sekisho.gate.calendar.holiday.Countries}.
 */
@NullMarked
package dev.sekisho.gate.calendar.holiday;

import org.jspecify.annotations.NullMarked;
