/** The errors of the rule owners' workbench. Its tools are in the packages below. */
@NullMarked
package dev.sekisho.gate.workbench;

import org.jspecify.annotations.NullMarked;
