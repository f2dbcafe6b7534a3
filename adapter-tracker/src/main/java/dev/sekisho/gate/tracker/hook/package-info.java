/**
 * Hears that tickets changed, from webhooks of Jira or by asking Redmine. Read {@link
 * dev.sekisho.gate.tracker.hook.JiraHook} first, then {@link
 * dev.sekisho.gate.tracker.hook.TicketEvents}.
 */
@NullMarked
package dev.sekisho.gate.tracker.hook;

import org.jspecify.annotations.NullMarked;
