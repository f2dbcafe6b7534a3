/**
 * Says who somebody in Slack is on the code host. Read {@link
 * dev.sekisho.gate.slack.identity.Identities} first, then {@link
 * dev.sekisho.gate.slack.identity.PeopleTable}.
 */
@NullMarked
package dev.sekisho.gate.slack.identity;

import org.jspecify.annotations.NullMarked;
