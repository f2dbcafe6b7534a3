/**
 * Decides what to do about a verdict, without doing it. Read {@link
 * dev.sekisho.gate.action.GateAction} first, then {@link dev.sekisho.gate.action.ActionPlanner}.
 */
@NullMarked
package dev.sekisho.gate.action;

import org.jspecify.annotations.NullMarked;
