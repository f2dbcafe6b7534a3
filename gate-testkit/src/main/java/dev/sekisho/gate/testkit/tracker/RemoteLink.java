package dev.sekisho.gate.testkit.tracker;

/**
 * A link from a ticket to somewhere else.
 *
 * @param globalId what tells it from every other
 * @param url where to
 * @param title what is shown
 * @param relationship how the ticket stands to it
 * @param resolved whether it is struck through
 */
public record RemoteLink(
    String globalId, String url, String title, String relationship, boolean resolved) {}
