/** A bot that answers every pull request: begin with {@link dev.sekisho.samples.reviewbot.Main}. */
@NullMarked
package dev.sekisho.samples.reviewbot;

import org.jspecify.annotations.NullMarked;
