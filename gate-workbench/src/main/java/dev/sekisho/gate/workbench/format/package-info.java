/**
 * Lays rules and tables out in one way, so that a review shows what changed and not who typed it.
 * Only spaces, line ends and needless quotes change. Pure. Read {@link
 * dev.sekisho.gate.workbench.format.Formatter} first.
 */
@NullMarked
package dev.sekisho.gate.workbench.format;

import org.jspecify.annotations.NullMarked;
