/**
 * Stands in for Google Calendar over real HTTP. Read {@link
 * dev.sekisho.gate.testkit.calendar.CalendarStandIn}.
 */
@NullMarked
package dev.sekisho.gate.testkit.calendar;

import org.jspecify.annotations.NullMarked;
