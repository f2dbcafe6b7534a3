package dev.sekisho.gate.slack.address;

/**
 * Where a message is.
 *
 * @param channel its channel
 * @param ts which message of the channel
 */
public record MessageAddress(ChannelId channel, MessageTs ts) {}
