/**
 * Tells pull requests that change the policy repository what their rules would have answered. Read
 * {@link dev.sekisho.gate.bot.preview.RulePreview} first.
 */
@NullMarked
package dev.sekisho.gate.bot.preview;

import org.jspecify.annotations.NullMarked;
