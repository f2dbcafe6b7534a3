/**
 * What the deploy bot does between Slack, the release desk and the executors: begin with {@link
 * dev.sekisho.gate.deploy.Counter}.
 */
@NullMarked
package dev.sekisho.gate.deploy;

import org.jspecify.annotations.NullMarked;
