/**
 * Lays the rules that repositories keep of their own over those of the organisation. Read {@link
 * dev.sekisho.gate.bot.layer.Layers} first.
 */
@NullMarked
package dev.sekisho.gate.bot.layer;

import org.jspecify.annotations.NullMarked;
