/**
 * A decision as a page that anybody can read, and the only package that knows the template library:
 * {@link dev.sekisho.gate.bot.page.DecisionPage}.
 */
@NullMarked
package dev.sekisho.gate.bot.page;

import org.jspecify.annotations.NullMarked;
