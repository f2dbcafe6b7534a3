/**
 * Binds Slack, the desk and the executors to a bot: {@link
 * dev.sekisho.gate.deploy.host.DeployModule}.
 */
@NullMarked
package dev.sekisho.gate.deploy.host;

import org.jspecify.annotations.NullMarked;
