/**
 * The way in over HTTP, and the only package that knows the web server. Begin with {@link
 * dev.sekisho.gate.bot.door.Door}.
 */
@NullMarked
package dev.sekisho.gate.bot.door;

import org.jspecify.annotations.NullMarked;
