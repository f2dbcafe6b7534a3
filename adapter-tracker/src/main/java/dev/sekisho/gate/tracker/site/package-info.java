/**
 * States which trackers there are, and finds what a pull request names of them. Read {@link
 * dev.sekisho.gate.tracker.site.Site} first, then {@link
 * dev.sekisho.gate.tracker.site.TicketFinder}.
 */
@NullMarked
package dev.sekisho.gate.tracker.site;

import org.jspecify.annotations.NullMarked;
