/**
 * The second story, of releases that are ordered in Slack: begin with {@link
 * dev.sekisho.gate.sandbox.deploy.Yard}.
 */
@NullMarked
package dev.sekisho.gate.sandbox.deploy;

import org.jspecify.annotations.NullMarked;
