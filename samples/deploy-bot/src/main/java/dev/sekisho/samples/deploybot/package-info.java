/** A bot that deploys from Slack: begin with {@link dev.sekisho.samples.deploybot.Main}. */
@NullMarked
package dev.sekisho.samples.deploybot;

import org.jspecify.annotations.NullMarked;
