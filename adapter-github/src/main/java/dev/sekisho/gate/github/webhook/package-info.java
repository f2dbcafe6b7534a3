/**
 * Turns bytes from GitHub into events, and refuses those that are not GitHub's. Read {@link
 * dev.sekisho.gate.github.webhook.Webhook} first, then {@link
 * dev.sekisho.gate.github.webhook.Delivery}.
 */
@NullMarked
package dev.sekisho.gate.github.webhook;

import org.jspecify.annotations.NullMarked;
