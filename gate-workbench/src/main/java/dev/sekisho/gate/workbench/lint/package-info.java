/**
 * Says what is wrong with a folder of rules before anybody loads it: everything that refuses to
 * load, and what loads and still can not be meant. Pure but for reading the folder. Read {@link
 * dev.sekisho.gate.workbench.lint.Lint} first.
 */
@NullMarked
package dev.sekisho.gate.workbench.lint;

import org.jspecify.annotations.NullMarked;
